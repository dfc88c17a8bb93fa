import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { Appraisal, AppraisalScale } from './appraisal.ts';

/** What one reviewer said of one document on one dimension. */
export interface AppraisalRating {
  readonly appraisalId: string;
  readonly reviewerId: string;
  readonly rating: string;
  /** The theory for which the document was judged. */
  readonly forTheoryId?: string;
}

/** All that was said of one document on one dimension. */
export interface AppraisalCell {
  readonly dimension: string;
  /** The rating where all who judged gave the same; missing where nobody did or where they differ. Never an average. */
  readonly rating?: string;
  /** By reviewer, then by appraisal. */
  readonly ratings: readonly AppraisalRating[];
  /** How many gave each rating, in the order of the scale, those that nobody gave too. */
  readonly counts: readonly { readonly rating: string; readonly count: number }[];
}

/** One document's appraisal. */
export interface AppraisalRow {
  readonly documentId: string;
  /** One for each scale, in the order of the scales. */
  readonly cells: readonly AppraisalCell[];
}

/** Documents by dimensions of appraisal. */
export interface AppraisalMatrix {
  /** The scales asked for. */
  readonly scales: readonly AppraisalScale[];
  /** One for each document asked for, in that order. */
  readonly rows: readonly AppraisalRow[];
  /** Appraisals of extracts, or of documents not asked for: they have no place in the matrix. */
  readonly elsewhereIds: readonly string[];
  /** `undeclared-dimension`, `undeclared-rating`: no scale can take the appraisal, so no cell has it; `appraised-twice`. */
  readonly problems: readonly Problem[];
}

/**
 * Sets out who rated which document how, on every declared dimension.
 *
 * Every appraisal is in a cell, in `elsewhereIds` or in a problem. Ratings are never averaged or resolved: where
 * reviewers differ, the cell shows it.
 *
 * @param documentIds - The documents that make the rows: as a rule, the included ones.
 * @param scales - The protocol's scales, one for each dimension.
 * @example
 * const rigour = { dimension: 'rigour', ratings: ['low', 'high'] };
 * const told = { target: { documentId: 'd1' }, dimension: 'rigour', rationale: 'Methods are told in full' };
 * const appraisals = [{ ...told, id: 'a1', reviewerId: 'ann', rating: 'high' }, { ...told, id: 'a2', reviewerId: 'ben', rating: 'high' }];
 * appraisalMatrix(appraisals, ['d1'], [rigour]).rows[0]?.cells[0]?.rating; // 'high'
 * appraisalMatrix(appraisals, ['d1'], [rigour]).rows[0]?.cells[0]?.counts; // [{ rating: 'low', count: 0 }, { rating: 'high', count: 2 }]
 */
export function appraisalMatrix(
  appraisals: readonly Appraisal[],
  documentIds: readonly string[],
  scales: readonly AppraisalScale[],
): AppraisalMatrix {
  const wanted = new Set<string | null>(documentIds);
  const placed: Appraisal[] = [];
  const elsewhereIds: string[] = [];
  const problems: Problem[] = [];
  for (const appraisal of appraisals) {
    const misfit = misfitOf(appraisal, scales);
    if (misfit) problems.push(misfit);
    else if (wanted.has(documentOf(appraisal))) placed.push(appraisal);
    else elsewhereIds.push(appraisal.id);
  }
  const byDocument = groupBy(placed, documentOf);
  const rows = documentIds.map((documentId) => {
    const cells = scales.map((scale) => appraisalCell(byDocument.get(documentId) ?? [], scale));
    problems.push(...cells.flatMap((cell) => repeatedIn(cell, documentId)));
    return { documentId, cells };
  });
  return { scales, rows, elsewhereIds, problems };
}

function documentOf({ target }: Appraisal): string | null {
  return 'documentId' in target ? target.documentId : null;
}

function misfitOf({ id, dimension, rating }: Appraisal, scales: readonly AppraisalScale[]): Problem | null {
  const scale = scales.find((each) => each.dimension === dimension);
  if (!scale) {
    const message = `Appraisal ${id} judges ${dimension}, for which the protocol declares no scale; declare one, or correct the appraisal`;
    return { code: 'undeclared-dimension', severity: 'error', message, ids: [id] };
  }
  if (scale.ratings.includes(rating)) return null;
  const message = `Appraisal ${id} gives ${rating}, which the scale of ${dimension} does not have (${scale.ratings.join(', ')}); declare it, or correct the appraisal`;
  return { code: 'undeclared-rating', severity: 'error', message, ids: [id] };
}

function appraisalCell(ofDocument: readonly Appraisal[], { dimension, ratings: scale }: AppraisalScale): AppraisalCell {
  const ratings = ofDocument.filter((appraisal) => appraisal.dimension === dimension).map(ratingOf);
  ratings.sort((a, b) => compareText(a.reviewerId, b.reviewerId) || compareText(a.appraisalId, b.appraisalId));
  const counts = scale.map((rating) => ({ rating, count: ratings.filter((each) => each.rating === rating).length }));
  const [rating, ...others] = new Set(ratings.map((each) => each.rating));
  const cell = { dimension, ratings, counts };
  return rating !== undefined && others.length === 0 ? { ...cell, rating } : cell;
}

function ratingOf({ id, reviewerId, rating, forTheoryId }: Appraisal): AppraisalRating {
  const cell = { appraisalId: id, reviewerId, rating };
  return forTheoryId === undefined ? cell : { ...cell, forTheoryId };
}

function repeatedIn({ dimension, ratings }: AppraisalCell, documentId: string): Problem[] {
  const own = groupBy(ratings, ({ reviewerId, forTheoryId }) => JSON.stringify([reviewerId, forTheoryId ?? null]));
  return [...own.values()].flatMap((repeated) => {
    if (repeated.length === 1) return [];
    const ids = repeated.map(({ appraisalId }) => appraisalId);
    const message = `${repeated[0]?.reviewerId} judges the ${dimension} of ${documentId} ${ids.length} times (${ids.join(', ')}); keep one`;
    return [{ code: 'appraised-twice', severity: 'warning', message, ids }];
  });
}
