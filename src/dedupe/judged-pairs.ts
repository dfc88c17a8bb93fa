import { type CandidateBlocks, candidatesOf } from './candidate-pairs.ts';
import type { PairToMerge } from './cluster-pairs.ts';
import { areTitlesCompared } from './compare-titles.ts';
import { type CompiledRules, firstThatHolds, isSurelyApart } from './compiled-rules.ts';
import { type EvidenceRange, newEvidenceRange } from './evidence-range.ts';
import { type NotedEvidence, noteEvidence } from './noted-evidence.ts';
import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import { passesGate } from './pair-gate.ts';
import { pairScore } from './pair-score.ts';
import { type Comparing, finishPeopleAndPlace, finishTitleEvidence, roughEvidence } from './row-evidence.ts';
import { fieldOf } from './unpack-row.ts';

/** A pair of rows, by their index, with what the rules or a person say of it. */
export interface JudgedPair extends PairToMerge {
  /** The rule that speaks for one document, by its place among the merges or, behind them, the reviews; −1 where a person decided. */
  readonly rule: number;
  /** The veto that speaks against it, by its place; −1 without one. */
  readonly veto: number;
  /** What speaks for one document, 0 to 100. */
  readonly score: number;
  /** What speaks for one document; see `noteEvidence`. */
  readonly noted: NotedEvidence;
  /** Set where an earlier search joined them; its own link says why. */
  readonly isBefore?: boolean;
}

/** The pairs of a run, without those that the rules keep apart. */
export interface JudgedPairs {
  /** The pairs to merge, in the order of their rows. */
  readonly toMerge: JudgedPair[];
  /** The pairs that a person should see. */
  readonly toReview: JudgedPair[];
  /** How many pairs were compared. */
  compared: number;
}

/** Compares and judges every pair of a run of rows with the rows behind them that share a block. */
export function judgeRows(
  comparing: Comparing,
  rules: CompiledRules,
  blocks: CandidateBlocks,
  metBy: Int32Array,
  from: number,
  until: number,
  into: JudgedPairs,
): void {
  const range = newEvidenceRange();
  const candidates: number[] = [];
  const fetched = new Int32Array(1);
  const { rows } = comparing;
  for (let row = from; row < until; row++) {
    candidatesOf(blocks, row, metBy, candidates);
    fetchRows(rows.fields.items, candidates, fetched);
    const known = fieldOf(rows, row, f.known);
    const foundBefore = into.toMerge.length;
    for (const other of candidates) {
      // what an earlier search settled is not asked again
      if (known !== 0 && fieldOf(rows, other, f.known) !== 0) continue;
      into.compared += 1;
      judgeRowPair(comparing, rules, row, other, range, into);
    }
    if (into.toMerge.length - foundBefore > 1) sortTail(into.toMerge, foundBefore);
  }
}

/**
 * Reads a number of either half of each row, so that the rows come from memory side by side: comparisons would wait for one
 * after the other. What was read is kept, for what nobody keeps is not read.
 */
function fetchRows(items: Int32Array, candidates: readonly number[], fetched: Int32Array): void {
  let read = 0;
  for (let at = 0; at < candidates.length; at++) {
    const base = (candidates[at] ?? 0) * f.stride;
    read ^= numberAt(items, base + f.title) ^ numberAt(items, base + f.flags);
  }
  fetched[0] = read;
}

/** Compares and judges one pair of rows; what the rules keep apart is left out. */
export function judgeRowPair(
  comparing: Comparing,
  rules: CompiledRules,
  first: number,
  second: number,
  range: EvidenceRange,
  into: JudgedPairs,
): void {
  const { items } = comparing.rows.fields;
  if (!passesGate(rules.gate, items, first * f.stride, second * f.stride)) return;
  roughEvidence(comparing, first, second, range);
  if (isSurelyApart(rules, range)) return;
  finishPeopleAndPlace(comparing, first, second, range);
  if (!areTitlesCompared(range) && isSurelyApart(rules, range)) return;
  finishTitleEvidence(comparing, first, second, range);

  const veto = firstThatHolds(rules.vetoes, range);
  if (veto >= 0 && veto < rules.vetoesApart) return;
  const merge = firstThatHolds(rules.merges, range);
  if (merge >= 0 && veto < 0) {
    into.toMerge.push({ first, second, rule: merge, veto, score: pairScore(range), noted: noteEvidence(range) });
    return;
  }
  const review = merge >= 0 ? -1 : firstThatHolds(rules.reviews, range);
  if (merge < 0 && review < 0) return;
  const rule = merge >= 0 ? merge : rules.rules.merges.length + review;
  into.toReview.push({ first, second, rule, veto, score: pairScore(range), noted: noteEvidence(range) });
}

/** The rows that a row meets come in no order. */
function sortTail(pairs: JudgedPair[], from: number): void {
  const tail = pairs.splice(from).sort((a, b) => a.second - b.second);
  pairs.push(...tail);
}

/** The strongest rule first; within a rule by score, then by the order of the rows, in which the pairs come. */
export function byStrength(pairs: readonly JudgedPair[]): JudgedPair[] {
  const places: number[] = [];
  for (const pair of pairs) {
    const strength = strengthOf(pair);
    while (places.length <= strength) places.push(0);
    places[strength] = (places[strength] ?? 0) + 1;
  }
  let sum = 0;
  for (let strength = 0; strength < places.length; strength++) {
    const count = places[strength] ?? 0;
    places[strength] = sum;
    sum += count;
  }
  const ordered = [...pairs];
  for (const pair of pairs) {
    const strength = strengthOf(pair);
    const place = places[strength] ?? 0;
    ordered[place] = pair;
    places[strength] = place + 1;
  }
  return ordered;
}

/** From 0, the strongest. */
function strengthOf({ rule, score }: JudgedPair): number {
  return rule * 101 + 100 - score;
}
