import { requireWhole } from '../core/require.ts';
import { chao2 } from './chao2.ts';
import type { FrequencyStatistics } from './incidence-statistics.ts';
import { chanceOfMissed } from './missed-codes.ts';

/** How many codes so many documents hold on average. */
export interface CurvePoint {
  /** Number of documents. */
  readonly documents: number;
  /** Expected number of codes. */
  readonly expected: number;
  /**
   * Unconditional variance; `null` beyond the documents read, where no closed form is taken, and for one document, where
   * {@link chao2} is not defined.
   */
  readonly variance: number | null;
  /** Whether the documents that were read say it, or it is a prediction. */
  readonly kind: 'interpolated' | 'extrapolated';
}

/** Where the curve is wanted. */
export interface CurveOptions {
  /** Numbers of documents, whole, 0 to twice those read. */
  readonly at?: readonly number[];
}

/** Up to so many documents the curve has a point for each; beyond, about 400 points evenly spaced. */
const everyDocument = 2000;

/**
 * The expected number of codes in h documents, over all reading orders: exact, without shuffling. Up to the documents read
 * it is Mao Tau's interpolation, beyond them, to twice their number, the extrapolation by {@link chao2}.
 *
 * Where left out, `at` is every number from 1 to twice the documents read, or some 400 evenly spaced where more than 2,000
 * were read. The variance is unconditional: it holds for other documents like these, with Chao2 for the total. Without
 * documents the curve is empty; without codes it is 0.
 *
 * @throws RealistError `out-of-range` or `not-whole` for a number in `at`.
 * @example
 * const curve = accumulationCurve(frequencyStatistics([6, 3, 3, 2, 1, 1], 6), { at: [1, 6, 12] });
 * curve.map(({ expected }) => expected.toFixed(4)); // ['2.6667', '6.0000', '7.1085']
 * @see Colwell RK, Mao CX, Chang J. Interpolating, extrapolating, and comparing incidence-based species accumulation curves.
 *   Ecology 2004;85:2717–27. https://doi.org/10.1890/03-0557
 * @see Colwell RK, Chao A, Gotelli NJ, et al. Models and estimators linking individual-based and sample-based rarefaction,
 *   extrapolation and comparison of assemblages. J Plant Ecol 2012;5:3–21. https://doi.org/10.1093/jpe/rtr044
 */
export function accumulationCurve(statistics: FrequencyStatistics, { at }: CurveOptions = {}): CurvePoint[] {
  const read = statistics.documents;
  for (const documents of at ?? []) requireWhole(documents, 0, 2 * read, 'at');
  const { value: total, missed } = chao2(statistics);
  return (at ?? defaultPoints(read)).map((documents) =>
    documents <= read ? interpolated(statistics, documents, total) : extrapolated(statistics, documents, missed ?? 0),
  );
}

function defaultPoints(read: number): number[] {
  const count = read <= everyDocument ? read : 200;
  return Array.from({ length: 2 * count }, (_, place) => Math.round(((place + 1) * read) / count));
}

function interpolated(statistics: FrequencyStatistics, documents: number, total: number | null): CurvePoint {
  const { codes } = statistics;
  const { expected, spread } = expectedCodes(statistics, documents);
  // Σ Q (1 − α)² − S̃² / Ŝ in terms that are never negative
  const variance = codes === 0 || total === null ? null : spread + expected ** 2 * (1 / codes - 1 / total);
  return { documents, expected, variance, kind: 'interpolated' };
}

/**
 * The sum over codes of the chance to be found in so many documents, and the squared distances of these chances from their
 * mean. The chance of a code in k documents comes from that of k − 1 by adding, so that nothing cancels.
 */
function expectedCodes({ documents: read, codes, frequencyCounts }: FrequencyStatistics, documents: number) {
  let [absent, present] = [1, 0];
  let [counted, expected, mean, spread] = [0, 0, 0, 0];
  const count = (more: number, chance: number) => {
    if (more === 0) return;
    counted += more;
    expected += more * chance;
    const distance = chance - mean;
    mean += distance * (more / counted);
    spread += Math.max(0, more * distance * (chance - mean));
  };
  for (let k = 1; k < frequencyCounts.length && absent > 1e-18; k += 1) {
    present += (absent * documents) / (read - k + 1);
    absent *= (read - documents - k + 1) / (read - k + 1);
    count(frequencyCounts[k] ?? 0, absent === 0 ? 1 : present);
  }
  count(codes - counted, 1);
  return { expected, spread };
}

function extrapolated(statistics: FrequencyStatistics, documents: number, missed: number): CurvePoint {
  const further = documents - statistics.documents;
  const chance = chanceOfMissed(statistics, missed);
  const found = missed === 0 ? 0 : -missed * Math.expm1(further * Math.log1p(-chance));
  return { documents, expected: statistics.codes + found, variance: null, kind: 'extrapolated' };
}
