import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChanceOfTable, type SeveralRatersOptions } from './beyond-chance.ts';
import { sameForAll } from './chance.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import { requireWeighable } from './require-categories.ts';
import { tableOfTwo } from './table-of-two.ts';

/**
 * Bennett's S of two raters: chance gives each category the same share, as {@link brennanPrediger} does for several. What
 * nobody used counts, so declare the categories.
 *
 * An item that either rater left out (`null`) is counted in `unpaired` and takes no other part.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `categories-needed` for weights without
 *   the declared categories, `out-of-range` for weights that are none.
 * @example
 * bennettS(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out'], { categories: ['in', 'out'] }).value; // 0.5
 * @see Bennett EM, Alpert R, Goldstein AC. Communications through limited-response questioning. Public Opin Q 1954;18:303–308.
 *   https://doi.org/10.1086/266520
 */
export function bennettS<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  { weights = 'identity', ...declared }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  requireWeighable(weights, declared.categories);
  return bennettSOfTable(tableOfTwo(first, second, declared), { weights });
}

/**
 * {@link bennettS} of ratings that are already counted. Its variance divides by the number of pairs.
 *
 * @example
 * bennettSOfTable(ratingTableOfCounts([[20, 5], [10, 15]])).value?.toFixed(3); // '0.400'
 */
export function bennettSOfTable(table: RatingTable, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChanceOfTable(table, sameForAll, options);
}
