import { RealistError } from '../core/realist-error.ts';
import { alikeRows } from './alike-rows.ts';
import { type Distance, distanceBetween } from './alpha-distance.ts';
import type { AlphaMetric } from './alpha-metric.ts';
import { type Chosen, chosenCategories } from './chosen-categories.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';
import type { UnitRatings } from './unit-ratings.ts';

/** How alpha is computed. */
export interface AlphaOptions {
  /** `nominal` where it is left out. For `interval` and `ratio` the categories are numbers. */
  readonly metric?: AlphaMetric;
}

/** Krippendorff's alpha, with what it rests on. */
export interface KrippendorffAlpha {
  /** At most 1; `null` where it is not defined. */
  readonly value: number | null;
  readonly undefinedBecause?: 'no-pairs' | 'no-variation';
  /** Units that at least two raters judged. */
  readonly units: number;
  /** Units left out because fewer did. */
  readonly unpaired: number;
  /** Ratings in the units that count. */
  readonly ratings: number;
}

/**
 * Krippendorff's alpha of any number of raters, any of whom may be missing at a unit: 1 − observed / expected disagreement
 * over the ratings that can be paired. Its interval is a matter of {@link bootstrap}.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `not-a-number` where the metric needs
 *   numbers and a category is none; `categories-needed` for `ordinal` without the order of the categories; `unknown-metric`;
 *   `out-of-range` where a distance of one's own is below 0, no number, or not the same from both sides.
 * @example
 * krippendorffAlpha([['1', '1'], ['2', '2'], ['3', null]]).value; // 1
 * const options = { metric: (one: string, other: string) => Math.abs(one.length - other.length) };
 * krippendorffAlpha([['a', 'b'], ['ccc', 'ccc'], ['a', 'a']], options).value; // 1
 * @see Krippendorff K. Computing Krippendorff's alpha-reliability. 2011. https://repository.upenn.edu/asc_papers/43
 */
export function krippendorffAlpha<C extends string>(
  ratings: Ratings<C>,
  { metric = 'nominal', categories }: AlphaOptions & DeclaredCategories<C> = {},
): KrippendorffAlpha {
  if (metric === 'ordinal' && categories === undefined)
    throw new RealistError('categories-needed', ['categories'], 'ordinal needs the categories in their order');
  const { places, chosen } = chosenCategories(ratings, categories);
  return alphaOf(together(chosen), [...places.keys()], metric);
}

/**
 * {@link krippendorffAlpha} of ratings that are already counted; for `ordinal` their categories stand in order.
 *
 * @throws RealistError `not-a-number`, `out-of-range`.
 * @example
 * krippendorffAlphaOfUnits(unitRatingsOfCounts([[3, 0], [0, 3], [2, 1]])).value?.toFixed(3); // '0.600'
 */
export function krippendorffAlphaOfUnits(
  { counts, categories }: UnitRatings,
  { metric = 'nominal' }: AlphaOptions = {},
): KrippendorffAlpha {
  const units = alikeRows(counts).map(({ row, times }) => {
    const chosen = [...row.entries()].filter(([, count]) => count > 0);
    return { ...oneUnit(chosen), times };
  });
  return alphaOf(units, categories, metric);
}

/**
 * {@link krippendorffAlpha} of two raters whose ratings are counted; for `ordinal` their categories stand in order.
 *
 * @throws RealistError `not-a-number`, `out-of-range`.
 * @example
 * krippendorffAlphaOfTable(ratingTableOfCounts([[20, 5], [10, 15]])).value; // 0.4
 */
export function krippendorffAlphaOfTable(
  { counts, categories, unpaired }: RatingTable,
  { metric = 'nominal' }: AlphaOptions = {},
): KrippendorffAlpha {
  const units = counts.flatMap((line, first) =>
    line.map((times, second): ChosenUnits => ({ chosen: pairOf(first, second), ratings: 2, times })),
  );
  const found = alphaOf(
    units.filter(({ times }) => times > 0),
    categories,
    metric,
  );
  return { ...found, unpaired };
}

/** Units of which the same was said. */
interface ChosenUnits {
  readonly chosen: Chosen;
  /** Of one such unit. */
  readonly ratings: number;
  /** How many such units there are. */
  readonly times: number;
}

/** Counts once what is one object, as rows of a resample are. */
function together(chosen: readonly Chosen[]): readonly ChosenUnits[] {
  const times = new Map<Chosen, number>();
  for (const unit of chosen) times.set(unit, (times.get(unit) ?? 0) + 1);
  return Array.from(times, ([unit, count]) => ({ ...oneUnit(unit), times: count }));
}

function oneUnit(chosen: Chosen): ChosenUnits {
  return { chosen, ratings: sum(chosen.map(([, count]) => count)), times: 1 };
}

function pairOf(first: number, second: number): Chosen {
  return first === second
    ? [[first, 2]]
    : [
        [first, 1],
        [second, 1],
      ];
}

function alphaOf(units: readonly ChosenUnits[], categories: readonly string[], metric: AlphaMetric): KrippendorffAlpha {
  const paired = units.filter(({ ratings }) => ratings > 1);
  const totals = categories.map(() => 0);
  for (const { chosen, times } of paired)
    for (const [category, count] of chosen) totals[category] = (totals[category] ?? 0) + count * times;
  const ratings = sum(totals);
  const pairedUnits = sum(paired.map(({ times }) => times));
  const found = { units: pairedUnits, unpaired: sum(units.map(({ times }) => times)) - pairedUnits, ratings };
  if (pairedUnits === 0) return { value: null, undefinedBecause: 'no-pairs', ...found };
  const distance = distanceBetween(metric, categories, totals);
  const expected = disagreement([...totals.entries()], distance);
  if (expected === 0) return { value: null, undefinedBecause: 'no-variation', ...found };
  const observed = sum(paired.map((unit) => (disagreement(unit.chosen, distance) / (unit.ratings - 1)) * unit.times));
  return { value: 1 - ((ratings - 1) * observed) / expected, ...found };
}

/** The distances of all pairs of ratings, each pair from both sides. */
function disagreement(ratings: Chosen, distance: Distance): number {
  let total = 0;
  for (const [place, [one, count]] of ratings.entries()) {
    for (let next = place + 1; next < ratings.length; next += 1) {
      const [other = 0, others = 0] = ratings[next] ?? [];
      if (count > 0 && others > 0) total += 2 * count * others * distance(one, other);
    }
  }
  return total;
}
