import { RealistError } from '../core/realist-error.ts';
import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { coefficientOf } from './coefficient-of.ts';
import { declaredTable, marginals, type RatingTable } from './rating-table.ts';

/** Kappa of two categories, adjusted for how unequal they are and how differently the raters use them. */
export interface Pabak extends Omit<AgreementCoefficient, 'units'> {
  /** Items that both raters judged. */
  readonly pairs: number;
  /** (both say the first − both say the second) / pairs, −1 to 1: how far one category prevails. `null` without pairs. */
  readonly prevalenceIndex: number | null;
  /** (only the first rater says the first category − only the second rater does) / pairs, −1 to 1. `null` without pairs. */
  readonly biasIndex: number | null;
}

/**
 * Prevalence- and bias-adjusted kappa of two raters and two categories, 2 × observed agreement − 1, with the two indices
 * that explain kappa: kappa = (PABAK − PI² + BI²) / (1 − PI² + BI²). Chance is one half, whatever raters do.
 *
 * An item that either rater left out (`null`) is counted in `unpaired` and takes no other part.
 *
 * @param options - The two categories; the first is the one whose prevalence is told.
 * @throws RealistError `unequal-length`, `repeated-category`, `unknown-category`.
 * @example
 * pabak(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out'], { categories: ['in', 'out'] }).value; // 0.5
 * @see Byrt T, Bishop J, Carlin JB. Bias, prevalence and kappa. J Clin Epidemiol 1993;46:423–429.
 *   https://doi.org/10.1016/0895-4356(93)90018-V
 */
export function pabak<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  { categories }: { readonly categories: readonly [C, C] },
): Pabak {
  return pabakOfTable(declaredTable(first, second, categories));
}

/**
 * {@link pabak} of ratings that are already counted.
 *
 * @throws RealistError `not-two-categories` where the table has another size.
 * @example
 * const { value, prevalenceIndex, biasIndex } = pabakOfTable(ratingTableOfCounts([[118, 5], [2, 0]]));
 * [value, prevalenceIndex, biasIndex]; // [0.888, 0.944, 0.024]
 */
export function pabakOfTable({ counts, pairs, unpaired }: RatingTable): Pabak {
  if (counts.length !== 2)
    throw new RealistError('not-two-categories', ['counts'], `the table has ${counts.length} categories; it needs two`);
  const { rows, columns } = marginals(counts);
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = counts;
  const observed = pairs === 0 ? 0 : (a + d) / pairs;
  const { units, ...found } = coefficientOf({
    observed,
    expected: pairs === 0 ? 0 : 0.5,
    units: pairs,
    unpaired,
    variance: () => (4 * observed * (1 - observed)) / pairs,
    usual: rows.map((row, k) => (row + (columns[k] ?? 0)) / 2),
  });
  if (found.value === null) return { ...found, pairs, prevalenceIndex: null, biasIndex: null };
  const value = (2 * (a + d) - pairs) / pairs; // one division, so that counts are exact
  return { ...found, value, pairs: units, prevalenceIndex: (a - d) / pairs, biasIndex: (b - c) / pairs };
}
