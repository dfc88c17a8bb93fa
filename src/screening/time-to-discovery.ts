import { type RankingStatistic, ranksOfRelevant } from './recall-curve.ts';

/** When the relevant documents were found. */
export interface TimeToDiscovery extends RankingStatistic {
  /** Their ranks, from 1: how many documents had been seen when each was found. */
  readonly ranks: readonly number[];
  /** Their mean as a share of all documents, above 0 to 1; `null` where `value` is. */
  readonly share: number | null;
}

/**
 * How long it took to find the relevant documents; `value` is the mean of their ranks.
 *
 * @param relevant - Whether each document is relevant, in the order of the ranking.
 * @example
 * const { value, share, ranks } = timeToDiscovery([true, false, true, false]);
 * ranks; // [1, 3]
 * value; // 2
 * share; // 0.5
 * @see Ferdinands G, Schram R, de Bruin J, et al. Performance of active learning models for screening prioritization in
 *   systematic reviews. Syst Rev 2023;12:100. https://doi.org/10.1186/s13643-023-02257-7
 */
export function timeToDiscovery(relevant: readonly boolean[]): TimeToDiscovery {
  const ranks = ranksOfRelevant(relevant);
  if (ranks.length === 0) return { value: null, undefinedBecause: 'nothing-relevant', ranks, share: null };
  const mean = ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  return { value: mean, ranks, share: mean / relevant.length };
}
