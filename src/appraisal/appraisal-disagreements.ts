import type { AppraisalScale } from './appraisal.ts';
import type { AppraisalCell, AppraisalRating } from './appraisal-cell.ts';
import type { AppraisalMatrix } from './appraisal-matrix.ts';

/** A document or an extract on which reviewers differ, with nothing that settles it. */
export interface AppraisalDisagreement {
  readonly documentId: string;
  /** The extract that is judged; missing where it is the document as a whole. */
  readonly extractId?: string;
  readonly dimension: string;
  readonly ratings: readonly AppraisalRating[];
  /** Steps of the scale between the lowest and the highest rating, of those for one theory where theories are told apart. */
  readonly steps: number;
}

/**
 * What reviewers still have to settle, the widest apart first, then in the order of the matrix.
 *
 * @example
 * const rigour = { dimension: 'rigour', ratings: ['low', 'middle', 'high'] };
 * const told = { target: { documentId: 'd1' }, dimension: 'rigour', rationale: 'As told' };
 * const matrix = appraisalMatrix([{ ...told, id: 'a1', reviewerId: 'ann', rating: 'low' }, { ...told, id: 'a2', reviewerId: 'ben', rating: 'high' }], ['d1'], [rigour]);
 * appraisalDisagreements(matrix)[0]?.steps; // 2
 */
export function appraisalDisagreements({ rows, scales }: AppraisalMatrix): AppraisalDisagreement[] {
  const scaleOf = new Map(scales.map((scale) => [scale.dimension, scale]));
  const open = rows.flatMap(({ documentId, cells, extracts }) => [
    ...cells.map((cell) => ({ documentId, cell })),
    ...extracts.flatMap((extract) => extract.cells.map((cell) => ({ documentId, extractId: extract.extractId, cell }))),
  ]);
  return open
    .filter(({ cell }) => cell.status === 'differing')
    .map(({ cell: { dimension, ratings }, cell, ...place }) => ({
      ...place,
      dimension,
      ratings,
      steps: widest(cell, scaleOf.get(dimension)),
    }))
    .sort((a, b) => b.steps - a.steps);
}

function widest({ ratings }: AppraisalCell, scale: AppraisalScale | undefined): number {
  const theories = new Set(ratings.map(({ forTheoryId }) => forTheoryId));
  const spans = [...theories].map((theoryId) => {
    const own = ratings.filter(({ forTheoryId }) => forTheoryId === theoryId);
    const places = own.map(({ rating }) => scale?.ratings.indexOf(rating) ?? 0);
    return Math.max(...places) - Math.min(...places);
  });
  return Math.max(0, ...spans);
}
