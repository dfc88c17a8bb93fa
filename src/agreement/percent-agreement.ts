import { marginals, type RatingTable } from './rating-table.ts';

/**
 * The share of items on which two raters agree, 0 to 1; `null` where there are no pairs.
 *
 * @example
 * percentAgreement(ratingTableOfCounts([[40, 9], [6, 45]])); // 0.85
 */
export function percentAgreement({ counts, pairs }: RatingTable): number | null {
  return pairs === 0 ? null : marginals(counts).diagonal / pairs;
}
