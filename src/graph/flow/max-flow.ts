import { digraph } from './digraph.ts';

/** An edge of a network; its capacity may be infinite. */
export interface Pipe {
  readonly source: number;
  readonly target: number;
  readonly capacity: number;
}

/** The greatest flow through a network, and where it is cut. */
export interface MaxFlow {
  readonly value: number;
  /** Whether a node lies on the near side of the least cut: what is still reached when the flow is greatest. */
  readonly isNear: (node: number) => boolean;
}

/**
 * The greatest flow from one node to another, by shortest augmenting paths.
 *
 * @see Edmonds J, Karp RM. Theoretical improvements in algorithmic efficiency for network flow problems. J ACM
 *   1972;19:248–264. https://doi.org/10.1145/321694.321699
 */
export function maxFlow(size: number, pipes: readonly Pipe[], from: number, to: number): MaxFlow {
  // each pipe has an even number, the way back along it the odd number behind
  const edges = pipes.flatMap(({ source, target }) => [
    { source, target },
    { source: target, target: source },
  ]);
  const { sources, targets, out } = digraph(size, edges);
  const left = Float64Array.from(pipes.flatMap(({ capacity }) => [capacity, 0]));
  const reachedBy = new Int32Array(size);

  function search(): boolean {
    reachedBy.fill(-1);
    const queue = [from];
    for (const node of queue) {
      queue.push(...enterFrom(node));
      if (reachedBy[to] !== -1) return true;
    }
    return false;
  }

  /** Reaches the nodes to which something can still flow. */
  function enterFrom(node: number): number[] {
    const entered: number[] = [];
    for (const edge of out(node)) {
      const target = targets[edge] ?? from;
      if (target === from || reachedBy[target] !== -1 || (left[edge] ?? 0) === 0) continue;
      reachedBy[target] = edge;
      entered.push(target);
    }
    return entered;
  }

  let value = 0;
  while (search()) {
    const path: number[] = [];
    for (let node = to; node !== from; node = sources[path.at(-1) ?? 0] ?? from) path.push(reachedBy[node] ?? 0);
    const amount = path.reduce((least, edge) => Math.min(least, left[edge] ?? 0), Number.POSITIVE_INFINITY);
    for (const edge of path) {
      left[edge] = (left[edge] ?? 0) - amount;
      left[edge ^ 1] = (left[edge ^ 1] ?? 0) + amount;
    }
    value += amount;
  }
  return { value, isNear: (node) => node === from || reachedBy[node] !== -1 };
}
