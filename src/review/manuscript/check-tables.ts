import type { Claim } from './check-claims.ts';
import { claimNames } from './claim-names.ts';
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
  return tables.flatMap((rows) => {
    let above: RowsAbove = { rows: 0, sums: [] };
    return rows.slice(1).flatMap((row) => {
      const [label] = row;
      const isTotal = /^[\s*_]*(?:(?:grand |sub)?totals?|sum|all|overall)\b/i.test(label?.text ?? '');
      const found = isTotal ? row.slice(1).flatMap((cell, column) => wrongTotal(cell, column, above)) : [];
      // what stands below a total is summed anew
      if (/^[\s*_]*(?:sub)?totals?\b/i.test(label?.text ?? '')) above = { rows: 0, sums: [] };
      else addRow(above, row);
      return found;
    });
  });
}

/** The rows above a total, summed column by column as they are read; `null` where a cell holds anything but a number. */
interface RowsAbove {
  rows: number;
  readonly sums: (number | null)[];
}

function addRow(above: RowsAbove, row: readonly Cell[]): void {
  above.rows += 1;
  for (const [column, cell] of row.slice(1).entries()) {
    const sum = above.sums[column] === undefined ? 0 : above.sums[column];
    const count = /^[\s–—-]*$/.test(cell.text) ? 0 : (countOf(cell)?.value ?? null);
    above.sums[column] = sum === null || count === null ? null : sum + count;
  }
}

function wrongTotal(total: Cell, column: number, { rows, sums }: RowsAbove): FoundAt[] {
  const stated = countOf(total);
  const sum = sums[column] === undefined ? 0 : sums[column];
  if (stated === null || rows < 2 || sum === null || sum === stated.value) return [];
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
      const window = {
        quantity,
        percent: null,
        before: label.text,
        after: '',
        isLabelled: true,
        whole: null,
        earlier: '',
        opening: label.text,
        isWhole: false,
      };
      return [{ window, names: claimNames(window, vocabulary), start: cell.start }];
    }),
  );
}
