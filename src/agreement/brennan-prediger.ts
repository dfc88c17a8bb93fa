import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChance, type SeveralRatersOptions } from './beyond-chance.ts';
import { sameForAll } from './chance.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { requireWeighable } from './require-categories.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

/**
 * Brennan and Prediger's kappa: chance gives each declared category the same share. For two raters it is Bennett's S, for
 * several Randolph's kappa. What nobody used counts, so declare the categories.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `categories-needed` for weights without
 *   the declared categories, `out-of-range` for weights that are none.
 * @example
 * brennanPrediger([['in', 'in'], ['in', 'out']], { categories: ['in', 'out'] }).value; // 0
 * @see Brennan RL, Prediger DJ. Coefficient kappa: some uses, misuses, and alternatives. Educ Psychol Meas
 *   1981;41:687–699. https://doi.org/10.1177/001316448104100307
 */
export function brennanPrediger<C extends string>(
  ratings: Ratings<C>,
  { weights = 'identity', ...declared }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  requireWeighable(weights, declared.categories);
  return brennanPredigerOfUnits(unitRatings(ratings, declared), { weights });
}

/**
 * {@link brennanPrediger} of ratings that are already counted.
 *
 * @example
 * brennanPredigerOfUnits(unitRatingsOfCounts([[2, 0], [2, 0]])).value; // 1
 */
export function brennanPredigerOfUnits(units: UnitRatings, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChance(units, sameForAll, options);
}
