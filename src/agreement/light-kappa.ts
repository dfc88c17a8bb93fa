import { cohenKappa } from './cohen-kappa.ts';
import type { CohenKappa } from './kappa-of-two.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import { unitRatings } from './unit-ratings.ts';

/** Two of several raters. */
export interface PairOfRaters {
  /** The place of the one in each row of ratings, from 0. */
  readonly first: number;
  /** The place of the other. */
  readonly second: number;
  /** Over the units that both judged. */
  readonly kappa: CohenKappa;
}

/** The mean of the kappas of all pairs of raters, and what it is the mean of. */
export interface LightKappa {
  /** −1 to 1; `null` where the kappa of a pair is. */
  readonly value: number | null;
  /** Why the first pair without a kappa has none; `no-pairs` where there are no two raters. */
  readonly undefinedBecause?: 'no-pairs' | 'no-variation';
  /** In the order of the raters: 0 with 1, 0 with 2, …, 1 with 2, … */
  readonly pairsOfRaters: readonly PairOfRaters[];
}

/**
 * Light's kappa of several raters: the mean of Cohen's kappa over all pairs of raters. Units that one of a pair left out
 * (`null`) are left out for that pair, and counted in the `unpaired` of its kappa. It has no formula for its standard error;
 * use {@link bootstrap}.
 *
 * It must know who judged: counts of units do not tell; {@link ratingsOfTable} does.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * lightKappa([['in', 'in'], ['in', 'out'], ['out', 'out'], ['out', 'out']]).value; // 0.5
 * @see Light RJ. Measures of response agreement for qualitative data. Psychol Bull 1971;76:365–377.
 *   https://doi.org/10.1037/h0031643
 */
export function lightKappa<C extends string>(ratings: Ratings<C>, declared: DeclaredCategories<C> = {}): LightKappa {
  unitRatings(ratings, declared); // refuses what is not declared
  const raters = (ratings[0] ?? []).map((_, rater) => ratings.map((row) => row[rater] ?? null));
  const pairsOfRaters = raters.flatMap((one, first) =>
    raters.slice(first + 1).map((other, k) => ({ first, second: first + 1 + k, kappa: cohenKappa(one, other) })),
  );
  const known = pairsOfRaters.flatMap(({ kappa }) => kappa.value ?? []);
  if (known.length > 0 && known.length === pairsOfRaters.length)
    return { value: sum(known) / known.length, pairsOfRaters };
  const lacking = pairsOfRaters.find(({ kappa }) => kappa.value === null);
  return { value: null, undefinedBecause: lacking?.kappa.undefinedBecause ?? 'no-pairs', pairsOfRaters };
}
