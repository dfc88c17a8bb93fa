import { RealistError } from '../core/realist-error.ts';
import { requireRange, requireWhole } from '../core/require.ts';
import type { AgreementCaution, ConfidenceInterval } from './agreement-coefficient.ts';
import type { RatingTable } from './rating-table.ts';
import { countedUnits, listed, pairsOf, type Resampling, randomPlaces } from './resampling.ts';
import { sum } from './sum.ts';
import type { UnitRatings } from './unit-ratings.ts';

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
export interface Bootstrap {
  /** The statistic of the units as they are. */
  readonly value: number | null;
  /** Between the percentiles of the draws; `null` where fewer than half of them had a value. */
  readonly interval: ConfidenceInterval | null;
  /** The standard deviation of the draws that had a value; `null` as the interval is. */
  readonly standardError: number | null;
  readonly resamples: number;
  /** Draws in which the statistic was not defined, as where nobody's ratings varied. */
  readonly undefinedResamples: number;
  /** `degenerate-interval` where all draws are alike: the interval has no width and says nothing. */
  readonly cautions: readonly AgreementCaution[];
}

/** What a statistic gives: a number, or something that holds it; `null` where it is not defined. */
export type Statistic<Data> = (drawn: Data) => number | null | { readonly value: number | null };

/**
 * The percentile interval of any statistic: units are drawn with replacement, as many as there are.
 *
 * Give it what the statistic takes: a `RatingTable`, of which pairs are drawn; `UnitRatings`, of which units are; or any
 * list, such as the rows of `Ratings`. A table and `UnitRatings` keep their categories; with rows give the statistic the
 * declared ones, so that what a draw misses still counts. A statistic that is not a number is not defined.
 *
 * @throws RealistError `no-units`, `out-of-range`, `not-whole`.
 * @example
 * const table = ratingTableOfCounts([[40, 9], [6, 45]]);
 * bootstrap(table, cohenKappaOfTable, { seed: 1 }).value?.toFixed(3); // '0.700'
 * const rows = [['in', 'in'], ['out', 'out'], ['in', 'out'], ['in', 'in']];
 * const light = (drawn: typeof rows) => lightKappa(drawn, { categories: ['in', 'out'] });
 * bootstrap(rows, light, { seed: 1, resamples: 100 }).resamples; // 100
 * @see Efron B, Tibshirani RJ. An introduction to the bootstrap. 1993. https://doi.org/10.1201/9780429246593
 */
export function bootstrap(table: RatingTable, statistic: Statistic<RatingTable>, options: BootstrapOptions): Bootstrap;
export function bootstrap(units: UnitRatings, statistic: Statistic<UnitRatings>, options: BootstrapOptions): Bootstrap;
export function bootstrap<Unit>(
  units: readonly Unit[],
  statistic: Statistic<Unit[]>,
  options: BootstrapOptions,
): Bootstrap;
export function bootstrap<Unit>(...call: AnyCall<Unit>): Bootstrap {
  const options = call[2];
  if (isOfTable(call)) return repeated(pairsOf(call[0]), call[1], options);
  if (isOfCounted(call)) return repeated(countedUnits(call[0]), call[1], options);
  return repeated(listed(call[0]), call[1], options);
}

type Call<Data, Drawn = Data> = readonly [Data, Statistic<Drawn>, BootstrapOptions];
type AnyCall<Unit> = Call<RatingTable> | Call<UnitRatings> | Call<readonly Unit[], Unit[]>;

function isOfTable<Unit>(call: AnyCall<Unit>): call is Call<RatingTable> {
  return 'pairs' in call[0];
}

function isOfCounted<Unit>(call: AnyCall<Unit>): call is Call<UnitRatings> {
  return 'raters' in call[0];
}

function repeated<Drawn>(
  { size, whole, draw }: Resampling<Drawn>,
  statistic: Statistic<Drawn>,
  { seed, resamples = 2000, level = 0.95 }: BootstrapOptions,
): Bootstrap {
  if (size === 0) throw new RealistError('no-units', ['units'], 'there is nothing to draw from');
  requireWhole(seed, 0, Number.MAX_SAFE_INTEGER, 'seed');
  requireWhole(resamples, 1, 10_000_000, 'resamples');
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  const next = randomPlaces(seed);
  const values: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    const value = numberIn(statistic(draw(next)));
    if (value !== null) values.push(value);
  }
  const found = { value: numberIn(statistic(whole)), resamples, undefinedResamples: resamples - values.length };
  if (values.length < 2 || values.length * 2 < resamples)
    return { ...found, interval: null, standardError: null, cautions: [] };
  const spread = spreadOf(values);
  values.sort((a, b) => a - b);
  const interval = { lower: quantile(values, (1 - level) / 2), upper: quantile(values, (1 + level) / 2), level };
  return { ...found, interval, standardError: spread, cautions: spread < 1e-9 ? ['degenerate-interval'] : [] };
}

function numberIn(found: ReturnType<Statistic<never>>): number | null {
  const value = typeof found === 'object' && found !== null ? found.value : found;
  return value !== null && Number.isFinite(value) ? value : null;
}

function spreadOf(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Between the two sorted values that stand next to the share, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}
