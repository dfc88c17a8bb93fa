import { requireSameLength } from '../core/require.ts';
import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { alikeRows } from './alike-rows.ts';
import type { SeveralRatersOptions } from './beyond-chance.ts';
import { agreementWeights } from './category-weights.ts';
import type { Matrix } from './kappa-variances.ts';
import { linearised } from './linearised.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { requireWeighable } from './require-categories.ts';
import { sum } from './sum.ts';
import { unitRatings } from './unit-ratings.ts';

/**
 * Conger's kappa of several raters, also called the exact Fleiss kappa: chance takes each rater's own shares, so that for
 * two raters it is Cohen's. It must know who judged: counts of units do not tell; {@link ratingsOfTable} does.
 *
 * Units that fewer than two raters judged take no part in the observed agreement, but in the shares of who judged them.
 * Standard error by Gwet's linearisation.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `categories-needed` for weights without
 *   the declared categories, `out-of-range` for weights that are none.
 * @example
 * congerKappa([['in', 'in'], ['in', 'out'], ['out', 'out'], ['out', 'out']]).value; // 0.5
 * @see Conger AJ. Integration and generalization of kappas for multiple raters. Psychol Bull 1980;88:322–328.
 *   https://doi.org/10.1037/0033-2909.88.2.322
 * @see Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol
 *   2008;61:29–48. https://doi.org/10.1348/000711006X126600
 */
export function congerKappa<C extends string>(
  ratings: Ratings<C>,
  { weights = 'identity', ...declared }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  requireWeighable(weights, declared.categories);
  for (const [unit, row] of ratings.entries()) requireSameLength(ratings[0] ?? [], row, `ratings[${unit}]`);
  const all = alikeRows(ratings);
  const { categories, counts, raters } = unitRatings(
    all.map(({ row }) => row),
    declared,
  );
  const judged = all.map(({ row, times }, unit) => ({
    places: placesIn(row, categories),
    row: counts[unit] ?? [],
    size: raters[unit] ?? 0,
    times,
  }));
  const [units, silent] = [judged.filter(({ size }) => size > 0), judged.filter(({ size }) => size === 0)];
  const of = agreementWeights(weights, categories.length);
  return linearised(units, of, { ...chanceOfHabits(units, of), lost: 1, silent: silent[0]?.times ?? 0 });
}

/** Each rating as the place of its category. */
function placesIn(row: readonly (string | null)[], categories: readonly string[]): (number | null)[] {
  return row.map((rating) => (rating === null ? null : categories.indexOf(rating)));
}

/** Units of which each rater said the same. */
interface PlacedUnits {
  readonly places: readonly (number | null)[];
  readonly times: number;
}

/** The mean agreement by chance over all pairs of two different raters who judged anything, and what each unit adds. */
function chanceOfHabits(units: readonly PlacedUnits[], weights: Matrix) {
  const judged = sum(units.map(({ times }) => times));
  const habits = (units[0]?.places ?? []).map((_, rater) => habitOf(units, rater, weights));
  const raters = habits.filter(({ ratings }) => ratings > 0).length;
  const all = weights.map((_, k) => sum(habits.map(({ shares }) => shares[k] ?? 0)));
  // how far a rating of each category agrees by chance with the other raters, all together
  const byRater = habits.map(({ ratings, shares }) => {
    const others = all.map((share, l) => share - (shares[l] ?? 0));
    const agreeing = weights.map((line, k) =>
      sum(others.map((other, l) => (other * ((line[l] ?? 0) + (weights[l]?.[k] ?? 0))) / 2)),
    );
    const usual = sum(shares.map((share, k) => share * (agreeing[k] ?? 0)));
    return { agreeing, usual, weight: judged / ratings };
  });
  const pairs = raters * (raters - 1);
  const expected = sum(byRater.map(({ usual }) => usual)) / pairs;
  const ofUnits = units.map(({ places }) => {
    const moved = byRater.map(({ agreeing, usual, weight }, rater) => {
      const place = places[rater] ?? null;
      return place === null ? 0 : weight * ((agreeing[place] ?? 0) - usual);
    });
    return expected + sum(moved) / pairs;
  });
  return { expected, ofUnits };
}

/** How often a rater judged, and the share of each category in it. */
function habitOf(units: readonly PlacedUnits[], rater: number, weights: Matrix) {
  const counts = weights.map(() => 0);
  for (const { places, times } of units) {
    const place = places[rater] ?? null;
    if (place !== null) counts[place] = (counts[place] ?? 0) + times;
  }
  const ratings = sum(counts);
  return { ratings, shares: counts.map((count) => (ratings === 0 ? 0 : count / ratings)) };
}
