import { requireSameLength } from '../core/require.ts';
import { marginals, type RatingTable, ratingTable } from './rating-table.ts';

/** Agreement of two raters beyond chance. */
export interface CohenKappa {
  /** Kappa, −1 to 1; `null` where chance agreement is 1, that is, where nobody's ratings vary. */
  readonly value: number | null;
  /** Why `value` is `null`. */
  readonly undefinedBecause?: 'no-variation' | 'no-pairs';
  /** Observed proportion of agreement, 0 to 1. */
  readonly observed: number;
  /** Proportion of agreement expected by chance, 0 to 1. */
  readonly expected: number;
  /** Items that both raters judged. */
  readonly pairs: number;
  /** Items left out because a rater gave no judgement. */
  readonly unpaired: number;
}

/**
 * Cohen's kappa of two raters who judged the same items, unweighted.
 *
 * An item that either rater left out (`null`) is counted in `unpaired` and takes no other part.
 *
 * @param first - The first rater's category for each item.
 * @param second - The second rater's, in the same order.
 * @throws RealistError `unequal-length` where the lists do not pair up.
 * @example
 * cohenKappa(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out']).value; // 0.5
 * @see Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37–46.
 *   https://doi.org/10.1177/001316446002000104
 */
export function cohenKappa<C extends string>(first: readonly (C | null)[], second: readonly (C | null)[]): CohenKappa {
  requireSameLength(first, second, 'second');
  return cohenKappaOfTable(ratingTable(first, second));
}

/**
 * {@link cohenKappa} of ratings that are already counted.
 *
 * @example
 * cohenKappaOfTable(ratingTableOfCounts([[20, 5], [10, 15]])).value; // 0.4
 */
export function cohenKappaOfTable({ counts, pairs, unpaired }: RatingTable): CohenKappa {
  if (pairs === 0) return { value: null, undefinedBecause: 'no-pairs', observed: 0, expected: 0, pairs, unpaired };

  const { rows, columns, diagonal } = marginals(counts);
  // whole numbers until the last step: kappa is exact, and "no variation" is an equality, not a tolerance
  const agreed = diagonal * pairs;
  const chance = rows.reduce((sum, row, k) => sum + row * (columns[k] ?? 0), 0);
  const all = pairs * pairs;
  const observed = agreed / all;
  const expected = chance / all;
  if (chance === all) return { value: null, undefinedBecause: 'no-variation', observed, expected, pairs, unpaired };

  return { value: (agreed - chance) / (all - chance), observed, expected, pairs, unpaired };
}
