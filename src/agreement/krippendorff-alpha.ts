import { RealistError } from '../core/realist-error.ts';
import { sum } from './beyond-chance.ts';
import type { DeclaredCategories } from './rating-table.ts';
import { type Ratings, unitRatings } from './unit-ratings.ts';

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
 * error; use `bootstrapInterval`.
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
  const { counts, raters, categories } = unitRatings(ratings, declared === undefined ? {} : { categories: declared });
  const paired = counts.filter((_, unit) => (raters[unit] ?? 0) > 1);
  const totals = categories.map((_, k) => sum(paired.map((row) => row[k] ?? 0)));
  const all = sum(totals);
  const found = { units: paired.length, unpaired: counts.length - paired.length, ratings: all };
  if (paired.length === 0) return { value: null, undefinedBecause: 'no-pairs', ...found };
  const distances = distancesOf(metric, categories, totals);
  const expected = sum(totals.map((one, c) => one * weighted(totals, distances[c] ?? [])));
  if (expected === 0) return { value: null, undefinedBecause: 'no-variation', ...found };
  const observed = sum(paired.map((row) => disagreementIn(row, distances)));
  return { value: 1 - ((all - 1) * observed) / expected, ...found };
}

function weighted(row: readonly number[], distances: readonly number[]): number {
  let total = 0;
  for (let k = 0; k < row.length; k += 1) total += (row[k] ?? 0) * (distances[k] ?? 0);
  return total;
}

/** The distances of all pairs of ratings of a unit, each pair from both sides, over the ratings less one. */
function disagreementIn(row: readonly number[], distances: readonly (readonly number[])[]): number {
  let total = 0;
  let size = 0;
  for (let c = 0; c < row.length; c += 1) {
    const count = row[c] ?? 0;
    size += count;
    if (count > 0) total += count * weighted(row, distances[c] ?? []);
  }
  return total / (size - 1);
}

function distancesOf(metric: AlphaMetric, categories: readonly string[], totals: readonly number[]): number[][] {
  const of = metric === 'ordinal' ? null : distanceOf(metric);
  return categories.map((one, c) =>
    categories.map((other, k) => {
      if (c === k) return 0;
      return of === null ? ranksBetween(totals, Math.min(c, k), Math.max(c, k)) ** 2 : of(one, other);
    }),
  );
}

function ranksBetween(totals: readonly number[], from: number, to: number): number {
  return sum(totals.slice(from, to + 1)) - ((totals[from] ?? 0) + (totals[to] ?? 0)) / 2;
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
