import { type FleissKappa, fleissKappaOfUnits } from './fleiss-kappa.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

/** Fleiss' kappa of one category against all others. */
export interface FleissKappaOfCategory extends FleissKappa {
  readonly category: string;
  /** The share of the category among the ratings, as the mean over the units; 0 where nobody judged. */
  readonly share: number;
}

/**
 * Fleiss' kappa of each category: whether raters tell it from all others, with the rest taken as one category. `null` where
 * nobody used the category, or nothing else.
 *
 * Where as many raters judged each unit it is the kappa that Fleiss gives for a category; where some are missing, units are
 * counted as in {@link fleissKappa}. Standard error and interval by Gwet's linearisation; `standardErrorAtZero` is that of
 * Fleiss, Nee and Landis, the same for all categories, for a test only.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * const ratings = [['a', 'a', 'b'], ['b', 'b', 'b'], ['a', 'c', 'a'], ['c', 'c', 'c']];
 * fleissKappaByCategory(ratings).map(({ category, value }) => [category, value?.toFixed(3)]); // [['a', '0.250'], ['b', '0.625'], ['c', '0.625']]
 * @see Fleiss JL, Nee JCM, Landis JR. Large sample variance of kappa in the case of different sets of raters. Psychol Bull
 *   1979;86:974–977. https://doi.org/10.1037/0033-2909.86.5.974
 */
export function fleissKappaByCategory<C extends string>(
  ratings: Ratings<C>,
  declared: DeclaredCategories<C> = {},
): readonly FleissKappaOfCategory[] {
  return fleissKappaByCategoryOfUnits(unitRatings(ratings, declared));
}

/**
 * {@link fleissKappaByCategory} of ratings that are already counted.
 *
 * @example
 * const units = unitRatingsOfCounts([[3, 0, 0], [0, 3, 0], [2, 1, 0]], ['in', 'out', 'unsure']);
 * fleissKappaByCategoryOfUnits(units)[2]?.undefinedBecause; // 'no-variation'
 */
export function fleissKappaByCategoryOfUnits(units: UnitRatings): readonly FleissKappaOfCategory[] {
  return units.categories.map((category, k) => {
    const against = units.counts.map((row, unit) => [row[k] ?? 0, (units.raters[unit] ?? 0) - (row[k] ?? 0)]);
    const found = fleissKappaOfUnits({ categories: [category, 'others'], counts: against, raters: units.raters });
    return { category, share: shareOf(units, k), ...found };
  });
}

function shareOf({ counts, raters }: UnitRatings, category: number): number {
  const shares = counts.flatMap((row, unit) => (raters[unit] ? [(row[category] ?? 0) / raters[unit]] : []));
  return shares.length === 0 ? 0 : sum(shares) / shares.length;
}
