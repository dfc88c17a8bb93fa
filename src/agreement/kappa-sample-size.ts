import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireWhole } from '../core/require.ts';
import { kappaVariances } from './kappa-variances.ts';
import { normalQuantile } from './normal-quantile.ts';

/** What is expected of two raters who say yes or no. */
export interface ExpectedAgreement {
  /** How often each of them says yes, above 0 and below 1. */
  readonly shares: readonly [first: number, second: number];
  /** The kappa that they are expected to have, −1 to 1. */
  readonly kappa: number;
}

/** A test that kappa is not what it should exceed. */
export interface KappaTest extends ExpectedAgreement {
  /** The kappa that is to be ruled out, −1 to 1. */
  readonly nullKappa: number;
  /** The chance to rule it out where `kappa` is true; 0.8 where it is left out. */
  readonly power?: number;
  /** The chance to rule it out where it is true; 0.05 where it is left out. */
  readonly significance?: number;
  /** 1 asks whether kappa is higher, 2 whether it differs; 2 where it is left out. */
  readonly sides?: 1 | 2;
}

/** An interval that is to be narrow. */
export interface KappaPrecision extends ExpectedAgreement {
  /** How far the interval may reach to each side of kappa, above 0. */
  readonly halfWidth: number;
  /** Confidence level between 0 and 1; 0.95 where it is left out. */
  readonly level?: number;
}

/** How many items two raters must judge. */
export interface KappaSampleSize {
  /** Rounded up; `null` where the formula gives no number. */
  readonly pairs: number | null;
  /**
   * `kappa-out-of-reach`: raters with these shares cannot have this kappa, so that cells of their table would be below 0
   * and with them a variance.
   */
  readonly undefinedBecause?: 'kappa-out-of-reach';
  /** The highest kappa that raters with these shares can have. */
  readonly kappaMax: number;
  /** `kappa-out-of-reach` where the shares and a kappa do not go together: the number is that of the formula, not of raters. */
  readonly cautions: readonly 'kappa-out-of-reach'[];
}

/**
 * How many items two raters must judge for a test of kappa, of two categories: the test is that of Cantor, with the
 * large-sample variance of Fleiss, Cohen and Everitt under both kappas.
 *
 * Expected and excluded kappa have names, for they are easily confused, and the size is not the same.
 *
 * @throws RealistError `out-of-range` or `not-whole` where a number is none of its kind; `out-of-range` where both kappas are the same, and where a test
 *   of one side expects a kappa below the one to be ruled out.
 * @example
 * kappaSampleSize({ shares: [0.5, 0.5], kappa: 0.85, nullKappa: 0.7, sides: 1 }).pairs; // 117
 * const beyond = kappaSampleSize({ shares: [0.2, 0.3], kappa: 0.8, nullKappa: 0.6 });
 * [beyond.pairs, beyond.kappaMax.toFixed(3), beyond.cautions]; // [136, '0.737', ['kappa-out-of-reach']]
 * @see Cantor AB. Sample-size calculations for Cohen's kappa. Psychol Methods 1996;1:150–153.
 *   https://doi.org/10.1037/1082-989X.1.2.150
 */
export function kappaSampleSize(test: KappaTest): KappaSampleSize {
  const { shares, kappa, nullKappa, power = 0.8, significance = 0.05, sides = 2 } = test;
  requireExpected(test);
  requireRange(nullKappa, -1, 1, 'nullKappa');
  requireShare(power, 'power');
  requireShare(significance, 'significance');
  requireWhole(sides, 1, 2, 'sides');
  if (kappa === nullKappa || (sides === 1 && kappa < nullKappa))
    throw new RealistError(
      'out-of-range',
      ['nullKappa'],
      `nullKappa is ${nullKappa} and kappa ${kappa}; ${sides === 1 ? 'the kappa that is expected must be higher' : 'they must differ'}`,
    );
  const [ofNull, expected] = [onePair(shares, nullKappa), onePair(shares, kappa)];
  const reach =
    normalQuantile(1 - significance / sides) * Math.sqrt(ofNull.variance) +
    normalQuantile(power) * Math.sqrt(expected.variance);
  // a test that may fail often and err often is content with any pair
  return sizeOf((Math.max(0, reach) / (kappa - nullKappa)) ** 2, [ofNull, expected]);
}

/**
 * How many items two raters must judge for an interval of kappa that reaches no farther than asked, of two categories; by
 * the large-sample variance of Fleiss, Cohen and Everitt.
 *
 * @throws RealistError `out-of-range` where a number is none of its kind; a kappa of 1 would have an interval of no width.
 * @example
 * kappaSampleSizeForInterval({ shares: [0.5, 0.5], kappa: 0.6, halfWidth: 0.1 }).pairs; // 246
 * @see Fleiss JL, Cohen J, Everitt BS. Large sample standard errors of kappa and weighted kappa. Psychol Bull
 *   1969;72:323–327. https://doi.org/10.1037/h0028106
 */
export function kappaSampleSizeForInterval(precision: KappaPrecision): KappaSampleSize {
  const { shares, kappa, halfWidth, level = 0.95 } = precision;
  requireExpected(precision);
  requireRange(kappa, -1, 1 - Number.EPSILON, 'kappa');
  requireRange(halfWidth, Number.MIN_VALUE, 1, 'halfWidth');
  requireShare(level, 'level');
  const expected = onePair(shares, kappa);
  return sizeOf((normalQuantile((1 + level) / 2) / halfWidth) ** 2 * expected.variance, [expected]);
}

function requireExpected({ shares, kappa }: ExpectedAgreement): void {
  for (const share of shares) requireShare(share, 'shares');
  requireRange(kappa, -1, 1, 'kappa');
}

function requireShare(share: number, argument: string): void {
  requireRange(share, Number.MIN_VALUE, 1 - Number.EPSILON, argument);
}

/** The table of a pair, as shares, that two raters with a kappa have; and the variance that a pair gives to it. */
function onePair([first, second]: readonly [number, number], kappa: number) {
  const expected = first * second + (1 - first) * (1 - second);
  const observed = kappa * (1 - expected) + expected;
  const bothYes = (observed + first + second - 1) / 2;
  const cells = [
    [bothYes, first - bothYes],
    [second - bothYes, 1 - first - second + bothYes],
  ];
  const sides = { rows: [first, 1 - first], columns: [second, 1 - second], pairs: 1, expected };
  const { ofValue } = kappaVariances(
    cells,
    [
      [1, 0],
      [0, 1],
    ],
    sides,
    kappa,
  );
  const most = Math.min(first, second) + Math.min(1 - first, 1 - second);
  return {
    // a difference of sums may fall below 0 by the last digit
    variance: Math.abs(ofValue) < 1e-12 ? 0 : ofValue,
    kappaMax: (most - expected) / (1 - expected),
    isReachable: cells.flat().every((cell) => cell > -1e-12),
  };
}

function sizeOf(size: number, tables: readonly ReturnType<typeof onePair>[]): KappaSampleSize {
  const cautions = tables.every(({ isReachable }) => isReachable) ? [] : (['kappa-out-of-reach'] as const);
  const kappaMax = tables[0]?.kappaMax ?? 1;
  // the root of a variance below 0 is no number
  if (Number.isNaN(size) || size < 0)
    return { pairs: null, undefinedBecause: 'kappa-out-of-reach', kappaMax, cautions };
  // what is whole but for the last digits is not one more
  return { pairs: Math.max(1, Math.ceil(size * (1 - 1e-12))), kappaMax, cautions };
}
