import type { AgreementCoefficient, TestAtZero } from './agreement-coefficient.ts';
import { alikeRows } from './alike-rows.ts';
import { beyondChance, type SeveralRatersOptions } from './beyond-chance.ts';
import { sharesOfAll } from './chance.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { requireWeighable } from './require-categories.ts';
import { sum } from './sum.ts';
import { testAtZero } from './test-at-zero.ts';
import { type UnitRatings, unitRatings } from './unit-ratings.ts';

/** Fleiss' kappa, and a test of it: of Fleiss, Nee and Landis, where all units have as many raters and no weights. */
export interface FleissKappa extends AgreementCoefficient, TestAtZero {}

/**
 * Fleiss' kappa of several raters: chance takes the shares of the categories over all raters, as Scott's pi does for two.
 * It is neither Conger's nor Light's kappa.
 *
 * Units that fewer than two raters judged take no part in the observed agreement, but in the shares. Standard error by
 * Gwet's linearisation, which holds also where raters agree beyond chance; that of Fleiss, Nee and Landis (1979), which holds
 * only where they do not, is for the test.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `categories-needed` for weights without
 *   the declared categories, `out-of-range` for weights that are none.
 * @example
 * fleissKappa([['in', 'in'], ['out', 'out'], ['in', 'in'], ['out', 'out']]).value; // 1
 * @see Fleiss JL. Measuring nominal scale agreement among many raters. Psychol Bull 1971;76:378–382.
 *   https://doi.org/10.1037/h0031619
 * @see Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol
 *   2008;61:29–48. https://doi.org/10.1348/000711006X126600
 * @see Fleiss JL, Nee JCM, Landis JR. Large sample variance of kappa in the case of different sets of raters. Psychol Bull
 *   1979;86:974–977. https://doi.org/10.1037/0033-2909.86.5.974
 */
export function fleissKappa<C extends string>(
  ratings: Ratings<C>,
  { weights = 'identity', ...declared }: SeveralRatersOptions & DeclaredCategories<C> = {},
): FleissKappa {
  requireWeighable(weights, declared.categories);
  return fleissKappaOfUnits(unitRatings(ratings, declared), { weights });
}

/**
 * {@link fleissKappa} of ratings that are already counted.
 *
 * @example
 * fleissKappaOfUnits(unitRatingsOfCounts([[3, 0], [0, 3], [2, 1]])).units; // 3
 */
export function fleissKappaOfUnits(units: UnitRatings, options: SeveralRatersOptions = {}): FleissKappa {
  const found = beyondChance(units, sharesOfAll, options);
  const isWeighted = options.weights !== undefined && options.weights !== 'identity';
  return { ...found, ...testAtZero(found.value, isWeighted ? null : varianceAtZero(units)) };
}

/** If there were no agreement beyond chance; only where as many raters judged each unit. */
function varianceAtZero({ categories, counts }: UnitRatings): number | null {
  const judged = alikeRows(counts).filter(({ row }) => sum(row) > 0);
  const size = sum(judged[0]?.row ?? []);
  if (judged.some(({ row }) => Math.abs(sum(row) - size) > 1e-9)) return null;
  const ratings = sum(judged.map(({ times }) => times)) * size;
  const shares = categories.map((_, k) => sum(judged.map(({ row, times }) => (row[k] ?? 0) * times)) / ratings);
  const varied = sum(shares.map((share) => share * (1 - share)));
  const skewed = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  return (2 * (varied ** 2 - skewed)) / (varied ** 2 * ratings * (size - 1));
}
