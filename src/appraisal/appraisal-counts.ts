import type { AppraisalCell } from './appraisal-cell.ts';
import type { AppraisalMatrix, AppraisalRow } from './appraisal-matrix.ts';

/** How the documents of a matrix came out on one dimension. Each document is in one of the parts. */
export interface AppraisalCounts {
  readonly dimension: string;
  /** The documents that were given each rating by all who judged them, or by their consensus, in the order of the scale. */
  readonly rated: readonly { readonly rating: string; readonly documentIds: readonly string[] }[];
  /** Documents whose reviewers differ, with nothing that settles it. */
  readonly differingIds: readonly string[];
  /** Documents that are judged otherwise for one theory than for another. */
  readonly byTheoryIds: readonly string[];
  /** Documents that nobody judged as a whole, though at least one of their extracts is judged. */
  readonly byExtractIds: readonly string[];
  /** Documents of which nobody judged anything on this dimension. */
  readonly unratedIds: readonly string[];
}

/**
 * Sorts the documents of a matrix by their rating, for each dimension: the ids behind every number of a table.
 *
 * @example
 * const rigour = { dimension: 'rigour', ratings: ['low', 'high'] };
 * const matrix = appraisalMatrix([{ id: 'a1', target: { documentId: 'd1' }, dimension: 'rigour', rating: 'high', rationale: 'Methods are told in full', reviewerId: 'ann' }], ['d1', 'd2'], [rigour]);
 * appraisalCounts(matrix)[0]?.rated; // [{ rating: 'low', documentIds: [] }, { rating: 'high', documentIds: ['d1'] }]
 * appraisalCounts(matrix)[0]?.unratedIds; // ['d2']
 */
export function appraisalCounts({ scales, rows }: AppraisalMatrix): AppraisalCounts[] {
  return scales.map(({ dimension, ratings }, place) => {
    const idsWhere = (holds: (cell: AppraisalCell, row: AppraisalRow) => boolean): string[] =>
      rows
        .filter((row) => row.cells.slice(place, place + 1).some((cell) => holds(cell, row)))
        .map((row) => row.documentId);
    const isQuoted = ({ extracts }: AppraisalRow) => extracts.some(({ cells }) => cells[place]?.status !== 'unrated');
    return {
      dimension,
      rated: [...new Set(ratings)].map((rating) => ({
        rating,
        documentIds: idsWhere((cell) => cell.rating === rating),
      })),
      differingIds: idsWhere(({ status }) => status === 'differing'),
      byTheoryIds: idsWhere(({ status }) => status === 'by-theory'),
      byExtractIds: idsWhere(({ status }, row) => status === 'unrated' && isQuoted(row)),
      unratedIds: idsWhere(({ status }, row) => status === 'unrated' && !isQuoted(row)),
    };
  });
}
