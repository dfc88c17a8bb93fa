import { marginals, type RatingTable } from '../../agreement/rating-table.ts';
import { type Block, paragraph } from '../drawing/block.ts';
import { embedded } from '../drawing/embedded.ts';
import { labelGrid } from '../drawing/label-grid.ts';
import { ink } from '../drawing/svg.ts';
import { tintOf } from '../drawing/tints.ts';
import type { Figure } from '../figure.ts';
import { type AgreementEstimate, estimateInWords } from './agreement-estimate.ts';
import { composeFigure, type FigureOptions, heading, nothingYet } from './compose-figure.ts';

/** What two reviewers said of the same documents; a pair of `screeningAgreement` is one by its shape. */
export interface RatedByTwo {
  readonly firstId: string;
  readonly secondId: string;
  readonly table: RatingTable;
  /** Stands under the matrix in words. */
  readonly kappa?: AgreementEstimate['coefficient'];
}

/** How a matrix of two reviewers is drawn. */
export interface AgreementMatrixOptions extends FigureOptions {
  /** Names of the reviewers by id; the id where left out. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Draws what two reviewers said of the same documents: a row for each answer of the first, a column for each of the second,
 * the number of documents in each cell. Cells in a heavy frame are those on which both agree; kappa, its interval and the
 * observed agreement stand under it.
 *
 * It is 85 mm wide where no width is asked for.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const table = ratingTableOfCounts([[20, 5], [3, 40]], ['include', 'exclude']);
 * agreementMatrixFigure({ firstId: 'ann', secondId: 'ben', table }).alt; // 'ann and ben judged 68 documents and agree on 60. include and include: 20; include and exclude: 5; exclude and include: 3; exclude and exclude: 40.'
 */
export function agreementMatrixFigure(rated: RatedByTwo, options: AgreementMatrixOptions = {}): Figure<RatedByTwo> {
  const labelOf = (id: string) => options.labels?.get(id) ?? id;
  const [first, second] = [labelOf(rated.firstId), labelOf(rated.secondId)];
  const isEmpty = rated.table.pairs === 0;
  const blocks = (width: number): Block[] =>
    isEmpty
      ? [nothingYet(`No document was judged by both ${first} and ${second}.`, width)]
      : [
          heading(`Rows: ${embedded(first)}. Columns: ${embedded(second)}.`, width),
          countGrid(rated, width),
          ...notesOf(rated).map((note) => paragraph(note, width)),
        ];
  const composition = { name: 'agreement-matrix', title: `Agreement of ${first} and ${second}`, data: rated, blocks };
  return composeFigure({ ...composition, alt: describe(rated, first, second), usualWidth: 241 }, options);
}

function countGrid({ table }: RatedByTwo, width: number): Block {
  const { categories, counts, pairs } = table;
  const { rows, columns } = marginals(counts);
  const most = Math.max(1, ...counts.flat());
  const total = { fill: '#ffffff', ink };
  return labelGrid(
    {
      rows: [...categories, 'All'],
      columns: [...categories, 'All'],
      cellWidth: 66,
      cell: (row, column) => {
        const count = counts[row]?.[column];
        if (count === undefined) return { words: String(rows[row] ?? columns[column] ?? pairs), tint: total };
        const style = row === column ? ('strong' as const) : ('plain' as const);
        return { words: String(count), tint: tintOf(count / most), style };
      },
    },
    width,
  );
}

function notesOf({ table, kappa }: RatedByTwo): string[] {
  const left = table.unpaired > 0 ? [`${table.unpaired} judged by one of them alone.`] : [];
  const frame = 'Heavy frames: both say the same.';
  if (kappa === undefined) return [[frame, ...left].join(' ')];
  return [[frame, `Cohen’s kappa ${estimateInWords(kappa)}.`, ...left].join(' ')];
}

function describe({ table, kappa }: RatedByTwo, first: string, second: string): string {
  const { categories, counts, pairs } = table;
  if (pairs === 0) return `No document was judged by both ${first} and ${second}.`;
  const cells = categories.flatMap((one, row) =>
    categories.map((other, column) => `${one} and ${other}: ${counts[row]?.[column] ?? 0}`),
  );
  const both = `${first} and ${second} judged ${pairs} documents and agree on ${marginals(counts).diagonal}.`;
  const value = kappa === undefined ? '' : ` Cohen’s kappa ${estimateInWords(kappa)}.`;
  return `${both} ${cells.join('; ')}.${value}`;
}
