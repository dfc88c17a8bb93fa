import { marginals, type RatingTable } from './rating-table.ts';

/**
 * The highest kappa that two raters could reach who use the categories as often as these do; `null` where kappa is not
 * defined.
 *
 * @example
 * kappaMax(ratingTableOfCounts([[20, 5], [10, 15]])); // 0.8
 * @see Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37–46.
 *   https://doi.org/10.1177/001316446002000104
 */
export function kappaMax({ counts, pairs }: RatingTable): number | null {
  const { rows, columns } = marginals(counts);
  const most = rows.reduce((sum, row, k) => sum + Math.min(row, columns[k] ?? 0), 0);
  const chance = rows.reduce((sum, row, k) => sum + row * (columns[k] ?? 0), 0);
  const all = pairs * pairs;
  return chance === all ? null : (most * pairs - chance) / (all - chance);
}
