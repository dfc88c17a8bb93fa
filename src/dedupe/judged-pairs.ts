import { type CandidateBlocks, candidatesOf } from './candidate-pairs.ts';
import type { PairToMerge } from './cluster-pairs.ts';
import { areTitlesCompared } from './compare-titles.ts';
import { type CompiledRules, firstThatHolds, isSurelyApart } from './compiled-rules.ts';
import { type EvidenceRange, newEvidenceRange } from './evidence-range.ts';
import { type NotedEvidence, noteEvidence } from './noted-evidence.ts';
import { appendNumber, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import { passesGate } from './pair-gate.ts';
import { pairScore } from './pair-score.ts';
import { radixSort } from './radix-sort.ts';
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
  /**
   * The pairs to merge, `mergeField.stride` numbers each: a million records have nearly as many of them. Those of one first
   * row stand together.
   */
  readonly toMerge: NumberList;
  /** The pairs that a person should see. */
  readonly toReview: JudgedPair[];
  /** How many pairs were compared. */
  compared: number;
}

/** Where each number of a pair to merge stands. */
const mergeField = { first: 0, second: 1, weakness: 2, noted: 3, stride: 4 } as const;

/** No pair judged yet. */
export function newJudgedPairs(): JudgedPairs {
  return { toMerge: newNumberList(1024), toReview: [], compared: 0 };
}

/** How many pairs are to merge. */
export function countToMerge({ toMerge }: JudgedPairs): number {
  return toMerge.length / mergeField.stride;
}

/** Compares and judges every pair of some rows, from one place in the order of the blocks up to another, with the rows behind them that share a block. */
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
  for (let at = from; at < until; at++) {
    const row = numberAt(blocks.order, at);
    candidatesOf(blocks, row, metBy, candidates);
    fetchRows(rows.fields.items, candidates, fetched);
    const known = fieldOf(rows, row, f.known);
    for (const other of candidates) {
      // what an earlier search settled is not asked again
      if (known !== 0 && fieldOf(rows, other, f.known) !== 0) continue;
      into.compared += 1;
      judgeRowPair(comparing, rules, row, other, range, into);
    }
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
    read ^= numberAt(items, base + f.title) ^ numberAt(items, base + f.titleStart);
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
    appendMerge(into.toMerge, first, second, merge, range);
    return;
  }
  const review = merge >= 0 ? -1 : firstThatHolds(rules.reviews, range);
  if (merge < 0 && review < 0) return;
  const rule = merge >= 0 ? merge : rules.rules.merges.length + review;
  into.toReview.push({ first, second, rule, veto, score: pairScore(range), noted: noteEvidence(range) });
}

function appendMerge(toMerge: NumberList, first: number, second: number, rule: number, range: EvidenceRange): void {
  appendNumber(toMerge, first);
  appendNumber(toMerge, second);
  appendNumber(toMerge, weaknessOf(rule, pairScore(range)));
  appendNumber(toMerge, noteEvidence(range));
}

/** Tells of two rows whether they are a pair to merge. */
export function mergesOf(
  { toMerge: { items, length } }: JudgedPairs,
  rowCount: number,
): (one: number, other: number) => boolean {
  const startOf = new Int32Array(rowCount).fill(length);
  for (let at = length - mergeField.stride; at >= 0; at -= mergeField.stride)
    startOf[numberAt(items, at + mergeField.first)] = at;
  return (one, other) => {
    const first = Math.min(one, other);
    const second = Math.max(one, other);
    for (
      let at = numberAt(startOf, first);
      at < length && items[at + mergeField.first] === first;
      at += mergeField.stride
    )
      if (items[at + mergeField.second] === second) return true;
    return false;
  };
}

/** The pairs to merge, the strongest rule first; within a rule by score, then by the order of the rows. */
export function* byStrength({ toMerge: { items, length } }: JudgedPairs): Generator<JudgedPair> {
  let order: Int32Array = new Int32Array(length / mergeField.stride);
  for (let place = 0; place < order.length; place++) order[place] = place * mergeField.stride;
  for (const field of [mergeField.second, mergeField.first, mergeField.weakness]) {
    const keys = new Int32Array(order.length);
    for (let place = 0; place < keys.length; place++) keys[place] = numberAt(items, numberAt(order, place) + field);
    order = radixSort(keys, order).values;
  }
  // copied in order first: pair by pair each would wait for memory
  const sorted = new Int32Array(length);
  for (let place = 0; place < order.length; place++) {
    const at = numberAt(order, place);
    for (let field = 0; field < mergeField.stride; field++)
      sorted[place * mergeField.stride + field] = numberAt(items, at + field);
  }
  for (let at = 0; at < length; at += mergeField.stride) yield pairAt(sorted, at);
}

/** From 0, the strongest: a rule and a score within it. */
function weaknessOf(rule: number, score: number): number {
  return rule * 101 + 100 - score;
}

function pairAt(items: Int32Array, at: number): JudgedPair {
  const weakness = numberAt(items, at + mergeField.weakness);
  return {
    first: numberAt(items, at + mergeField.first),
    second: numberAt(items, at + mergeField.second),
    rule: Math.floor(weakness / 101),
    veto: -1,
    score: 100 - (weakness % 101),
    noted: numberAt(items, at + mergeField.noted),
  };
}
