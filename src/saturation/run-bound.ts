import { requireRange, requireWhole } from '../core/require.ts';

/** With what confidence a bound is wanted. */
export interface BoundOptions {
  /** Above 0 and below 1; 0.95 where left out. */
  readonly level?: number;
}

/**
 * The greatest chance that the next document adds a code which so many quiet documents in a row still allow: an exact
 * one-sided bound, 0 to 1, that supposes independent documents.
 *
 * After all T documents read backwards: a code that at least this share of documents holds would have been seen.
 *
 * @param quietDocuments - Documents in a row without a new code, 0 or more; after 0 nothing is excluded and the bound is 1.
 * @throws RealistError `out-of-range` or `not-whole` for `quietDocuments`, `out-of-range` for `level`.
 * @example
 * runBound(3).toFixed(3); // '0.632'
 * runBound(59).toFixed(3); // '0.050'
 * @see Clopper CJ, Pearson ES. The use of confidence or fiducial limits. Biometrika 1934;26:404–13.
 *   https://doi.org/10.1093/biomet/26.4.404
 */
export function runBound(quietDocuments: number, { level = 0.95 }: BoundOptions = {}): number {
  requireWhole(quietDocuments, 0, Number.MAX_SAFE_INTEGER, 'quietDocuments');
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  if (quietDocuments === 0) return 1;
  return -Math.expm1(Math.log1p(-level) / quietDocuments);
}
