import type { RatingTable } from './rating-table.ts';
import type { Ratings } from './ratings.ts';

/**
 * Spreads a table of two raters into ratings again, a row for each pair, so that what asks for ratings can be had of a
 * printed table. Items that were unpaired are not in it.
 *
 * @example
 * const table = ratingTableOfCounts([[20, 5], [10, 15]], ['in', 'out']);
 * congerKappa(ratingsOfTable(table)).value?.toFixed(3); // '0.400'
 * ratingsOfTable(table)[20]; // ['in', 'out']
 */
export function ratingsOfTable({ counts, categories }: RatingTable): Ratings {
  return counts.flatMap((line, row) =>
    line.flatMap((count, column) =>
      Array.from({ length: count }, () => [categories[row] ?? null, categories[column] ?? null]),
    ),
  );
}
