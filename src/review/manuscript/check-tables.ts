import type { Claim } from './check-claims.ts';
import { labelNames } from './claim-names.ts';
import type { Block } from './manuscript-blocks.ts';
import type { FoundAt } from './manuscript-finding.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Cell {
  readonly text: string;
  /** Its offset in the manuscript. */
  readonly start: number;
}

/** The Markdown tables of a manuscript: their rows, the head first, without the line of dashes. */
export function tablesOf(blocks: readonly Block[]): Cell[][][] {
  const tables: Cell[][][] = [];
  let last: Block | undefined;
  for (const block of blocks) {
    if (block.kind === 'row') {
      if (last?.kind !== 'row' || block.start - last.end > 2) tables.push([]);
      if (!/^[\s|:=-]+$/.test(block.text)) tables.at(-1)?.push(cellsOf(block));
    }
    last = block;
  }
  return tables;
}

function cellsOf({ text, start }: Block): Cell[] {
  const cells: Cell[] = [];
  let from = text.indexOf('|') + 1;
  for (let at = text.indexOf('|', from); from <= text.length; at = text.indexOf('|', from)) {
    const end = at < 0 ? text.length : at;
    if (at >= 0 || text.slice(from).trim() !== '') cells.push({ text: text.slice(from, end), start: start + from });
    from = end + 1;
  }
  return cells;
}

/** Columns whose numbers do not make the number in the row called total. */
export function checkTotals(tables: readonly Cell[][][]): FoundAt[] {
  return tables.flatMap((rows) =>
    rows.flatMap((row, place) => {
      if (!/^[\s*_]*(?:(?:grand |sub)?totals?|sum|all|overall)\b/i.test(row[0]?.text ?? '')) return [];
      const earlier = rows
        .slice(0, place)
        .findLastIndex((one) => /^[\s*_]*(?:sub)?totals?\b/i.test(one[0]?.text ?? ''));
      const above = rows.slice(Math.max(1, earlier + 1), place);
      return row.slice(1).flatMap((cell, column) =>
        wrongTotal(
          cell,
          above.map((one) => one[column + 1]),
        ),
      );
    }),
  );
}

function wrongTotal(total: Cell, column: readonly (Cell | undefined)[]): FoundAt[] {
  const stated = countOf(total);
  const parts = column.map((cell) =>
    cell === undefined || /^[\s–—-]*$/.test(cell.text) ? 0 : (countOf(cell)?.value ?? null),
  );
  if (stated === null || parts.length < 2 || parts.some((part) => part === null)) return [];
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  if (sum === stated.value) return [];
  return [
    {
      code: 'parts-do-not-sum',
      severity: 'error',
      message: `the rows of this column make ${sum}, but its total is ${stated.words}; correct one of them`,
      at: total.start + stated.start,
      excerpt: stated.words,
      expected: String(sum),
    },
  ];
}

/** The number of a cell that holds one, with or without a share behind it. */
function countOf({ text }: Cell): Quantity | null {
  if (!/^[\s*_]*(?:n\s*=\s*)?[\d,]+(?:\s*\([^()]*\))?[\s*_]*$/i.test(text)) return null;
  return (
    quantitiesIn(text.replace(/\([^()]*\)/, (share) => ' '.repeat(share.length))).find(
      ({ kind }) => kind === 'count',
    ) ?? null
  );
}

/** Rows of a label and a number as claims: `| Records identified | 156 |`. */
export function tableClaims(tables: readonly Cell[][][], vocabulary: Vocabulary): Claim[] {
  return tables.flatMap((rows) =>
    rows.slice(1).flatMap((row): Claim[] => {
      const [label, cell, ...others] = row;
      if (label === undefined || cell === undefined || others.some((other) => countOf(other) !== null)) return [];
      const quantity = countOf(cell);
      if (quantity === null) return [];
      const names = labelNames(label.text, vocabulary).filter((name) => Object.hasOwn(vocabulary.numbers, name));
      const window = {
        quantity,
        percent: null,
        before: label.text,
        after: '',
        isLabelled: true,
        whole: null,
        isWhole: false,
      };
      return [{ window, names, start: cell.start }];
    }),
  );
}
