import { buildClusters } from '../dedupe/build-clusters.ts';
import { clusterRows } from '../dedupe/cluster-rows.ts';
import type { CompiledRules } from '../dedupe/compiled-rules.ts';
import { decidedPairs } from '../dedupe/decided-pairs.ts';
import type { DuplicateCluster } from '../dedupe/duplicate-cluster.ts';
import type { DuplicateDecisions } from '../dedupe/duplicate-decisions.ts';
import { newEvidenceRange } from '../dedupe/evidence-range.ts';
import { idOrder, rowOfId } from '../dedupe/id-order.ts';
import { type JudgedPairs, judgeRowPair, newJudgedPairs } from '../dedupe/judged-pairs.ts';
import { joinedBefore, type KnownUnits } from '../dedupe/known-units.ts';
import type { PairForReview } from '../dedupe/pair-for-review.ts';
import { doubtfulPairs, pairForReview } from '../dedupe/pairs-for-review.ts';
import { type Comparing, newComparing } from '../dedupe/row-evidence.ts';
import { packStoredRows, partsOf, type StoredJoins, storedId } from './stored-rows.ts';

/** What the rules and people say beyond the rows themselves. */
export interface Finishing {
  readonly rules: CompiledRules;
  readonly decisions: DuplicateDecisions;
  readonly units: KnownUnits;
}

/** A pair for a person, with the numbers of its rows. */
export interface Doubt {
  readonly one: number;
  readonly other: number;
  readonly said: PairForReview;
}

/** What became of whole components. */
export interface FinishedMembers {
  readonly clusters: readonly { readonly place: number; readonly cluster: DuplicateCluster }[];
  /** Rows of clusters, and the number that stands for each cluster. */
  readonly finals: readonly (readonly [rid: number, clusterRid: number])[];
  readonly doubts: readonly Doubt[];
}

/**
 * Makes clusters of whole components, whose rows are written as `storedSql` does, as `deduplicate` would: judges each pair that may merge in full, takes the strongest
 * first, and refuses what would bring two rows together that speak against each other.
 */
export function finishMembers(members: readonly string[], finishing: Finishing): FinishedMembers {
  const { comparing, sorted, rids, rowOfRid } = packMembers(members);
  const { ids } = comparing.rows;
  const pairs = newJudgedPairs();
  const links = sorted.flatMap((member, row) =>
    partsOf(member.partners, ' ').map((partner) => inOrder(row, rowOfRid.get(Number(partner)) ?? row)),
  );
  judgePairs(comparing, finishing.rules, links, pairs);

  const decisions = decidedPairs(
    among(finishing.decisions, ids),
    ids,
    joinedBefore(clustersHere(finishing.units, sorted), ids),
  );
  const { clustered } = clusterRows(comparing, finishing.rules, pairs, decisions);
  const firsts = Int32Array.from(sorted, ({ original }, row) => rowOfRid.get(original) ?? row);
  const clusters = buildClusters(comparing, finishing.rules, {
    firsts,
    cameAt: placesOf(rids),
    clustered,
    units: finishing.units,
  });
  const ridOf = (id: string) => rids[rowOfId(ids, id)] ?? -1;
  return {
    clusters: clusters.map((cluster) => ({ place: Math.min(...cluster.memberIds.map(ridOf)), cluster })),
    finals: clusters.flatMap(({ memberIds: [first = '', ...others] }) =>
      [first, ...others].map((id) => [ridOf(id), ridOf(first)] as const),
    ),
    doubts: doubtsOf(
      comparing,
      finishing.rules,
      doubtfulPairs(comparing, finishing.rules, pairs.toReview, clustered),
      rids,
    ),
  };
}

/** Judges pairs that surely do not merge: what a person should see of them. */
export function finishQuestions(
  rows: readonly string[],
  questions: readonly (readonly [number, number])[],
  { rules }: Pick<Finishing, 'rules'>,
): readonly Doubt[] {
  const { comparing, rids, rowOfRid } = packMembers(rows);
  const pairs = newJudgedPairs();
  const links = questions.map(([one, other]) => inOrder(rowOfRid.get(one) ?? 0, rowOfRid.get(other) ?? 0));
  judgePairs(comparing, rules, links, pairs);
  return doubtsOf(comparing, rules, doubtfulPairs(comparing, rules, pairs.toReview, { refused: [] }), rids);
}

interface PackedMembers {
  readonly comparing: Comparing;
  /** In the order of their ids, as they are packed. */
  readonly sorted: readonly StoredJoins[];
  /** The number of each row in the engine. */
  readonly rids: readonly number[];
  readonly rowOfRid: ReadonlyMap<number, number>;
}

function packMembers(members: readonly string[]): PackedMembers {
  const order = idOrder(members.map(storedId));
  const { rows, joins: sorted } = packStoredRows(Array.from(order, (place) => members[place] ?? ''));
  const rids = sorted.map(({ rid }) => rid);
  const rowOfRid = new Map(rids.map((rid, row) => [rid, row]));
  return { comparing: newComparing(rows), sorted, rids, rowOfRid };
}

/** The clusters of an earlier search whose records are here; each is here as a whole. */
function clustersHere({ clusterOf }: KnownUnits, members: readonly StoredJoins[]): (DuplicateCluster | undefined)[] {
  const units = new Set(members.map(({ unit }) => unit));
  return [...units].map((unit) => clusterOf[unit - 1]);
}

function inOrder(row: number, other: number): readonly [number, number] {
  return row < other ? [row, other] : [other, row];
}

function judgePairs(
  comparing: Comparing,
  rules: CompiledRules,
  links: readonly (readonly [number, number])[],
  into: JudgedPairs,
): void {
  const range = newEvidenceRange();
  for (const [first, second] of links.toSorted((one, other) => one[0] - other[0] || one[1] - other[1]))
    judgeRowPair(comparing, rules, first, second, range, into);
}

/** The decisions about these records alone. */
function among({ mustLink = [], cannotLink = [] }: DuplicateDecisions, ids: readonly string[]): DuplicateDecisions {
  const areHere = (pair: readonly [string, string]) => pair.every((id) => rowOfId(ids, id) >= 0);
  return { mustLink: mustLink.filter(areHere), cannotLink: cannotLink.filter(areHere) };
}

function doubtsOf(
  comparing: Comparing,
  rules: CompiledRules,
  doubtful: ReturnType<typeof doubtfulPairs>,
  rids: readonly number[],
): Doubt[] {
  const range = newEvidenceRange();
  return doubtful.map((doubt) => ({
    one: rids[doubt.pair.first] ?? -1,
    other: rids[doubt.pair.second] ?? -1,
    said: pairForReview(comparing, rules, doubt, range),
  }));
}

/** Where each row came, among these. */
function placesOf(rids: readonly number[]): Int32Array {
  const places = new Int32Array(rids.length);
  [...rids.keys()]
    .sort((one, other) => (rids[one] ?? 0) - (rids[other] ?? 0))
    .forEach((row, place) => {
      places[row] = place;
    });
  return places;
}
