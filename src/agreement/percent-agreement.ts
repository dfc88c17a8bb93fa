import { requireRange } from '../core/require.ts';
import type { AgreementCoefficient, ConfidenceInterval } from './agreement-coefficient.ts';
import { beyondChance, type SeveralRatersOptions } from './beyond-chance.ts';
import { noChance } from './chance.ts';
import { normalQuantile } from './normal-quantile.ts';
import { marginals, type RatingTable, ratingTable } from './rating-table.ts';
import type { UnitRatings } from './unit-ratings.ts';

/** How often raters agree, by chance or not. */
export interface PercentAgreement {
  /** A share, 0 to 1; `null` where there are no pairs. */
  readonly value: number | null;
  readonly undefinedBecause?: 'no-pairs';
  /** Items that both raters judged. */
  readonly pairs: number;
  /** Items left out because a rater gave no judgement. */
  readonly unpaired: number;
  /** Of the binomial distribution; 0 where all agree, which says nothing. */
  readonly standardError: number | null;
  /** Wilson's, which keeps its width where all agree. */
  readonly interval: ConfidenceInterval | null;
}

/** How sure an interval shall be. */
export interface LevelOption {
  /** Confidence level between 0 and 1; 0.95 where it is left out. */
  readonly level?: number;
}

/**
 * The share of items on which two raters agree, with Wilson's interval.
 *
 * An item that either rater left out (`null`) is counted in `unpaired` and takes no other part.
 *
 * @throws RealistError `unequal-length`, `out-of-range` for the level.
 * @example
 * percentAgreement(['in', 'in', 'out', 'out'], ['in', 'out', 'out', null]).value?.toFixed(2); // '0.67'
 * @see Wilson EB. Probable inference, the law of succession, and statistical inference. J Am Stat Assoc 1927;22:209–212.
 *   https://doi.org/10.1080/01621459.1927.10502953
 */
export function percentAgreement<C extends string>(
  first: readonly (C | null)[],
  second: readonly (C | null)[],
  options: LevelOption = {},
): PercentAgreement {
  return percentAgreementOfTable(ratingTable(first, second), options);
}

/**
 * {@link percentAgreement} of ratings that are already counted.
 *
 * @throws RealistError `out-of-range` for the level.
 * @example
 * const { value, interval } = percentAgreementOfTable(ratingTableOfCounts([[40, 9], [6, 45]]));
 * value; // 0.85
 * [interval?.lower.toFixed(3), interval?.upper.toFixed(3)]; // ['0.767', '0.907']
 */
export function percentAgreementOfTable(
  { counts, pairs, unpaired }: RatingTable,
  { level = 0.95 }: LevelOption = {},
): PercentAgreement {
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  const counted = { pairs, unpaired };
  if (pairs === 0)
    return { value: null, undefinedBecause: 'no-pairs', ...counted, standardError: null, interval: null };
  const value = marginals(counts).diagonal / pairs;
  const standardError = Math.sqrt((value * (1 - value)) / pairs);
  return { value, ...counted, standardError, interval: wilsonInterval(value, pairs, level) };
}

/**
 * The share of the pairs of raters that agree, as the mean over the units; any rater may be missing at a unit. Weights
 * count near categories in part. Units with fewer than two ratings are counted in `unpaired`. `expected` is 0, for chance
 * is left out; standard error and interval are those of Gwet's linearisation.
 *
 * @throws RealistError `unequal-length`, `out-of-range` for weights.
 * @example
 * percentAgreementOfUnits(unitRatings([['in', 'in', 'out'], ['out', 'out', null]])).value?.toFixed(3); // '0.667'
 */
export function percentAgreementOfUnits(units: UnitRatings, options: SeveralRatersOptions = {}): AgreementCoefficient {
  return beyondChance(units, noChance, options);
}

function wilsonInterval(share: number, pairs: number, level: number): ConfidenceInterval {
  const squared = normalQuantile((1 + level) / 2) ** 2 / pairs;
  const middle = (share + squared / 2) / (1 + squared);
  const reach = Math.sqrt(squared * (share * (1 - share) + squared / 4)) / (1 + squared);
  return { lower: Math.max(0, middle - reach), upper: Math.min(1, middle + reach), level };
}
