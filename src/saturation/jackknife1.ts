import type { FrequencyStatistics, IncidenceStatistics } from './incidence-statistics.ts';
import { warningsOf } from './rarity-warnings.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** The number of codes as the jackknife has it. */
export interface Jackknife {
  /** Codes found and codes missed; `null` where it is not defined. */
  readonly value: number | null;
  /** Why `value` is `null`. */
  readonly undefinedBecause?: 'no-codes' | 'one-document';
  /** Of Heltshe and Forrester; `null` also where it is not known which document holds which code. */
  readonly standardError: number | null;
  readonly warnings: readonly SaturationWarning[];
}

/**
 * The first-order jackknife of the number of codes: S + Q1 (T − 1) / T.
 *
 * The standard error is the jackknife's own, from the unique codes of each document; some programs print another that
 * takes codes for independent. Undefined without codes, and for one document.
 *
 * @example
 * const read = { documents: ['d1', 'd2', 'd3', 'd4'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2], []] };
 * jackknife1(incidenceStatistics(read)).value; // 3.75
 * jackknife1(incidenceStatistics(read)).standardError; // 0.75
 * @see Heltshe JF, Forrester NE. Estimating species richness using the jackknife procedure. Biometrics 1983;39:1–11.
 *   https://doi.org/10.2307/2530802
 */
export function jackknife1(statistics: FrequencyStatistics | IncidenceStatistics): Jackknife {
  const { documents, codes, frequencyCounts } = statistics;
  const warnings = warningsOf(statistics);
  if (codes === 0) return { value: null, undefinedBecause: 'no-codes', standardError: null, warnings };
  if (documents === 1) return { value: null, undefinedBecause: 'one-document', standardError: null, warnings };
  const singletons = frequencyCounts[1] ?? 0;
  const share = (documents - 1) / documents;
  const standardError = 'uniqueCodes' in statistics ? Math.sqrt(share * spread(statistics.uniqueCodes)) : null;
  return { value: codes + singletons * share, standardError, warnings };
}

/** Sum of squared distances from the mean: of differences, so that nothing cancels. */
function spread(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
}
