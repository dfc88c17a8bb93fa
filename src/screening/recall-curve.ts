import { requireRange } from '../core/require.ts';

/** A figure of a ranking, and why it does not exist where it does not. */
export interface RankingStatistic {
  readonly value: number | null;
  readonly undefinedBecause?: 'nothing-relevant' | 'nothing-irrelevant';
}

/** A figure along a ranking; empty where it does not exist. */
export interface RankingCurve {
  readonly values: readonly number[];
  readonly undefinedBecause?: 'nothing-relevant';
}

/**
 * The share of all relevant documents that have been found after each document, 0 to 1.
 *
 * @param relevant - Whether each document is relevant, in the order of the ranking.
 * @example
 * recallCurve([true, false, true, false]).values; // [0.5, 0.5, 1, 1]
 * recallCurve([false]).undefinedBecause; // 'nothing-relevant'
 */
export function recallCurve(relevant: readonly boolean[]): RankingCurve {
  const found = foundAfterEach(relevant);
  const total = found.at(-1) ?? 0;
  if (total === 0) return { values: [], undefinedBecause: 'nothing-relevant' };
  return { values: found.map((count) => count / total) };
}

/**
 * Recall after a share of the documents, rounded down to whole documents; before the first of them it is that of the first.
 *
 * @param share - The share of the documents that were seen, 0 to 1.
 * @throws RealistError `out-of-range`.
 * @example
 * recallAt([true, false, true, false], 0.5).value; // 0.5
 */
export function recallAt(relevant: readonly boolean[], share: number): RankingStatistic {
  requireRange(share, 0, 1, 'share');
  const { values, undefinedBecause } = recallCurve(relevant);
  if (undefinedBecause) return { value: null, undefinedBecause };
  const seen = Math.max(1, Math.floor(share * relevant.length + 1e-9));
  return { value: values[seen - 1] ?? 0 };
}

/**
 * How many documents must be seen until recall reaches a target.
 *
 * @param recall - The target, 0 to 1.
 * @throws RealistError `out-of-range`.
 * @example
 * documentsToRecall([true, false, true, false], 0.95).value; // 3
 */
export function documentsToRecall(relevant: readonly boolean[], recall: number): RankingStatistic {
  requireRange(recall, 0, 1, 'recall');
  const ranks = ranksOfRelevant(relevant);
  if (ranks.length === 0) return { value: null, undefinedBecause: 'nothing-relevant' };
  const needed = Math.ceil(recall * ranks.length - 1e-9);
  return { value: needed === 0 ? 0 : (ranks[needed - 1] ?? 0) };
}

/** How many relevant documents have been found after each document. */
export function foundAfterEach(relevant: readonly boolean[]): number[] {
  let found = 0;
  return relevant.map((is) => {
    if (is) found += 1;
    return found;
  });
}

/** The ranks of the relevant documents, from 1. */
export function ranksOfRelevant(relevant: readonly boolean[]): number[] {
  return relevant.flatMap((is, place) => (is ? [place + 1] : []));
}
