import { compareText } from '../core/compare-text.ts';
import { requireRange, requireSameLength } from '../core/require.ts';
import type { DeclaredCategories } from './rating-table.ts';
import { requireDeclared, requireDistinct } from './require-categories.ts';

/** What several raters said of each unit: a row for each unit, a place for each rater, `null` where one said nothing. */
export type Ratings<C extends string = string> = readonly (readonly (C | null)[])[];

/** Several raters' judgements, counted for each unit. */
export interface UnitRatings {
  readonly categories: readonly string[];
  /** `counts[i][k]`: raters who put unit i into category k. */
  readonly counts: readonly (readonly number[])[];
  /** Raters who judged each unit. */
  readonly raters: readonly number[];
}

/**
 * Counts for each unit how many raters chose each category. Raters may differ from unit to unit.
 *
 * @throws RealistError `unequal-length` where a row has another number of places, `repeated-category`, `unknown-category`.
 * @example
 * unitRatings([['in', 'in', 'out'], ['out', null, 'out']]).counts; // [[2, 1], [0, 2]]
 */
export function unitRatings<C extends string>(
  ratings: Ratings<C>,
  { categories: declared }: DeclaredCategories<C> = {},
): UnitRatings {
  const seen = new Map<string, number>(requireDistinct(declared ?? []).map((category, place) => [category, place]));
  const tally = ratings.map((row, unit) => {
    requireSameLength(ratings[0] ?? [], row, `ratings[${unit}]`);
    const counts: number[] = [];
    for (const rating of row) if (rating !== null) countRating(counts, placeOf(rating, seen));
    return counts;
  });
  if (declared !== undefined) requireDeclared(seen, declared);
  const categories = declared ?? [...seen.keys()].sort(compareText);
  const places = categories.map((category) => seen.get(category) ?? 0);
  return ofCounts(
    tally.map((counts) => places.map((place) => counts[place] ?? 0)),
    categories,
  );
}

/**
 * Judgements that are already counted, as papers print them: a row for each unit, a column for each category.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `out-of-range` where a count is below 0 or no number.
 * @example
 * unitRatingsOfCounts([[2, 1], [0, 3]]).raters; // [3, 3]
 */
export function unitRatingsOfCounts(
  counts: readonly (readonly number[])[],
  categories: readonly string[] = (counts[0] ?? []).map((_, k) => String(k + 1)),
): UnitRatings {
  requireDistinct(categories);
  for (const [unit, row] of counts.entries()) {
    requireSameLength(categories, row, `counts[${unit}]`);
    for (const count of row) requireRange(count, 0, Number.MAX_SAFE_INTEGER, `counts[${unit}]`);
  }
  return ofCounts(counts, categories);
}

function ofCounts(counts: readonly (readonly number[])[], categories: readonly string[]): UnitRatings {
  return { categories, counts, raters: counts.map((row) => row.reduce((sum, count) => sum + count, 0)) };
}

function countRating(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

function placeOf(category: string, seen: Map<string, number>): number {
  const known = seen.get(category);
  if (known !== undefined) return known;
  seen.set(category, seen.size);
  return seen.size - 1;
}
