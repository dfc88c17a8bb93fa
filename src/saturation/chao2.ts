import type { ChaoEstimate, ChaoOptions } from './chao-estimate.ts';
import { chaoLowerBound } from './chao-lower-bound.ts';
import type { FrequencyStatistics } from './incidence-statistics.ts';

/**
 * Chao's lower bound of the number of codes, from codes that one and that two documents hold.
 *
 * The classic form with the factor (T − 1) / T; where no code stands in exactly two documents, the bias-corrected one. It
 * is a lower bound, never a total, and supposes that the documents came in no particular order. Without a code that
 * stands in one document only it is the number found, with standard error 0: that is no proof that none is missed.
 * Undefined without codes, and for one document.
 *
 * @example
 * chao2(frequencyStatistics([6, 3, 3, 2, 1, 1], 6)).value?.toFixed(4); // '7.6667'
 * chao2(frequencyStatistics([6, 3, 3, 2, 1, 1], 6), { biasCorrected: true }).value?.toFixed(4); // '6.4167'
 * @see Chao A. Estimating the population size for capture-recapture data with unequal catchability. Biometrics
 *   1987;43:783–91. https://doi.org/10.2307/2531532
 */
export function chao2(statistics: FrequencyStatistics, options: ChaoOptions = {}): ChaoEstimate {
  const { documents, codes, incidences, frequencyCounts } = statistics;
  if (codes === 0) return undefinedEstimate('no-codes');
  if (documents === 1) return undefinedEstimate('one-document');
  const [, singletons = 0, doubletons = 0] = frequencyCounts;
  return chaoLowerBound({ found: codes, singletons, doubletons, total: incidences, size: documents }, options);
}

function undefinedEstimate(undefinedBecause: 'no-codes' | 'one-document'): ChaoEstimate {
  const warnings = undefinedBecause === 'no-codes' ? (['no-codes'] as const) : [];
  return { value: null, undefinedBecause, missed: null, standardError: null, interval: null, warnings };
}
