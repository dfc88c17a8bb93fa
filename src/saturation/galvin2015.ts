import { requireRange } from '../core/require.ts';

/** How common a code is, and how surely it is to be seen. */
export interface Galvin2015Options {
  /** Share of all documents that hold the code, above 0 and below 1. */
  readonly share: number;
  /** Probability with which it is to be seen at least once, 0 to below 1; 0.95 where left out. */
  readonly probability?: number;
}

/**
 * How many documents must be read to see a code at least once: n = ln(1 − P) / ln(1 − R), for planning.
 *
 * @returns `exact` by the formula, and `documents`, the whole number that is enough.
 * @throws RealistError `out-of-range` for `share` or `probability`.
 * @example
 * galvin2015({ share: 0.1 }).documents; // 29
 * @see Galvin R. How many interviews are enough? J Build Eng 2015;1:2–12. https://doi.org/10.1016/j.jobe.2014.12.001
 */
export function galvin2015({ share, probability = 0.95 }: Galvin2015Options): Galvin2015 {
  requireRange(share, Number.MIN_VALUE, 1 - Number.EPSILON, 'share');
  requireRange(probability, 0, 1 - Number.EPSILON, 'probability');
  const exact = Math.log1p(-probability) / Math.log1p(-share);
  return { exact, documents: Math.ceil(exact) };
}

/** How many documents it takes to see a code. */
export interface Galvin2015 {
  /** By the formula, not rounded. */
  readonly exact: number;
  /** `exact`, rounded up. */
  readonly documents: number;
}
