import { RealistError } from '../core/realist-error.ts';
import { type Chosen, chosenCategories } from './chosen-categories.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { sum } from './sum.ts';

/**
 * How far two categories differ: not at all or wholly (`nominal`), by rank (`ordinal`), by value (`interval`), by value in
 * proportion (`ratio`), or by a function of two categories that gives 0 for the same.
 */
export type AlphaMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio' | ((one: string, other: string) => number);

/** How alpha is computed. */
export interface AlphaOptions<C extends string = string> extends DeclaredCategories<C> {
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
 * Krippendorff's alpha of any number of raters, any of whom may be missing at a unit. It has no formula for its standard
 * error; use `bootstrap`.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `not-a-number` where the metric needs
 *   numbers and a category is none; `categories-needed` for `ordinal` without the order of the categories.
 * @example
 * krippendorffAlpha([['1', '1'], ['2', '2'], ['3', null]]).value; // 1
 * @see Krippendorff K. Computing Krippendorff's alpha-reliability. 2011. https://repository.upenn.edu/asc_papers/43
 */
export function krippendorffAlpha<C extends string>(
  ratings: Ratings<C>,
  { metric = 'nominal', categories: declared }: AlphaOptions<C> = {},
): KrippendorffAlpha {
  if (metric === 'ordinal' && declared === undefined)
    throw new RealistError('categories-needed', ['categories'], 'ordinal needs the categories in their order');
  const { places, chosen } = chosenCategories(ratings, declared);
  const categories = [...places.keys()];
  const paired = chosen.filter((unit) => sizeOf(unit) > 1);
  const totals = categories.map(() => 0);
  for (const unit of paired) for (const [category, count] of unit) totals[category] = (totals[category] ?? 0) + count;
  const all = sum(totals);
  const found = { units: paired.length, unpaired: ratings.length - paired.length, ratings: all };
  if (paired.length === 0) return { value: null, undefinedBecause: 'no-pairs', ...found };
  const distance = distanceBetween(metric, categories, totals);
  const expected = disagreement([...totals.entries()], distance);
  if (expected === 0) return { value: null, undefinedBecause: 'no-variation', ...found };
  const observed = sum(paired.map((unit) => disagreement(unit, distance) / (sizeOf(unit) - 1)));
  return { value: 1 - ((all - 1) * observed) / expected, ...found };
}

function sizeOf(unit: Chosen): number {
  return sum(unit.map(([, count]) => count));
}

type Distance = (one: number, other: number) => number;

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

function distanceBetween(metric: AlphaMetric, categories: readonly string[], totals: readonly number[]): Distance {
  if (metric !== 'ordinal') {
    const of = distanceOf(metric);
    return (one, other) => of(categories[one] ?? '', categories[other] ?? '');
  }
  // where the ratings of each category are in the middle, when all stand in order
  let before = 0;
  const middles = totals.map((count) => {
    before += count;
    return before - count / 2;
  });
  return (one, other) => ((middles[one] ?? 0) - (middles[other] ?? 0)) ** 2;
}

function distanceOf(metric: Exclude<AlphaMetric, 'ordinal'>): (one: string, other: string) => number {
  if (typeof metric === 'function') return metric;
  if (metric === 'nominal') return () => 1;
  if (metric === 'interval') return (one, other) => (numberOf(one) - numberOf(other)) ** 2;
  return (one, other) => {
    const both = numberOf(one) + numberOf(other);
    return both === 0 ? 0 : ((numberOf(one) - numberOf(other)) / both) ** 2;
  };
}

function numberOf(category: string): number {
  const number = Number(category);
  if (category.trim() !== '' && Number.isFinite(number)) return number;
  throw new RealistError('not-a-number', ['categories'], `"${category}" is no number; use another metric`);
}
