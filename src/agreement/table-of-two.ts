import { type DeclaredCategories, declaredTable, type RatingTable, ratingTable } from './rating-table.ts';

/** Counts two raters' judgements over the declared categories, else over those that were used. */
export function tableOfTwo<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  { categories }: DeclaredCategories<C>,
): RatingTable {
  return categories === undefined ? ratingTable(first, second) : declaredTable(first, second, categories);
}
