import { requireWhole } from '../core/require.ts';
import type { FrequencyStatistics } from './incidence-statistics.ts';
import { missedShare } from './missed-codes.ts';
import { warningsOf } from './rarity-warnings.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** What share of all mentions the codes found account for. */
export interface SampleCoverage {
  /** 0 to 1; `null` where it is not defined. */
  readonly value: number | null;
  /** Why `value` is `null`. */
  readonly undefinedBecause?: 'no-codes' | 'one-document';
  /** Turing's estimate for the documents read, 1 − Q1 / U; `null` without codes. */
  readonly turing: number | null;
  /** For how many documents. */
  readonly documents: number;
  readonly warnings: readonly SaturationWarning[];
}

/** For how many documents coverage is wanted. */
export interface CoverageOptions {
  /** A whole number, 0 to twice the documents read; the documents read where left out. */
  readonly at?: number;
}

/**
 * Sample coverage: of all that further documents would mention, the share whose codes are found already.
 *
 * The estimate of Chao and Jost, interpolated below the documents read and extrapolated above. It is about mentions, not
 * about codes: at 0.995 a third of further documents may still add one, so report `nextDocument` beside it. With one code
 * in one document and none in two the estimate would be 1, which that very code denies: Turing's stands in, with the
 * warning `one-singleton-no-doubleton`. Undefined without codes, and for one document.
 *
 * @throws RealistError `out-of-range` or `not-whole` for `at`.
 * @example
 * sampleCoverage(frequencyStatistics([6, 3, 3, 2, 1, 1], 6)).value?.toFixed(4); // '0.8958'
 * sampleCoverage(frequencyStatistics([6, 3, 3, 2, 1, 1], 6), { at: 12 }).value?.toFixed(4); // '0.9651'
 * @see Chao A, Jost L. Coverage-based rarefaction and extrapolation. Ecology 2012;93:2533–47.
 *   https://doi.org/10.1890/11-1952.1
 */
export function sampleCoverage(statistics: FrequencyStatistics, options: CoverageOptions = {}): SampleCoverage {
  const { documents: read, codes, incidences, frequencyCounts } = statistics;
  const { at = read } = options;
  requireWhole(at, 0, 2 * read, 'at');
  const warnings = warningsOf(statistics);
  if (codes === 0) return { value: null, undefinedBecause: 'no-codes', turing: null, documents: at, warnings };
  const rare = (frequencyCounts[1] ?? 0) / incidences;
  const turing = 1 - rare;
  if (read === 1) return { value: null, undefinedBecause: 'one-document', turing, documents: at, warnings };
  const value =
    at < read ? interpolatedCoverage(statistics, at) : 1 - rare * (missedShare(statistics) ?? 1) ** (at - read + 1);
  return { value, turing, documents: at, warnings };
}

function interpolatedCoverage(
  { documents: read, incidences, frequencyCounts }: FrequencyStatistics,
  at: number,
): number {
  let deficit = 0;
  // C(T − k, t) / C(T − 1, t), from k to k + 1 by its exact ratio
  let absent = 1;
  for (let k = 1; k < frequencyCounts.length && absent > 1e-18; k += 1) {
    deficit += (k * (frequencyCounts[k] ?? 0) * absent) / incidences;
    absent *= (read - k - at) / (read - k);
  }
  return Math.max(0, 1 - deficit);
}
