import { marginals, type RatingTable } from './rating-table.ts';

/** How far two raters agree on one category. */
export interface SpecificAgreement {
  readonly category: string;
  /** Twice the items that both put there over all times that either did, 0 to 1; `null` where nobody did. */
  readonly value: number | null;
}

/**
 * The agreement on each category; with two categories, positive and negative agreement.
 *
 * @example
 * specificAgreement(ratingTableOfCounts([[40, 9], [6, 45]])).map(({ value }) => value?.toFixed(3)); // ['0.842', '0.857']
 * @see Cicchetti DV, Feinstein AR. High agreement but low kappa: II. J Clin Epidemiol 1990;43:551–558.
 *   https://doi.org/10.1016/0895-4356(90)90159-M
 */
export function specificAgreement({ counts, categories }: RatingTable): readonly SpecificAgreement[] {
  const { rows, columns } = marginals(counts);
  return categories.map((category, k) => {
    const used = (rows[k] ?? 0) + (columns[k] ?? 0);
    return { category, value: used === 0 ? null : (2 * (counts[k]?.[k] ?? 0)) / used };
  });
}
