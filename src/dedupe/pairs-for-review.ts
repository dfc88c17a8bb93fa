import { compareText } from '../core/compare-text.ts';
import type { ClusteredPairs } from './cluster-pairs.ts';
import { comparePair } from './compare-pair.ts';
import type { DecidedPairs } from './decided-pairs.ts';
import type { DocumentRow } from './document-row.ts';
import type { JudgedPair } from './judged-pairs.ts';
import type { PairForReview } from './pair-for-review.ts';
import { pairInWords } from './pair-in-words.ts';

/**
 * Ranks the pairs that a person should decide, the likeliest first. Of several pairs between the same two clusters only
 * the likeliest is asked about, for its answer settles the others; what a person keeps apart is not asked about again.
 */
export function pairsForReview(
  rows: readonly DocumentRow[],
  undecided: readonly JudgedPair[],
  { refused, clusterOf }: Pick<ClusteredPairs<JudgedPair>, 'refused' | 'clusterOf'>,
  { parted }: Pick<DecidedPairs, 'parted'>,
): PairForReview[] {
  const doubts = [
    ...undecided.map((pair) => ({ pair, doubt: pair.doubt || 'no rule is sure enough' })),
    ...refused.map(({ pair, between }) => ({ pair, doubt: doubtOf(rows, between) })),
  ].sort((a, b) => b.pair.score - a.pair.score || a.pair.first - b.pair.first || a.pair.second - b.pair.second);

  const clustersOf = (first: number, second: number) => [clusterOf(first), clusterOf(second)].sort((a, b) => a - b);
  const settled = new Set(parted.map(([first, second]) => clustersOf(first, second).join(' ')));
  return doubts.flatMap(({ pair, doubt }) => {
    const clusters = clustersOf(pair.first, pair.second);
    const key = clusters.join(' ');
    if (clusters[0] === clusters[1] || settled.has(key)) return [];
    settled.add(key);
    return pairForReview(rows, pair, doubt);
  });
}

function doubtOf(rows: readonly DocumentRow[], between: readonly [number, number]): string {
  const ids = between.map((row) => rows[row]?.id ?? '').sort(compareText);
  return `they would bring '${ids.join("' and '")}' together, which speak against each other`;
}

function pairForReview(
  rows: readonly DocumentRow[],
  { first, second, score, rule }: JudgedPair,
  doubt: string,
): PairForReview[] {
  const [a, b] = [rows[first], rows[second]];
  if (a === undefined || b === undefined) return [];
  return [{ firstId: a.id, secondId: b.id, score, rule, doubt, ...pairInWords(a, b, comparePair(a, b)) }];
}
