import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChance, beyondChanceOfTable, type SeveralRatersOptions } from './beyond-chance.ts';
import { halfOfUncertain } from './chance.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { requireWeighable } from './require-categories.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

/**
 * Gwet's AC1, or AC2 where weights are given: chance is the agreement of raters who guess where they are uncertain. It
 * stays high where one category prevails and kappa falls, which is why it is asked for beside kappa. It hangs on how many
 * categories there are, so declare them; with only one it is not defined.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `categories-needed` for weights without
 *   the declared categories, `out-of-range` for weights that are none.
 * @example
 * gwetAc([['in', 'in'], ['out', 'out'], ['in', 'in'], ['out', 'out']]).value; // 1
 * @see Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol
 *   2008;61:29–48. https://doi.org/10.1348/000711006X126600
 */
export function gwetAc<C extends string>(
  ratings: Ratings<C>,
  { weights = 'identity', ...declared }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  requireWeighable(weights, declared.categories);
  return gwetAcOfUnits(unitRatings(ratings, declared), { weights });
}

/**
 * {@link gwetAc} of ratings that are already counted.
 *
 * @example
 * gwetAcOfUnits(unitRatingsOfCounts([[2, 0], [2, 0]])).value; // 1
 */
export function gwetAcOfUnits(units: UnitRatings, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChance(units, halfOfUncertain, options);
}

/**
 * {@link gwetAc} of two raters whose judgements are counted. Its variance divides by the number of pairs.
 *
 * @example
 * gwetAcOfTable(ratingTableOfCounts([[118, 5], [2, 0]])).units; // 125
 */
export function gwetAcOfTable(table: RatingTable, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChanceOfTable(table, halfOfUncertain, options);
}
