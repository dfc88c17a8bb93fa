import type { Digraph } from './digraph.ts';

/** Which paths are walked. */
export interface PathSearch {
  readonly from: number;
  /** Where it ends; the same as `from` for a loop. */
  readonly to: number;
  /** Number of edges. */
  readonly length: number;
  /** Whether a path may pass through a node. */
  readonly isOpen: (node: number) => boolean;
  /** Takes the edges of a path; says whether to go on. */
  readonly visit: (edges: readonly number[]) => boolean;
}

/**
 * Walks the paths of an exact length on which no node comes twice, in the order of their edges. No step is taken from
 * which the end cannot be reached in time.
 *
 * @returns A search, which says whether it went on to its end.
 */
export function simplePaths({ size, sources, targets, out, into }: Digraph): (search: PathSearch) => boolean {
  const distance = new Int32Array(size);
  const reachedIn = new Int32Array(size);
  const isOnPath = new Uint8Array(size);
  let turn = 0;

  /** How far each open node is from the end, as far as the length lets it matter. */
  function measure({ to, length, isOpen }: PathSearch): void {
    turn += 1;
    let front = [to];
    for (let steps = 1; steps < length && front.length > 0; steps += 1) {
      const before = front.flatMap((node) => Array.from(into(node), (edge) => sources[edge] ?? 0));
      front = before.filter((node) => {
        if (reachedIn[node] === turn || !isOpen(node)) return false;
        reachedIn[node] = turn;
        distance[node] = steps;
        return true;
      });
    }
  }

  function walk(search: PathSearch, node: number, path: number[]): boolean {
    const left = search.length - path.length - 1;
    for (const edge of out(node)) {
      const next = targets[edge] ?? 0;
      if (mayTake(search, next, left) && !take(search, edge, next, path)) return false;
    }
    return true;
  }

  function mayTake(search: PathSearch, next: number, left: number): boolean {
    return left === 0 ? next === search.to : canPass(search, next, left);
  }

  function take(search: PathSearch, edge: number, next: number, path: number[]): boolean {
    path.push(edge);
    isOnPath[next] = 1;
    const goesOn = path.length === search.length ? search.visit(path) : walk(search, next, path);
    isOnPath[next] = 0;
    path.pop();
    return goesOn;
  }

  function canPass({ from, to }: PathSearch, node: number, left: number): boolean {
    if (node === to || node === from || isOnPath[node] === 1) return false;
    return reachedIn[node] === turn && (distance[node] ?? 0) <= left;
  }

  return (search) => {
    measure(search);
    return walk(search, search.from, []);
  };
}
