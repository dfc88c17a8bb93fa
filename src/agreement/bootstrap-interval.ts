import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireWhole } from '../core/require.ts';
import type { ConfidenceInterval } from './agreement-coefficient.ts';

/** How units are drawn again. */
export interface BootstrapOptions {
  /** The same seed gives the same draws; a whole number. */
  readonly seed: number;
  /** How often; 2000 where it is left out. */
  readonly resamples?: number;
  /** Confidence level between 0 and 1; 0.95 where it is left out. */
  readonly level?: number;
}

/** What became of a statistic when its units were drawn again. */
export interface BootstrapInterval {
  /** Between the percentiles of the draws; `null` where fewer than half of them had a value. */
  readonly interval: ConfidenceInterval | null;
  /** The standard deviation of the draws that had a value. */
  readonly standardError: number | null;
  readonly resamples: number;
  /** Draws in which the statistic was not defined, as where nobody's ratings varied. */
  readonly undefinedResamples: number;
}

/**
 * The percentile interval of any statistic of units: units are drawn with replacement, as many as there are. Give the
 * statistic the declared categories, so that what a draw misses still counts.
 *
 * @throws RealistError `no-units`, `out-of-range`, `not-whole`.
 * @example
 * const pairs = Array.from({ length: 40 }, (_, unit) => [unit % 2 ? 'in' : 'out', unit % 5 ? 'in' : 'out'] as const);
 * const agreed = (units: typeof pairs) => units.filter(([one, other]) => one === other).length / units.length;
 * bootstrapInterval(pairs, agreed, { seed: 1, resamples: 200 }).undefinedResamples; // 0
 * @see Efron B, Tibshirani RJ. An introduction to the bootstrap. 1993. https://doi.org/10.1201/9780429246593
 */
export function bootstrapInterval<T>(
  units: readonly T[],
  statistic: (units: T[]) => number | null,
  { seed, resamples = 2000, level = 0.95 }: BootstrapOptions,
): BootstrapInterval {
  if (units.length === 0) throw new RealistError('no-units', ['units'], 'there is nothing to draw from');
  requireWhole(seed, 0, Number.MAX_SAFE_INTEGER, 'seed');
  requireWhole(resamples, 1, 10_000_000, 'resamples');
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  const next = wholeNumbers(seed);
  const values: number[] = [];
  const drawn = units.slice();
  for (let draw = 0; draw < resamples; draw += 1) {
    for (let place = 0; place < drawn.length; place += 1) {
      const unit = units[Math.floor((next() / 2 ** 32) * units.length)];
      if (unit !== undefined) drawn[place] = unit;
    }
    const value = statistic(drawn);
    if (value !== null) values.push(value);
  }
  return summary(
    values.sort((a, b) => a - b),
    resamples,
    level,
  );
}

function summary(values: readonly number[], resamples: number, level: number): BootstrapInterval {
  const undefinedResamples = resamples - values.length;
  if (values.length < 2 || values.length * 2 < resamples)
    return { interval: null, standardError: null, resamples, undefinedResamples };
  const at = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    interval: { lower: at((1 - level) / 2), upper: at((1 + level) / 2), level },
    standardError: Math.sqrt(squares / (values.length - 1)),
    resamples,
    undefinedResamples,
  };
}

/** Whole numbers below 2³² that follow from a seed: a counter, mixed. */
function wholeNumbers(seed: number): () => number {
  let state = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
}
