import { compareText } from '../core/compare-text.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { Appraisal, AppraisalScale } from './appraisal.ts';
import { type AppraisalCell, appraisalCell } from './appraisal-cell.ts';
import { appraisalMisfit, consensusProblems, repeatedIn } from './appraisal-problems.ts';
import { appraisalsForTheory, targetOf } from './appraisals-for-theory.ts';

/** One extract's appraisal. */
export interface AppraisalExtractRow {
  readonly extractId: string;
  /** One for each scale, in the order of the scales. */
  readonly cells: readonly AppraisalCell[];
}

/** One document's appraisal. */
export interface AppraisalRow {
  readonly documentId: string;
  /** One for each scale, in the order of the scales. */
  readonly cells: readonly AppraisalCell[];
  /** Its extracts as asked for, in that order, those that nobody judged too. */
  readonly extracts: readonly AppraisalExtractRow[];
}

/** Documents, and their extracts, by dimensions of appraisal. */
export interface AppraisalMatrix {
  /** The scales asked for. */
  readonly scales: readonly AppraisalScale[];
  /** One for each document asked for, in that order. */
  readonly rows: readonly AppraisalRow[];
  /**
   * Appraisals that have no place in the matrix: of documents and extracts not asked for; where one theory is asked for,
   * those that do not hold for it; and each consensus that settles nothing, since a later one or a later judgement came.
   */
  readonly elsewhereIds: readonly string[];
  /**
   * `undeclared-dimension`, `undeclared-rating`: no scale can take the appraisal, so no cell has it; `appraised-twice`;
   * `consensus-of-others`: a consensus names what is not in its cell; `consensus-outdated`: it does not cover all that is.
   */
  readonly problems: readonly Problem[];
}

/** What the matrix takes beside documents and scales. */
export interface AppraisalMatrixOptions {
  /** The extracts that stand under their documents. Default: none; appraisals of extracts are then elsewhere. */
  readonly extracts?: readonly { readonly id: string; readonly documentId: string }[];
  /** The theory for which the matrix is asked; ratings made for all hold where there are none for it. Default: all theories, side by side. */
  readonly forTheoryId?: string;
}

/**
 * Sets out who rated which document, and which extract, how, on every declared dimension.
 *
 * Every appraisal is in a cell, in `elsewhereIds` or in a problem. Ratings are never averaged: where reviewers differ, the
 * cell shows it until a consensus of theirs settles it, and each rating stays.
 *
 * @param documentIds - The documents that make the rows: as a rule, the included ones.
 * @param scales - The protocol's scales, one for each dimension.
 * @example
 * const rigour = { dimension: 'rigour', ratings: ['low', 'high'] };
 * const told = { target: { documentId: 'd1' }, dimension: 'rigour', rationale: 'Methods are told in full' };
 * const appraisals = [{ ...told, id: 'a1', reviewerId: 'ann', rating: 'high' }, { ...told, id: 'a2', reviewerId: 'ben', rating: 'low' }];
 * appraisalMatrix(appraisals, ['d1'], [rigour]).rows[0]?.cells[0]?.status; // 'differing'
 * const settled = [...appraisals, { ...told, id: 'a3', reviewerId: 'ann', rating: 'high', consensusOf: ['a1', 'a2'] }];
 * appraisalMatrix(settled, ['d1'], [rigour]).rows[0]?.cells[0]?.rating; // 'high'
 */
export function appraisalMatrix(
  appraisals: readonly Appraisal[],
  documentIds: readonly string[],
  scales: readonly AppraisalScale[],
  { extracts = [], forTheoryId }: AppraisalMatrixOptions = {},
): AppraisalMatrix {
  const misfits = appraisals.map((appraisal) => appraisalMisfit(appraisal, scales));
  const fitting = appraisals.filter((_, place) => misfits[place] === null);
  const holding = forTheoryId === undefined ? fitting : appraisalsForTheory(fitting, forTheoryId);
  const byTarget = groupBy(holding, targetOf);
  const extractsOf = groupBy(extracts, ({ documentId }) => documentId);
  // most extracts are judged by nobody, and then share what says so
  const unrated = scales.map((scale) => appraisalCell([], scale));
  const cellsOf = (key: string) => {
    const own = byTarget.get(key);
    if (own === undefined) return unrated;
    return scales.map((scale) => appraisalCell(own, scale, forTheoryId !== undefined));
  };
  const rows = documentIds.map((documentId) => ({
    documentId,
    cells: cellsOf(`document ${documentId}`),
    extracts: [...indexById(extractsOf.get(documentId) ?? []).keys()].map((extractId) => ({
      extractId,
      cells: cellsOf(`extract ${extractId}`),
    })),
  }));
  const judged = rows.flatMap(judgedIn);
  const shown = new Set(
    judged.flatMap(({ cell }) => [...cell.ratings, ...cell.consensus].map((one) => one.appraisalId)),
  );
  const keys = new Set(judged.map(({ key }) => key));
  return {
    scales,
    rows,
    elsewhereIds: fitting.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    problems: [
      ...misfits.flatMap((misfit) => misfit ?? []),
      ...judged.flatMap(({ cell, id }) => repeatedIn(cell, id)),
      ...consensusProblems(holding.filter((appraisal) => keys.has(targetOf(appraisal)))),
    ],
  };
}

/** The cells of a row in which somebody said something. */
function judgedIn({ documentId, cells, extracts }: AppraisalRow) {
  const ofDocument = cells.map((cell) => ({ id: documentId, key: `document ${documentId}`, cell }));
  const ofExtracts = extracts.flatMap(({ extractId, cells: own }) =>
    own.filter(isJudged).map((cell) => ({ id: extractId, key: `extract ${extractId}`, cell })),
  );
  return [...ofDocument.filter(({ cell }) => isJudged(cell)), ...ofExtracts];
}

function isJudged({ status }: AppraisalCell): boolean {
  return status !== 'unrated';
}

/** The matrix of one theory. */
export interface TheoryAppraisalMatrix extends AppraisalMatrix {
  readonly theoryId: string;
}

/**
 * A matrix for each theory for which something was judged, by the theory's id. What was judged for none holds for each, and
 * what was judged for another stands elsewhere.
 *
 * @example
 * const relevance = { dimension: 'relevance', ratings: ['low', 'high'] };
 * const told = { target: { documentId: 'd1' }, dimension: 'relevance', rationale: 'As told on p. 4', reviewerId: 'ann' };
 * const appraisals = [{ ...told, id: 'a1', rating: 'low', forTheoryId: 't1' }, { ...told, id: 'a2', rating: 'high', forTheoryId: 't2' }];
 * appraisalMatricesByTheory(appraisals, ['d1'], [relevance]).map(({ rows }) => rows[0]?.cells[0]?.rating); // ['low', 'high']
 */
export function appraisalMatricesByTheory(
  appraisals: readonly Appraisal[],
  documentIds: readonly string[],
  scales: readonly AppraisalScale[],
  options: Omit<AppraisalMatrixOptions, 'forTheoryId'> = {},
): TheoryAppraisalMatrix[] {
  const theoryIds = [...new Set(appraisals.flatMap(({ forTheoryId }) => forTheoryId ?? []))].sort(compareText);
  return theoryIds.map((theoryId) => ({
    theoryId,
    ...appraisalMatrix(appraisals, documentIds, scales, { ...options, forTheoryId: theoryId }),
  }));
}
