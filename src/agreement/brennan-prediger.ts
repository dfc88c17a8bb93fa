import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChance, beyondChanceOfTable, type Chance, type SeveralRatersOptions } from './beyond-chance.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

const sameForAll: Chance = {
  expected: (shares, weights) => sum(weights.map(sum)) / shares.length ** 2,
  ofUnit: null,
};

/**
 * Brennan and Prediger's kappa: chance gives each declared category the same share. For two raters it is Bennett's S, for
 * several Randolph's kappa. What nobody used counts, so declare the categories.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * brennanPrediger([['in', 'in'], ['in', 'out']], { categories: ['in', 'out'] }).value; // 0
 * @see Brennan RL, Prediger DJ. Coefficient kappa: some uses, misuses, and alternatives. Educ Psychol Meas
 *   1981;41:687–699. https://doi.org/10.1177/001316448104100307
 */
export function brennanPrediger<C extends string>(
  ratings: Ratings<C>,
  { categories, ...options }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  return brennanPredigerOfUnits(unitRatings(ratings, categories === undefined ? {} : { categories }), options);
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

/**
 * Bennett's S of two raters: chance gives each category of the table the same share. Its variance divides by the number of pairs.
 *
 * @example
 * bennettS(ratingTableOfCounts([[20, 5], [10, 15]])).units; // 50
 * @see Bennett EM, Alpert R, Goldstein AC. Communications through limited-response questioning. Public Opin Q 1954;18:303–308.
 *   https://doi.org/10.1086/266520
 */
export function bennettS(table: RatingTable, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChanceOfTable(table, sameForAll, options);
}
