import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChance, beyondChanceOfTable, type Chance, type SeveralRatersOptions } from './beyond-chance.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

const halfOfUncertain: Chance = {
  expected: (shares, weights) => scale(weights) * sum(shares.map((share) => share * (1 - share))),
  ofUnit: (own, shares, weights) => scale(weights) * sum(own.map((share, k) => share * (1 - (shares[k] ?? 0)))),
};

/** The sum of all weights over the number of ways in which two categories differ; one category knows no chance. */
function scale(weights: readonly (readonly number[])[]): number {
  const categories = weights.length;
  return categories < 2 ? 0 : sum(weights.map(sum)) / (categories * (categories - 1));
}

/**
 * Gwet's AC1, or AC2 where weights are given: chance is the agreement of raters who guess where they are uncertain. It
 * stays high where one category prevails and kappa falls, which is why it is asked for beside kappa.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * gwetAc([['in', 'in'], ['out', 'out'], ['in', 'in'], ['out', 'out']]).value; // 1
 * @see Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol
 *   2008;61:29–48. https://doi.org/10.1348/000711006X126600
 */
export function gwetAc<C extends string>(
  ratings: Ratings<C>,
  { categories, ...options }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  return gwetAcOfUnits(unitRatings(ratings, categories === undefined ? {} : { categories }), options);
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
 * @see Gwet KL 2008, as above.
 */
export function gwetAcOfTable(table: RatingTable, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChanceOfTable(table, halfOfUncertain, options);
}
