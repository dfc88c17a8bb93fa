import { foundAfterEach, type RankingStatistic, ranksOfRelevant } from './recall-curve.ts';

/**
 * How much of the area under the best possible recall curve a ranking loses: 0 where all relevant documents come first, 1
 * where they come last.
 *
 * @param relevant - Whether each document is relevant, in the order of the ranking.
 * @example
 * rankingLoss([true, false, true]).value; // 0.5
 * rankingLoss([true]).undefinedBecause; // 'nothing-irrelevant'
 */
export function rankingLoss(relevant: readonly boolean[]): RankingStatistic {
  const found = foundAfterEach(relevant);
  const total = found.at(-1) ?? 0;
  if (total === 0) return { value: null, undefinedBecause: 'nothing-relevant' };
  if (total === relevant.length) return { value: null, undefinedBecause: 'nothing-irrelevant' };
  const best = total * (relevant.length - (total - 1) / 2);
  const area = found.reduce((sum, count) => sum + count, 0);
  return { value: (best - area) / (total * (relevant.length - total)) };
}

/**
 * Normalised discounted cumulative gain (NDCG): a relevant document at rank i counts 1 / log₂(i + 1); the sum is divided by
 * that of the best possible ranking. Above 0 to 1.
 *
 * @param relevant - Whether each document is relevant, in the order of the ranking.
 * @example
 * discountedGain([true, true, false]).value; // 1
 * discountedGain([false, true]).value?.toFixed(4); // '0.6309'
 * @see Järvelin K, Kekäläinen J. Cumulated gain-based evaluation of IR techniques. ACM Trans Inf Syst 2002;20:422–446.
 *   https://doi.org/10.1145/582415.582418
 */
export function discountedGain(relevant: readonly boolean[]): RankingStatistic {
  const ranks = ranksOfRelevant(relevant);
  if (ranks.length === 0) return { value: null, undefinedBecause: 'nothing-relevant' };
  const best = ranks.map((_, place) => place + 1);
  return { value: gainOf(ranks) / gainOf(best) };
}

function gainOf(ranks: readonly number[]): number {
  return ranks.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0);
}
