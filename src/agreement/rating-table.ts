import { compareText } from '../core/compare-text.ts';
import { requireSameLength, requireWhole } from '../core/require.ts';
import { requireDeclared, requireDistinct } from './require-categories.ts';

/** Two raters' judgements, counted. */
export interface RatingTable {
  /** The categories, in the order of rows and columns. */
  readonly categories: readonly string[];
  /** `counts[i][j]`: items that the first rater put into category i and the second into category j. */
  readonly counts: readonly (readonly number[])[];
  /** Items that both raters judged. */
  readonly pairs: number;
  /** Items left out because a rater gave no judgement. */
  readonly unpaired: number;
}

/** The categories from which raters chose. */
export interface DeclaredCategories<C extends string = string> {
  /** All of them, in their order, also those that nobody used; those that were used where this is left out. */
  readonly categories?: readonly C[];
}

/** How often each rater used each category, and how often both used the same. */
export interface Marginals {
  /** Items of each category by the first rater. */
  readonly rows: readonly number[];
  /** Items of each category by the second rater. */
  readonly columns: readonly number[];
  /** Items on which both agree. */
  readonly diagonal: number;
}

/**
 * Counts two raters' judgements of the same items.
 *
 * Its categories are those of the items that both judged, in the order of their code units; so the order of the items
 * leaves no trace. An item that either rater left out (`null`) is counted in `unpaired`.
 *
 * @param first - The first rater's category for each item.
 * @param second - The second rater's, in the same order.
 * @throws RealistError `unequal-length` where the lists do not pair up.
 * @example
 * ratingTable(['out', 'in', 'in'], ['out', 'out', null]).counts; // [[0, 1], [0, 1]]
 */
export function ratingTable<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
): RatingTable {
  const seen = new Map<string, number>();
  return tableOf(first, second, seen, () => [...seen.keys()].sort(compareText));
}

/**
 * Counts likewise, over all the categories from which the raters chose, in their order, also those that nobody used.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category` where a rating is none of them.
 * @example
 * declaredTable(['out', 'in'], ['out', 'out'], ['in', 'maybe', 'out']).counts; // [[0, 0, 1], [0, 0, 0], [0, 0, 1]]
 */
export function declaredTable<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  categories: readonly C[],
): RatingTable {
  const seen = new Map<string, number>(requireDistinct(categories).map((category, place) => [category, place]));
  return tableOf(first, second, seen, () => {
    requireDeclared(seen, categories);
    return categories;
  });
}

function tableOf(
  first: readonly (string | null)[],
  second: readonly (string | null)[],
  seen: Map<string, number>,
  categoriesOf: () => readonly string[],
): RatingTable {
  requireSameLength(first, second, 'second');
  const tally: number[][] = [];
  let pairs = 0;
  first.forEach((said, item) => {
    const a = said ?? null;
    const b = second[item] ?? null;
    if (a === null || b === null) return;
    pairs++;
    const row = indexOf(a, seen);
    tally[row] ??= [];
    countOne(tally[row], indexOf(b, seen));
  });
  const categories = categoriesOf();
  const places = categories.map((category) => indexOf(category, seen));
  const counts = places.map((row) => places.map((column) => tally[row]?.[column] ?? 0));
  return { categories, counts, pairs, unpaired: first.length - pairs };
}

/**
 * A table of judgements that are already counted, as papers print them.
 *
 * @param counts - One row for each category of the first rater, one column for each of the second; whole numbers.
 * @param categories - Their names; `1`, `2`, … where left out.
 * @throws RealistError `unequal-length` where the table is not square or the names do not fit it, `repeated-category`,
 *   `out-of-range` and `not-whole` where a count is not a count.
 * @example
 * ratingTableOfCounts([[8, 1], [2, 9]], ['in', 'out']).pairs; // 20
 */
export function ratingTableOfCounts(
  counts: readonly (readonly number[])[],
  categories: readonly string[] = counts.map((_, k) => String(k + 1)),
): RatingTable {
  requireSameLength(counts, categories, 'categories');
  requireDistinct(categories);
  for (const [row, line] of counts.entries()) {
    requireSameLength(counts, line, `counts[${row}]`);
    for (const count of line) requireWhole(count, 0, Number.MAX_SAFE_INTEGER, `counts[${row}]`);
  }
  const pairs = counts.flat().reduce((sum, count) => sum + count, 0);
  return { categories: [...categories], counts: counts.map((line) => [...line]), pairs, unpaired: 0 };
}

/**
 * Adds up the rows, the columns and the diagonal of a table of counts.
 *
 * @example
 * marginals([[8, 1], [2, 9]]); // { rows: [9, 11], columns: [10, 10], diagonal: 17 }
 */
export function marginals(counts: readonly (readonly number[])[]): Marginals {
  const rows = counts.map((line) => line.reduce((sum, count) => sum + count, 0));
  const columns = counts.map((_, k) => counts.reduce((sum, line) => sum + (line[k] ?? 0), 0));
  const diagonal = counts.reduce((sum, line, k) => sum + (line[k] ?? 0), 0);
  return { rows, columns, diagonal };
}

function countOne(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

function indexOf(category: string, seen: Map<string, number>): number {
  const known = seen.get(category);
  if (known !== undefined) return known;
  seen.set(category, seen.size);
  return seen.size - 1;
}
