import { requireWhole } from './require.ts';

/** Things numbered from 0 that are gathered into sets. */
interface UnionFind {
  /** The least member of the set that holds this thing. */
  readonly find: (item: number) => number;
  /** Joins the sets of two things; false where they were one already. */
  readonly union: (first: number, second: number) => boolean;
}

/**
 * Sets that only ever grow together, each known by its least member, whatever the order of the joins.
 *
 * @param size - How many things there are, numbered 0 to `size − 1`; each starts alone.
 * @throws RealistError `out-of-range` or `not-whole`.
 * @example
 * const sets = unionFind(4);
 * sets.union(3, 1); // true
 * sets.find(3); // 1
 * @see Galler BA, Fisher MJ. An improved equivalence algorithm. Commun ACM 1964;7:301–303.
 *   https://doi.org/10.1145/364099.364331
 */
export function unionFind(size: number): UnionFind {
  requireWhole(size, 0, 2 ** 31 - 1, 'size');
  const parents = new Int32Array(size);
  for (let item = 0; item < size; item++) parents[item] = item;

  function find(item: number): number {
    let at = item;
    for (let parent = parents[at] ?? at; parent !== at; parent = parents[at] ?? at) {
      const grandparent = parents[parent] ?? parent;
      parents[at] = grandparent;
      at = grandparent;
    }
    return at;
  }

  function union(first: number, second: number): boolean {
    const a = find(first);
    const b = find(second);
    if (a === b) return false;
    parents[Math.max(a, b)] = Math.min(a, b);
    return true;
  }

  return { find, union };
}
