import { unionFind } from '../core/union-find.ts';

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
  const members = new Map<number, readonly number[]>();
  const membersOf = (root: number) => members.get(root) ?? [root];
  const links: Pair[] = [];
  const refused: RefusedPair<Pair>[] = [];

  for (const pair of pairs) {
    const [a, b] = [sets.find(pair.first), sets.find(pair.second)];
    if (a === b) continue;
    const [left, right] = [membersOf(a), membersOf(b)];
    const between = pair.isDecided ? undefined : findConflict(left, right, areInConflict);
    if (between !== undefined) {
      refused.push({ pair, between });
      continue;
    }
    sets.union(a, b);
    members.delete(Math.max(a, b));
    members.set(Math.min(a, b), [...left, ...right]);
    links.push(pair);
  }

  const clusters = [...members.values()].map((cluster) => [...cluster].sort((x, y) => x - y));
  return { clusters: clusters.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0)), links, refused, clusterOf: sets.find };
}

/** Two clusters too large together count as in conflict at the rows that would join them. */
function findConflict(
  left: readonly number[],
  right: readonly number[],
  areInConflict: (first: number, second: number) => boolean,
): readonly [number, number] | undefined {
  if (left.length + right.length > greatestCluster) return [left[0] ?? 0, right[0] ?? 0];
  for (const first of left) {
    for (const second of right) if (areInConflict(first, second)) return [first, second];
  }
  return undefined;
}
