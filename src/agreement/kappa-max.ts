import { cohenKappaOfTable } from './cohen-kappa.ts';
import { marginals, type RatingTable, ratingTable } from './rating-table.ts';

/** How high kappa could be. */
export interface KappaMax {
  /** At most 1; `null` where kappa is not defined. */
  readonly value: number | null;
  readonly undefinedBecause?: 'no-pairs' | 'no-variation';
  /** Kappa as a share of it; `null` where either is not defined, and where the highest is 0. */
  readonly reached: number | null;
}

/**
 * The highest kappa that two raters could reach who use the categories as often as these do.
 *
 * An item that either rater left out (`null`) takes no part.
 *
 * @throws RealistError `unequal-length`.
 * @example
 * kappaMax(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out']); // { value: 0.5, reached: 1 }
 * @see Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37–46.
 *   https://doi.org/10.1177/001316446002000104
 */
export function kappaMax<C extends string>(first: readonly (C | null)[], second: readonly (C | null)[]): KappaMax {
  return kappaMaxOfTable(ratingTable(first, second));
}

/**
 * {@link kappaMax} of ratings that are already counted.
 *
 * @example
 * kappaMaxOfTable(ratingTableOfCounts([[20, 5], [10, 15]])); // { value: 0.8, reached: 0.5 }
 */
export function kappaMaxOfTable(table: RatingTable): KappaMax {
  const { counts, pairs } = table;
  const kappa = cohenKappaOfTable(table);
  if (kappa.value === null)
    return { value: null, undefinedBecause: kappa.undefinedBecause ?? 'no-pairs', reached: null };
  const { rows, columns } = marginals(counts);
  const most = rows.reduce((sum, row, k) => sum + Math.min(row, columns[k] ?? 0), 0);
  const chance = rows.reduce((sum, row, k) => sum + row * (columns[k] ?? 0), 0);
  const value = (most * pairs - chance) / (pairs * pairs - chance);
  return { value, reached: value === 0 ? null : kappa.value / value };
}
