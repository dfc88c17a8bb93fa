import { type ClusteredPairs, clusterPairs } from './cluster-pairs.ts';
import { type CompiledRules, vetoStands } from './compiled-rules.ts';
import type { DecidedPairs } from './decided-pairs.ts';
import { newEvidenceRange } from './evidence-range.ts';
import { byStrength, type JudgedPair, type JudgedPairs, mergesOf } from './judged-pairs.ts';
import { packedField as f } from './packed-field.ts';
import { type Comparing, finishPeopleAndPlace, finishTitleEvidence, roughEvidence } from './row-evidence.ts';
import { fieldOf } from './unpack-row.ts';

/**
 * Gathers the pairs to merge, decisions of people before all others. Records that a person or an earlier search joined
 * count as one: they speak against another record only where each of them does.
 */
export function clusterRows(
  comparing: Comparing,
  rules: CompiledRules,
  pairs: JudgedPairs,
  decisions: DecidedPairs,
): { readonly clustered: ClusteredPairs<JudgedPair>; readonly checked: number } {
  const { rows } = comparing;
  const { joined, joinedBefore, joinedWith, areKeptApart } = decisions;
  const range = newEvidenceRange();
  const areToMerge = mergesOf(pairs, rows.ids.length);
  let asked: JudgedPair | undefined;
  let checked = 0;
  function* inTurn(): Generator<JudgedPair> {
    for (const [first, second] of joinedBefore) yield { ...byPerson, first, second, isBefore: true };
    for (const [first, second] of joined) yield { ...byPerson, first, second };
    for (asked of byStrength(pairs)) yield asked;
  }
  const hasVeto = (first: number, second: number) => {
    // the pair that is to join them is no pair to check
    if (asked?.first === Math.min(first, second) && asked.second === Math.max(first, second)) return false;
    checked += 1;
    // against a pair to merge no veto stands: its comparisons were made
    return !areToMerge(first, second) && isVetoed(comparing, rules, first, second, range);
  };
  const speakAgainst = (first: number, second: number) =>
    areKeptApart(first, second) ||
    areOtherUnits(fieldOf(rows, first, f.known), fieldOf(rows, second, f.known)) ||
    joinedWith(first).every((one) => joinedWith(second).every((other) => hasVeto(one, other)));
  return { clustered: clusterPairs<JudgedPair>(rows.ids.length, inTurn(), speakAgainst), checked };
}

const byPerson = { rule: -1, veto: -1, score: 100, noted: 0, isDecided: true };

/** What an earlier search left apart stays apart. */
function areOtherUnits(first: number, second: number): boolean {
  return first !== 0 && second !== 0 && first !== second;
}

/** Whether a veto stands between two rows; no comparison is made that cannot tell. */
function isVetoed(
  comparing: Comparing,
  rules: CompiledRules,
  first: number,
  second: number,
  range: ReturnType<typeof newEvidenceRange>,
): boolean {
  roughEvidence(comparing, first, second, range);
  let stands = vetoStands(rules, range);
  if (stands === 0) {
    finishPeopleAndPlace(comparing, first, second, range);
    stands = vetoStands(rules, range);
  }
  if (stands === 0) {
    finishTitleEvidence(comparing, first, second, range);
    stands = vetoStands(rules, range);
  }
  return stands === 1;
}
