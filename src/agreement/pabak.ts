import { RealistError } from '../core/realist-error.ts';
import type { RatingTable } from './rating-table.ts';

/** Kappa of two categories, adjusted for how unequal they are and how differently the raters use them. */
export interface Pabak {
  /** 2 × observed agreement − 1, from −1 to 1; `null` where there are no pairs. */
  readonly value: number | null;
  /** (both say the first − both say the second) / pairs: how far one category prevails. */
  readonly prevalenceIndex: number | null;
  /** (only the first rater says the first category − only the second rater does) / pairs. */
  readonly biasIndex: number | null;
  /** Standard error of `value`. */
  readonly standardError: number | null;
}

/**
 * Prevalence- and bias-adjusted kappa of two raters and two categories, with the two indices that explain kappa:
 * kappa = (PABAK − PI² + BI²) / (1 − PI² + BI²).
 *
 * @throws RealistError `not-two-categories` where the table has another size.
 * @example
 * pabak(ratingTableOfCounts([[118, 5], [2, 0]])).value; // 0.888
 * @see Byrt T, Bishop J, Carlin JB. Bias, prevalence and kappa. J Clin Epidemiol 1993;46:423–429.
 *   https://doi.org/10.1016/0895-4356(93)90018-V
 */
export function pabak({ counts, pairs }: RatingTable): Pabak {
  if (counts.length !== 2)
    throw new RealistError('not-two-categories', ['counts'], `the table has ${counts.length} categories; it needs two`);
  if (pairs === 0) return { value: null, prevalenceIndex: null, biasIndex: null, standardError: null };
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = counts;
  const observed = (a + d) / pairs;
  return {
    value: (2 * (a + d) - pairs) / pairs,
    prevalenceIndex: (a - d) / pairs,
    biasIndex: (b - c) / pairs,
    standardError: 2 * Math.sqrt((observed * (1 - observed)) / pairs),
  };
}
