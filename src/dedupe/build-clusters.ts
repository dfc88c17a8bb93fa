import { compareText } from '../core/compare-text.ts';
import { linksByGroup } from './cluster-links.ts';
import type { ClusteredPairs } from './cluster-pairs.ts';
import type { CompiledRules } from './compiled-rules.ts';
import type { DuplicateCluster, DuplicateLink } from './duplicate-cluster.ts';
import type { JudgedPair } from './judged-pairs.ts';
import type { KnownUnits } from './known-units.ts';
import { numberAt } from './number-list.ts';
import { besideField as b, packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import type { Comparing } from './row-evidence.ts';
import { fieldOf } from './unpack-row.ts';

/** Gives, of the places at which the records of a cluster came, that of the record to keep. */
export type ChooseKept = (places: readonly number[]) => number;

/** What a run found, to be put into clusters. */
interface FoundGroups {
  readonly firsts: Int32Array;
  readonly cameAt: Int32Array;
  readonly clustered: ClusteredPairs<JudgedPair>;
  readonly units: KnownUnits;
  readonly chooseKept?: ChooseKept;
}

/**
 * Builds the clusters to be stored, from rows that became one and from their copies, in the order of first appearance.
 *
 * Members and links stand in the order of ids, so that the same records give the same file. A cluster of an earlier
 * search keeps its id, its kept record, who decided and its links.
 */
export function buildClusters(comparing: Comparing, rules: CompiledRules, found: FoundGroups): DuplicateCluster[] {
  const { rows } = comparing;
  const groups = groupsOf(rows, found);
  const links = linksByGroup(rows, rules, found.clustered, found.firsts);
  const taken = new Set(found.units.clusterOf.flatMap((cluster) => cluster?.id ?? []));
  const built = [...groups].map(([root, members]) => ({
    place: members.reduce((least, row) => Math.min(least, found.cameAt[row] ?? least), rows.ids.length),
    cluster: buildCluster(rows, members, links.get(root) ?? [], found, taken),
  }));
  return built.sort((one, other) => one.place - other.place).map(({ cluster }) => cluster);
}

/** The rows of each cluster, by the row that stands for it, copies and earlier clusters among them. */
function groupsOf(rows: PackedRows, { firsts, clustered }: FoundGroups): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const members of clustered.clusters) groups.set(clustered.clusterOf(members[0] ?? 0), [...members]);
  for (let row = 0; row < firsts.length; row++) {
    const first = firsts[row] ?? row;
    if (first === row) continue;
    const root = clustered.clusterOf(first);
    const group = groups.get(root);
    if (group) group.push(row);
    else groups.set(root, [root, row]);
  }
  for (const members of groups.values()) members.sort((one, other) => one - other);
  return rows.ids.length === 0 ? new Map() : groups;
}

function buildCluster(
  rows: PackedRows,
  members: readonly number[],
  links: readonly DuplicateLink[],
  { cameAt, units, chooseKept }: FoundGroups,
  taken: Set<string>,
): DuplicateCluster {
  const unit = members.reduce((least, row) => earlierUnit(least, fieldOf(rows, row, f.known)), 0);
  const before = units.clusterOf[unit - 1];
  if (before !== undefined && before.memberIds.length === members.length && links.length === 0) return before;
  const memberIds = members.map((row) => rows.ids[row] ?? '');
  const inOrder = [...(unit === 0 ? [] : earlierLinks(rows, members, units)), ...links].sort(byIds);
  if (before !== undefined) return { ...before, memberIds, links: inOrder };

  const kept = unit > 0 ? knownMember(rows, members, unit) : bestMember(rows, members, cameAt, chooseKept);
  const keptId = rows.ids[kept] ?? '';
  return { id: freeId(`dup-${keptId}`, taken), memberIds, keptId, links: inOrder, by: 'rules' };
}

function earlierUnit(one: number, other: number): number {
  return one === 0 || other === 0 ? one + other : Math.min(one, other);
}

/** The links of every earlier cluster among the members: a person may have joined several. */
function earlierLinks(rows: PackedRows, members: readonly number[], { clusterOf }: KnownUnits): DuplicateLink[] {
  const clusters = new Set(members.map((row) => clusterOf[fieldOf(rows, row, f.known) - 1]));
  return [...clusters].flatMap((cluster) => cluster?.links ?? []);
}

function knownMember(rows: PackedRows, members: readonly number[], unit: number): number {
  return members.find((row) => fieldOf(rows, row, f.known) === unit) ?? -1;
}

function bestMember(
  rows: PackedRows,
  members: readonly number[],
  cameAt: Int32Array,
  chooseKept: ChooseKept | undefined,
): number {
  if (chooseKept !== undefined) {
    const chosen = chooseKept(members.map((row) => cameAt[row] ?? -1));
    return members.find((row) => cameAt[row] === chosen) ?? -1;
  }
  let best = members[0] ?? -1;
  for (const row of members) {
    const apart =
      besideOf(rows, best, b.preference) - besideOf(rows, row, b.preference) ||
      besideOf(rows, row, b.completeness) - besideOf(rows, best, b.completeness);
    if (apart > 0) best = row;
  }
  return best;
}

function besideOf({ beside }: PackedRows, row: number, field: number): number {
  return numberAt(beside.items, row * b.stride + field);
}

/** An earlier cluster may bear the id that a new one would have. */
function freeId(id: string, taken: Set<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}

function byIds(one: DuplicateLink, other: DuplicateLink): number {
  return compareText(one.firstId, other.firstId) || compareText(one.secondId, other.secondId);
}
