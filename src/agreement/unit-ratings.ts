import { compareText } from '../core/compare-text.ts';
import { requireRange, requireSameLength } from '../core/require.ts';
import { type Chosen, chosenCategories } from './chosen-categories.ts';
import type { DeclaredCategories } from './rating-table.ts';
import type { Ratings } from './ratings.ts';
import { requireDistinct } from './require-categories.ts';

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
  const { places, chosen } = chosenCategories(ratings, declared);
  const categories = declared ?? [...places.keys()].sort(compareText);
  const columns = new Map(categories.map((category, column) => [places.get(category) ?? 0, column]));
  const known = new Map<Chosen, number[]>();
  const counts = chosen.map((unit) => {
    const before = known.get(unit);
    if (before !== undefined) return before;
    const row = categories.map(() => 0);
    for (const [place, count] of unit) row[columns.get(place) ?? 0] = count;
    known.set(unit, row);
    return row;
  });
  return ofCounts(counts, categories);
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
