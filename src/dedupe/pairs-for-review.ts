import { compareText } from '../core/compare-text.ts';
import type { ClusteredPairs } from './cluster-pairs.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { DecidedPairs } from './decided-pairs.ts';
import { type EvidenceRange, newEvidenceRange } from './evidence-range.ts';
import type { JudgedPair } from './judged-pairs.ts';
import type { PairForReview } from './pair-for-review.ts';
import { pairInWords } from './pair-in-words.ts';
import { type Comparing, compareRows } from './row-evidence.ts';

/** A pair that a person may have to decide, and why the rules did not merge it. */
interface DoubtfulPair {
  readonly pair: JudgedPair;
  readonly doubt: string;
}

/**
 * Ranks the pairs that a person should decide, the likeliest first. Of several pairs between the same two clusters only
 * the likeliest is asked about, for its answer settles the others; what a person keeps apart is not asked about again.
 */
export function pairsForReview(
  comparing: Comparing,
  rules: CompiledRules,
  undecided: readonly JudgedPair[],
  clustered: Pick<ClusteredPairs<JudgedPair>, 'refused' | 'clusterOf'>,
  { parted }: Pick<DecidedPairs, 'parted'>,
): PairForReview[] {
  const { clusterOf } = clustered;
  const doubts = doubtfulPairs(comparing, rules, undecided, clustered).sort(
    (a, b) => b.pair.score - a.pair.score || a.pair.first - b.pair.first || a.pair.second - b.pair.second,
  );
  const range = newEvidenceRange();
  const clustersOf = (first: number, second: number) => [clusterOf(first), clusterOf(second)].sort((a, b) => a - b);
  const settled = new Set(parted.map(([first, second]) => clustersOf(first, second).join(' ')));
  return doubts.flatMap((doubtful) => {
    const clusters = clustersOf(doubtful.pair.first, doubtful.pair.second);
    const key = clusters.join(' ');
    if (clusters[0] === clusters[1] || settled.has(key)) return [];
    settled.add(key);
    return [pairForReview(comparing, rules, doubtful, range)];
  });
}

/** The pairs that the rules leave open, and those that clustering refused. */
export function doubtfulPairs(
  { rows: { ids } }: Comparing,
  { rules }: CompiledRules,
  undecided: readonly JudgedPair[],
  { refused }: Pick<ClusteredPairs<JudgedPair>, 'refused'>,
): DoubtfulPair[] {
  return [
    ...undecided.map((pair) => ({ pair, doubt: rules.vetoes[pair.veto]?.says ?? 'no rule is sure enough' })),
    ...refused.map(({ pair, between }) => ({ pair, doubt: doubtOf(ids, between) })),
  ];
}

/** Says a doubtful pair in words. */
export function pairForReview(
  comparing: Comparing,
  { rules }: CompiledRules,
  { pair: { first, second, score, rule }, doubt }: DoubtfulPair,
  range: EvidenceRange,
): PairForReview {
  const { ids } = comparing.rows;
  compareRows(comparing, first, second, range);
  const name = (rules.merges[rule] ?? rules.reviews[rule - rules.merges.length])?.name ?? '';
  const words = pairInWords(comparing.rows, first, second, range);
  return { firstId: ids[first] ?? '', secondId: ids[second] ?? '', score, rule: name, doubt, ...words };
}

function doubtOf(ids: readonly string[], between: readonly [number, number]): string {
  const names = between.map((row) => ids[row] ?? '').sort(compareText);
  return `they would bring '${names.join("' and '")}' together, which are kept apart`;
}
