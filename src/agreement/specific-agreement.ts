import { type DeclaredCategories, marginals, type RatingTable } from './rating-table.ts';
import { tableOfTwo } from './table-of-two.ts';

/** How far two raters agree on one category. */
export interface SpecificAgreement {
  readonly category: string;
  /** Twice the items that both put there over all times that either did, 0 to 1; `null` where nobody did. */
  readonly value: number | null;
  readonly undefinedBecause?: 'category-not-used';
  /** All times that either rater put an item there. */
  readonly ratings: number;
}

/**
 * The agreement of two raters on each category; with two categories, positive and negative agreement. Its interval is a
 * matter of {@link bootstrap}.
 *
 * An item that either rater left out (`null`) takes no part.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * specificAgreement(['in', 'in', 'out'], ['in', 'out', 'out'])[0]?.value?.toFixed(3); // '0.667'
 * @see Cicchetti DV, Feinstein AR. High agreement but low kappa: II. J Clin Epidemiol 1990;43:551–558.
 *   https://doi.org/10.1016/0895-4356(90)90159-M
 */
export function specificAgreement<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  declared: DeclaredCategories<C> = {},
): readonly SpecificAgreement[] {
  return specificAgreementOfTable(tableOfTwo(first, second, declared));
}

/**
 * {@link specificAgreement} of ratings that are already counted, in the order of the table's categories.
 *
 * @example
 * const printed = ratingTableOfCounts([[40, 9], [6, 45]], ['yes', 'no']);
 * specificAgreementOfTable(printed).map(({ category, value }) => [category, value?.toFixed(3)]); // [['yes', '0.842'], ['no', '0.857']]
 * bootstrap(printed, (drawn) => specificAgreementOfTable(drawn)[0]?.value ?? null, { seed: 1, resamples: 50 }).resamples; // 50
 */
export function specificAgreementOfTable({ counts, categories }: RatingTable): readonly SpecificAgreement[] {
  const { rows, columns } = marginals(counts);
  return categories.map((category, k) => {
    const ratings = (rows[k] ?? 0) + (columns[k] ?? 0);
    if (ratings === 0) return { category, value: null, undefinedBecause: 'category-not-used', ratings };
    return { category, value: (2 * (counts[k]?.[k] ?? 0)) / ratings, ratings };
  });
}
