import { cohenKappa } from './cohen-kappa.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import { unitRatings } from './unit-ratings.ts';

/**
 * Light's kappa of several raters: the mean of Cohen's kappa over all pairs of raters. `null` where one of them has none.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * lightKappa([['in', 'in'], ['in', 'out'], ['out', 'out'], ['out', 'out']]).value; // 0.5
 * @see Light RJ. Measures of response agreement for qualitative data. Psychol Bull 1971;76:365–377.
 *   https://doi.org/10.1037/h0031643
 */
export function lightKappa<C extends string>(
  ratings: Ratings<C>,
  declared: DeclaredCategories<C> = {},
): { readonly value: number | null; readonly pairsOfRaters: readonly (number | null)[] } {
  unitRatings(ratings, declared);
  const raters = (ratings[0] ?? []).map((_, rater) => ratings.map((row) => row[rater] ?? null));
  const kappas = raters.flatMap((one, place) => raters.slice(place + 1).map((other) => cohenKappa(one, other).value));
  const known = kappas.flatMap((kappa) => kappa ?? []);
  const isWhole = kappas.length > 0 && known.length === kappas.length;
  return { value: isWhole ? sum(known) / known.length : null, pairsOfRaters: kappas };
}
