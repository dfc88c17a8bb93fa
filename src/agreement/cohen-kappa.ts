import type { CohenKappa } from './kappa-of-two.ts';
import { kappaOfWeights } from './kappa-of-weights.ts';
import { type RatingTable, ratingTable } from './rating-table.ts';

/**
 * Cohen's kappa of two raters who judged the same items, unweighted.
 *
 * An item that either rater left out (`null`) is counted in `unpaired` and takes no other part. Standard error and
 * interval are those of Fleiss, Cohen and Everitt (1969).
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
  return cohenKappaOfTable(ratingTable(first, second));
}

/**
 * {@link cohenKappa} of ratings that are already counted.
 *
 * @example
 * cohenKappaOfTable(ratingTableOfCounts([[20, 5], [10, 15]])).value; // 0.4
 */
export function cohenKappaOfTable(table: RatingTable): CohenKappa {
  const identity = table.counts.map((line, row) => line.map((_, column) => (row === column ? 1 : 0)));
  return kappaOfWeights(table, identity);
}
