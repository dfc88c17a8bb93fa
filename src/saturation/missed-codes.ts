import { chao2 } from './chao2.ts';
import type { FrequencyStatistics } from './incidence-statistics.ts';

/**
 * The chance that a document holds a given one of the missed codes, if all are equally rare: b = Q1 / (T q0 + Q1). It is 0
 * where no code stands in one document only.
 */
export function chanceOfMissed({ documents, frequencyCounts }: FrequencyStatistics, missed: number): number {
  const singletons = frequencyCounts[1] ?? 0;
  return singletons === 0 ? 0 : singletons / (documents * missed + singletons);
}

/**
 * By what factor a further document shrinks the deficit of coverage: Chao and Jost's A = T q0 / (T q0 + Q1); `null` where
 * no code is estimated to be missed, which tells nothing of the rate.
 */
export function missedShare(statistics: FrequencyStatistics): number | null {
  const missed = chao2(statistics).missed ?? 0;
  return missed === 0 ? null : 1 - chanceOfMissed(statistics, missed);
}
