import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { Appraisal, AppraisalScale } from './appraisal.ts';

/** What one reviewer said of one document on one dimension. */
export interface CellRating {
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
  readonly ratings: readonly CellRating[];
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
  readonly scales: readonly AppraisalScale[];
  /** One for each document asked for, in that order. */
  readonly rows: readonly AppraisalRow[];
  /** Appraisals of extracts, or of documents not asked for: they have no place in the matrix. */
  readonly elsewhereIds: readonly string[];
  /** `undeclared-dimension`, `undeclared-rating`: an appraisal that no scale can take; `appraised-twice`. */
  readonly problems: readonly Problem[];
}

/**
 * Sets out who rated which document how, on every declared dimension.
 *
 * Every appraisal is in a cell, in `elsewhereIds` or in a problem. Ratings are never averaged or resolved: where
 * reviewers differ, the cell shows it.
 *
 * @param documentIds - The documents that make the rows: as a rule, the included ones.
 * @param scales - The protocol's scales. Where two have one dimension, the first stands.
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
  const declared = scales.filter((scale, k) => scales.findIndex((other) => other.dimension === scale.dimension) === k);
  const wanted = new Set(documentIds);
  const inside = appraisals.filter((appraisal) => wanted.has(documentOf(appraisal) ?? ''));
  const misfits = appraisals.flatMap((appraisal) => misfitOf(appraisal, declared));
  const refused = new Set(misfits.flatMap(({ ids }) => ids));
  const placed = inside.filter(({ id }) => !refused.has(id));
  const byCell = groupBy(placed, (appraisal) => cellKey(documentOf(appraisal) ?? '', appraisal.dimension));
  const cellOf = (documentId: string, scale: AppraisalScale): AppraisalCell =>
    appraisalCell(byCell.get(cellKey(documentId, scale.dimension)) ?? [], scale);
  const rows = documentIds.map((documentId) => ({
    documentId,
    cells: declared.map((scale) => cellOf(documentId, scale)),
  }));
  const insideIds = new Set(inside.map(({ id }) => id));
  const elsewhereIds = appraisals.filter(({ id }) => !insideIds.has(id) && !refused.has(id)).map(({ id }) => id);
  const problems = [...misfits, ...[...byCell.values()].flatMap(repeatedIn)];
  return { scales: declared, rows, elsewhereIds, problems };
}
