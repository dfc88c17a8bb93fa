import type { AppraisalCell } from '../../appraisal/appraisal-cell.ts';
import type { AppraisalMatrix } from '../../appraisal/appraisal-matrix.ts';
import { type Block, paragraph } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import { labelGrid } from '../drawing/label-grid.ts';
import { ink } from '../drawing/svg.ts';
import { tintOf } from '../drawing/tints.ts';
import type { Figure } from '../figure.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';

/** How an appraisal is drawn. */
export interface AppraisalFigureOptions extends FigureOptions {
  /** What stands for each document, by its id; the id where left out. */
  readonly labels?: ReadonlyMap<string, string>;
}

/**
 * Draws who rated which document how: a row for each document, a column for each dimension, the rating in words on a ground
 * that is darker the higher it stands on its scale. Where reviewers differ the cell says how many gave what; nothing is
 * averaged or added up to an overall rating. Documents that nobody rated are hatched.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500.
 * @example
 * const scale = { dimension: 'rigour', ratings: ['low', 'high'] };
 * const appraisal = { id: 'a1', target: { documentId: 'd1' }, dimension: 'rigour', rating: 'high', rationale: 'Told in full', reviewerId: 'ann' };
 * appraisalFigure(appraisalMatrix([appraisal], ['d1'], [scale])).alt; // 'Appraisal of 1 document. d1: rigour high.'
 */
export function appraisalFigure(
  matrix: AppraisalMatrix,
  options: AppraisalFigureOptions = {},
): Figure<AppraisalMatrix> {
  const labelOf = (id: string) => options.labels?.get(id) ?? id;
  const words = emptyWords(matrix);
  const blocks = (width: number): Block[] =>
    words === null
      ? [ratingGrid(matrix, labelOf, width), ...notesOf(matrix).map((note) => paragraph(note, width))]
      : [nothingYet(words, width)];
  const alt = words ?? describe(matrix, labelOf);
  return composeFigure({ name: 'appraisal', title: 'Appraisal of documents', alt, data: matrix, blocks }, options);
}

function emptyWords({ rows, scales }: AppraisalMatrix): string | null {
  if (scales.length === 0) return 'The protocol declares no scale for an appraisal.';
  return rows.length === 0 ? 'No document is there to be appraised yet.' : null;
}

function ratingGrid({ rows, scales }: AppraisalMatrix, labelOf: (id: string) => string, width: number): Block {
  return labelGrid(
    {
      rows: rows.map(({ documentId }) => labelOf(documentId)),
      columns: scales.map(({ dimension }) => dimension),
      rowTitle: 'Document',
      cellWidth: 110,
      cell: (row, column) => cellOf(rows[row]?.cells[column]),
    },
    width,
  );
}

const white = { fill: '#ffffff', ink };

function cellOf(cell: AppraisalCell | undefined) {
  if (cell === undefined || cell.ratings.length === 0) return { words: '', tint: white, style: 'hatched' as const };
  const place = cell.counts.findIndex(({ rating }) => rating === cell.rating);
  if (cell.status === 'by-theory') return { words: `by theory: ${given(cell)}`, tint: white };
  if (cell.rating === undefined) return { words: `≠ ${given(cell)}`, tint: white, style: 'strong' as const };
  return { words: cell.rating, tint: tintOf(place / Math.max(1, cell.counts.length - 1)) };
}

function given({ counts }: AppraisalCell): string {
  const found = counts.filter(({ count }) => count > 0).map(({ rating, count }) => `${rating}\u00a0${count}`);
  return found.join(', ');
}

function notesOf({ scales, rows, problems }: AppraisalMatrix): string[] {
  const cells = rows.flatMap((row) => row.cells);
  const misfits = problems.filter(({ severity }) => severity === 'error').length;
  return [
    ...scales.map(({ dimension, ratings, meaning }) => {
      const scale = `${dimension}: ${ratings.join(' < ')}`;
      return meaning === undefined ? `${scale}.` : `${scale}. ${meaning}`;
    }),
    ...(cells.some(({ ratings }) => ratings.length === 0) ? ['Hatched: nobody has rated it yet.'] : []),
    ...(cells.some(({ status }) => status === 'differing')
      ? ['≠ in a heavy frame: the reviewers differ; the number of ratings follows each.']
      : []),
    ...(misfits > 0 ? [`${counted(misfits, 'appraisal')} that no scale can take: not shown.`] : []),
  ];
}

function describe({ rows }: AppraisalMatrix, labelOf: (id: string) => string): string {
  const said = rows.map(({ documentId, cells }) => {
    const ratings = cells.map((cell) => `${cell.dimension} ${ratingInWords(cell)}`);
    return `${labelOf(documentId)}: ${ratings.join(', ')}`;
  });
  return `Appraisal of ${counted(rows.length, 'document')}. ${said.join('; ')}.`;
}

function ratingInWords(cell: AppraisalCell): string {
  if (cell.ratings.length === 0) return 'not rated';
  return cell.rating ?? `${cell.status === 'by-theory' ? 'by theory' : 'in dispute'} (${given(cell)})`;
}
