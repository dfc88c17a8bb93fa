import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { sum } from './beyond-chance.ts';
import { agreementWeights, type CategoryWeights } from './category-weights.ts';
import { fleissKappaOfUnits } from './fleiss-kappa.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { unitRatings } from './unit-ratings.ts';

/** Agreement beyond chance, without a formula for its error: use `bootstrapInterval`. */
export type KappaOfSeveral = Pick<
  AgreementCoefficient,
  'value' | 'undefinedBecause' | 'observed' | 'expected' | 'units' | 'unpaired'
>;

/**
 * Conger's kappa of several raters, also called the exact Fleiss kappa: chance takes each rater's own shares, so that for
 * two raters it is Cohen's.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * congerKappa([['in', 'in'], ['in', 'out'], ['out', 'out'], ['out', 'out']]).value; // 0.5
 * @see Conger AJ. Integration and generalization of kappas for multiple raters. Psychol Bull 1980;88:322–328.
 *   https://doi.org/10.1037/0033-2909.88.2.322
 */
export function congerKappa<C extends string>(
  ratings: Ratings<C>,
  { weights = 'identity', ...declared }: DeclaredCategories<C> & { readonly weights?: CategoryWeights } = {},
): KappaOfSeveral {
  const units = unitRatings(ratings, declared);
  const { observed, units: paired, unpaired } = fleissKappaOfUnits(units, { weights });
  const found = { observed, units: paired, unpaired };
  if (paired === 0) return { value: null, undefinedBecause: 'no-pairs', expected: 0, ...found };
  const habits = habitsOf(ratings, units.categories);
  const of = agreementWeights(weights, units.categories.length);
  const expected = chanceOf(habits, of);
  if (1 - expected < 1e-12) return { value: null, undefinedBecause: 'no-variation', expected, ...found };
  return { value: (observed - expected) / (1 - expected), expected, ...found };
}

/** The shares of the categories among the ratings of each rater who gave any. */
function habitsOf(ratings: Ratings, categories: readonly string[]): number[][] {
  const raters = (ratings[0] ?? []).map((_, rater) => ratings.flatMap((row) => row[rater] ?? []));
  return raters
    .filter((given) => given.length > 0)
    .map((given) => {
      const counts = new Map<string, number>();
      for (const rating of given) counts.set(rating, (counts.get(rating) ?? 0) + 1);
      return categories.map((category) => (counts.get(category) ?? 0) / given.length);
    });
}

/** The mean of the chance agreement over all pairs of two different raters. */
function chanceOf(habits: readonly (readonly number[])[], weights: readonly (readonly number[])[]): number {
  const raters = habits.length;
  const totals = weights.map((_, k) => sum(habits.map((shares) => shares[k] ?? 0)));
  const agreement = (one: readonly number[], other: readonly number[]) =>
    sum(one.map((share, k) => share * sum(other.map((second, l) => second * (weights[k]?.[l] ?? 0)))));
  return (agreement(totals, totals) - sum(habits.map((shares) => agreement(shares, shares)))) / (raters * (raters - 1));
}
