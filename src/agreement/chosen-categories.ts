import { requireSameLength } from '../core/require.ts';
import type { Ratings } from './ratings.ts';
import { requireDeclared, requireDistinct } from './require-categories.ts';

/** How many raters chose which categories, by their places; only those that were chosen, for there may be thousands. */
export type Chosen = readonly (readonly [category: number, count: number])[];

/** Counts what was chosen for each unit. The places are those of the declared categories, else those of the first use. */
export function chosenCategories<C extends string>(
  ratings: Ratings<C>,
  declared: readonly C[] | undefined,
): { readonly places: ReadonlyMap<string, number>; readonly chosen: readonly Chosen[] } {
  const places = new Map<string, number>(requireDistinct(declared ?? []).map((category, place) => [category, place]));
  // a resample holds the same rows many times
  const known = new Map<Ratings[number], Chosen>();
  const chosen = ratings.map((row, unit) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    requireSameLength(ratings[0] ?? [], row, `ratings[${unit}]`);
    const found = chosenIn(row, places);
    known.set(row, found);
    return found;
  });
  if (declared !== undefined) requireDeclared(places, declared);
  return { places, chosen };
}

function chosenIn(row: readonly (string | null)[], places: Map<string, number>): Chosen {
  const counts = new Map<number, number>();
  for (const rating of row) {
    if (rating === null) continue;
    const place = places.get(rating) ?? places.size;
    places.set(rating, place);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts];
}
