import { type CandidateBlocks, candidatePairs } from './candidate-pairs.ts';
import type { PairToMerge } from './cluster-pairs.ts';
import { comparePair } from './compare-pair.ts';
import type { DocumentRow } from './document-row.ts';
import { judgePair } from './judge-pair.ts';
import { mergeRules } from './merge-rules.ts';
import { pairScore } from './pair-score.ts';

/** A pair of rows, by their index, with what the rules or a person say of it. */
export interface JudgedPair extends PairToMerge {
  /** The name of the rule that speaks for one document; `person` where somebody decided. */
  readonly rule: string;
  /** What speaks against it, in words; empty where nothing does. */
  readonly doubt: string;
  /** What speaks for one document, 0 to 100. */
  readonly score: number;
}

/** The pairs of a run, without those that the rules keep apart. */
interface JudgedPairs {
  /** The pairs to merge, the strongest rule first; within a rule by score, then by the order of the rows. */
  readonly toMerge: readonly JudgedPair[];
  /** The pairs that a person should see. */
  readonly toReview: readonly JudgedPair[];
  /** How many pairs were compared. */
  readonly compared: number;
}

/** Compares and judges every pair of rows that share a block. */
export function judgedPairs(rows: readonly DocumentRow[], blocks: CandidateBlocks): JudgedPairs {
  const toMerge: JudgedPair[] = [];
  const toReview: JudgedPair[] = [];
  let compared = 0;
  for (const [first, second] of candidatePairs(blocks)) {
    const [a, b] = [rows[first], rows[second]];
    if (a === undefined || b === undefined) continue;
    compared += 1;
    const evidence = comparePair(a, b);
    const { outcome, rule, veto } = judgePair(evidence);
    if (outcome === 'apart' || rule === null) continue;
    const pair = { first, second, rule: rule.name, doubt: veto?.says ?? '', score: pairScore(evidence) };
    if (outcome === 'merge') toMerge.push(pair);
    else toReview.push(pair);
  }
  return { toMerge: toMerge.sort(byStrength), toReview, compared };
}

const rankOf = new Map(mergeRules.map(({ name }, rank) => [name, rank]));

function byStrength(a: JudgedPair, b: JudgedPair): number {
  const rank = (rankOf.get(a.rule) ?? 0) - (rankOf.get(b.rule) ?? 0);
  return rank || b.score - a.score || a.first - b.first || a.second - b.second;
}
