import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChance, beyondChanceOfTable, type Chance, type SeveralRatersOptions } from './beyond-chance.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

const sharesOfAll: Chance = {
  expected: (shares, weights) =>
    sum(shares.map((share, k) => share * sum(shares.map((other, l) => other * (weights[k]?.[l] ?? 0))))),
  ofUnit: (own, shares, weights) =>
    sum(own.map((share, k) => share * sum(shares.map((other, l) => (other * both(weights, k, l)) / 2)))),
};

function both(weights: readonly (readonly number[])[], k: number, l: number): number {
  return (weights[k]?.[l] ?? 0) + (weights[l]?.[k] ?? 0);
}

/**
 * Fleiss' kappa of several raters: chance takes the shares of the categories over all raters, as Scott's pi does for two.
 * It is neither Conger's nor Light's kappa.
 *
 * Units that fewer than two raters judged take no part in the observed agreement, but in the shares. Standard error by
 * Gwet's linearisation, which holds also where raters agree beyond chance.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * fleissKappa([['in', 'in'], ['out', 'out'], ['in', 'in'], ['out', 'out']]).value; // 1
 * @see Fleiss JL. Measuring nominal scale agreement among many raters. Psychol Bull 1971;76:378–382.
 *   https://doi.org/10.1037/h0031619
 * @see Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol
 *   2008;61:29–48. https://doi.org/10.1348/000711006X126600
 */
export function fleissKappa<C extends string>(
  ratings: Ratings<C>,
  { categories, ...options }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  return fleissKappaOfUnits(unitRatings(ratings, categories === undefined ? {} : { categories }), options);
}

/**
 * {@link fleissKappa} of ratings that are already counted.
 *
 * @example
 * fleissKappaOfUnits(unitRatingsOfCounts([[3, 0], [0, 3], [2, 1]])).units; // 3
 */
export function fleissKappaOfUnits(units: UnitRatings, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChance(units, sharesOfAll, options);
}

/**
 * Scott's pi of two raters: chance takes the shares of the categories over both. Its variance divides by the number of pairs.
 *
 * @example
 * scottPi(ratingTableOfCounts([[20, 5], [10, 15]])).units; // 50
 * @see Scott WA. Reliability of content analysis. Public Opin Q 1955;19:321–325. https://doi.org/10.1086/266577
 */
export function scottPi(table: RatingTable, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChanceOfTable(table, sharesOfAll, options);
}
