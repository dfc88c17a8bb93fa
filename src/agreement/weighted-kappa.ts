import { requireSameLength } from '../core/require.ts';
import { agreementWeights, type CategoryWeights } from './category-weights.ts';
import type { CohenKappa } from './kappa-of-two.ts';
import { kappaOfWeights } from './kappa-of-weights.ts';
import { declaredTable, type RatingTable } from './rating-table.ts';

/** How weighted kappa is computed. */
export interface WeightedKappaOptions {
  /** How much two categories agree. */
  readonly weights: CategoryWeights;
}

/**
 * Cohen's weighted kappa of two raters whose categories have an order, or a cost for each disagreement.
 *
 * The categories must be declared: what nobody used still makes others farther apart.
 *
 * @param options - The weights, and all categories in their order.
 * @throws RealistError `unequal-length`, `repeated-category`, or `unknown-category` where a rating is not declared.
 * @example
 * const grades = ['low', 'middle', 'high'];
 * const options = { categories: grades, weights: 'linear' } as const;
 * weightedKappa(['low', 'low', 'high', 'middle'], ['low', 'middle', 'high', 'high'], options).value; // 0.5
 * @see Cohen J. Weighted kappa. Psychol Bull 1968;70:213–220. https://doi.org/10.1037/h0026256
 */
export function weightedKappa<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  { categories, ...options }: WeightedKappaOptions & { readonly categories: readonly C[] },
): CohenKappa {
  requireSameLength(first, second, 'second');
  return weightedKappaOfTable(declaredTable(first, second, categories), options);
}

/**
 * {@link weightedKappa} of ratings that are already counted, with the large-sample variances of Fleiss, Cohen and Everitt.
 *
 * @example
 * const printed = ratingTableOfCounts([[11, 2, 0], [1, 9, 3], [0, 2, 12]]);
 * weightedKappaOfTable(printed, { weights: 'quadratic' }).pairs; // 40
 * @see Fleiss JL, Cohen J, Everitt BS. Large sample standard errors of kappa and weighted kappa. Psychol Bull
 *   1969;72:323–327. https://doi.org/10.1037/h0028106
 */
export function weightedKappaOfTable(table: RatingTable, { weights }: WeightedKappaOptions): CohenKappa {
  return kappaOfWeights(table, agreementWeights(weights, table.counts.length));
}
