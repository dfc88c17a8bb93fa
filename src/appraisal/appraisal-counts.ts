import type { AppraisalMatrix } from './appraisal-matrix.ts';

/** How the documents of a matrix came out on one dimension. Each document is in one of the parts. */
export interface AppraisalCounts {
  readonly dimension: string;
  /** The documents that were given each rating by all who judged them, in the order of the scale. */
  readonly rated: readonly { readonly rating: string; readonly documentIds: readonly string[] }[];
  /** Documents whose ratings differ. */
  readonly differingIds: readonly string[];
  /** Documents that nobody judged on this dimension. */
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
    const documents = rows.flatMap(({ documentId, cells }) => {
      const cell = cells[place];
      return cell ? [{ documentId, rating: cell.rating, judged: cell.ratings.length > 0 }] : [];
    });
    const idsOf = (chosen: typeof documents): string[] => chosen.map(({ documentId }) => documentId);
    return {
      dimension,
      rated: ratings.map((rating) => ({
        rating,
        documentIds: idsOf(documents.filter((one) => one.rating === rating)),
      })),
      differingIds: idsOf(documents.filter((one) => one.judged && one.rating === undefined)),
      unratedIds: idsOf(documents.filter((one) => !one.judged)),
    };
  });
}
