import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { beyondChanceOfTable, type SeveralRatersOptions } from './beyond-chance.ts';
import { sharesOfAll } from './chance.ts';
import type { DeclaredCategories, RatingTable } from './rating-table.ts';
import { requireWeighable } from './require-categories.ts';
import { tableOfTwo } from './table-of-two.ts';

/**
 * Scott's pi of two raters: chance takes the shares of the categories over both, as Fleiss' kappa does for several.
 *
 * An item that either rater left out (`null`) is counted in `unpaired` and takes no other part.
 *
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`; `categories-needed` for weights without
 *   the declared categories, `out-of-range` for weights that are none.
 * @example
 * scottPi(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out']).value?.toFixed(3); // '0.467'
 * @see Scott WA. Reliability of content analysis. Public Opin Q 1955;19:321–325. https://doi.org/10.1086/266577
 */
export function scottPi<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  { weights = 'identity', ...declared }: SeveralRatersOptions & DeclaredCategories<C> = {},
): AgreementCoefficient {
  requireWeighable(weights, declared.categories);
  return scottPiOfTable(tableOfTwo(first, second, declared), { weights });
}

/**
 * {@link scottPi} of ratings that are already counted. Its variance divides by the number of pairs.
 *
 * @example
 * scottPiOfTable(ratingTableOfCounts([[20, 5], [10, 15]])).value?.toFixed(3); // '0.394'
 */
export function scottPiOfTable(table: RatingTable, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChanceOfTable(table, sharesOfAll, options);
}
