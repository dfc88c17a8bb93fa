import { unionFind } from '../core/union-find.ts';
import { numberAt } from './number-list.ts';

/** Two rows, by their index, that a rule would merge. */
export interface PairToMerge {
  readonly first: number;
  readonly second: number;
  /** Set where a person decided: then no veto is asked. */
  readonly isDecided?: boolean;
}

/** A pair that was not merged, for two members of the clusters that it would join speak against each other. */
export interface RefusedPair<Pair extends PairToMerge> {
  readonly pair: Pair;
  /** The two members, by their index. */
  readonly between: readonly [number, number];
}

/** What {@link clusterPairs} gives. */
export interface ClusteredPairs<Pair extends PairToMerge> {
  /** The clusters of two rows or more; members in rising order, clusters by their first member. */
  readonly clusters: readonly (readonly number[])[];
  /** The pairs that hold the clusters together. */
  readonly links: readonly Pair[];
  readonly refused: readonly RefusedPair<Pair>[];
  /** The least row of the cluster that holds a row; the row itself where it stands alone. */
  readonly clusterOf: (row: number) => number;
}

/** A cluster of more different rows than this is no cluster of duplicates; it also bounds the work. */
const greatestCluster = 64;

/**
 * Gathers pairs into clusters in which no two members speak against each other.
 *
 * Pairs are taken in the order given, strongest first; a pair that would bring two conflicting rows together gives way.
 * So the weakest link of a chain is the one that is cut, and no cluster is torn apart afterwards.
 *
 * @param count - How many rows there are.
 * @param pairs - The pairs to merge, the strongest first, those that a person decided before all others.
 * @param areInConflict - Whether two rows must not stand in one cluster.
 * @example
 * clusterPairs(3, [{ first: 0, second: 1 }, { first: 1, second: 2 }], (a, b) => a + b === 2).clusters; // [[0, 1]]
 */
export function clusterPairs<Pair extends PairToMerge>(
  count: number,
  pairs: Iterable<Pair>,
  areInConflict: (first: number, second: number) => boolean,
): ClusteredPairs<Pair> {
  const sets = unionFind(count);
  const lists = newMemberLists(count);
  const links: Pair[] = [];
  const refused: RefusedPair<Pair>[] = [];

  for (const pair of pairs) {
    const a = sets.find(pair.first);
    const b = sets.find(pair.second);
    if (a === b) continue;
    const between = pair.isDecided ? undefined : findConflict(lists, a, b, areInConflict);
    if (between !== undefined) {
      refused.push({ pair, between });
      continue;
    }
    sets.union(a, b);
    joinLists(lists, a, b);
    links.push(pair);
  }
  return { clusters: clustersOf(sets.find, lists), links, refused, clusterOf: sets.find };
}

/** The members of each cluster as a chain, by the row that stands for it; a row alone is a chain of one. */
interface MemberLists {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly size: Int32Array;
  /** The member behind each row in its chain. */
  readonly next: Int32Array;
}

function newMemberLists(count: number): MemberLists {
  const first = new Int32Array(count);
  for (let row = 0; row < count; row++) first[row] = row;
  return { first, last: first.slice(), size: new Int32Array(count).fill(1), next: new Int32Array(count) };
}

/** Puts the chain of the second cluster behind that of the first; the least row stands for both. */
function joinLists({ first, last, size, next }: MemberLists, a: number, b: number): void {
  next[numberAt(last, a)] = numberAt(first, b);
  const root = Math.min(a, b);
  first[root] = numberAt(first, a);
  last[root] = numberAt(last, b);
  size[root] = numberAt(size, a) + numberAt(size, b);
}

/** Two clusters too large together count as in conflict at the rows that would join them. */
function findConflict(
  { first, size, next }: MemberLists,
  a: number,
  b: number,
  areInConflict: (first: number, second: number) => boolean,
): readonly [number, number] | undefined {
  if (numberAt(size, a) + numberAt(size, b) > greatestCluster) return [numberAt(first, a), numberAt(first, b)];
  for (let [left, at] = [numberAt(first, a), 0]; at < numberAt(size, a); at++, left = numberAt(next, left)) {
    for (let [right, to] = [numberAt(first, b), 0]; to < numberAt(size, b); to++, right = numberAt(next, right))
      if (areInConflict(left, right)) return [left, right];
  }
  return undefined;
}

/** The clusters of two rows or more, in the order of their first members, which stand for them. */
function clustersOf(clusterOf: (row: number) => number, { size }: MemberLists): number[][] {
  const places = new Map<number, number[]>();
  for (let row = 0; row < size.length; row++) {
    const root = clusterOf(row);
    if (numberAt(size, root) < 2) continue;
    const members = places.get(root);
    if (members) members.push(row);
    else places.set(root, [row]);
  }
  return [...places.values()];
}
