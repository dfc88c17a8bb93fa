import type { Digraph } from '../flow/digraph.ts';

/** A breadth-first search from one node, and what it adds up on its way back. */
interface Search {
  readonly distance: Int32Array;
  /** Number of shortest paths to each node. */
  readonly paths: Float64Array;
  readonly dependency: Float64Array;
  /** Nodes in the order in which they were reached. */
  readonly order: number[];
}

/**
 * The betweenness of each node of an unweighted directed graph: the sum, over all pairs of other nodes, of the share of
 * shortest paths that pass through it.
 *
 * @see Brandes U. A faster algorithm for betweenness centrality. J Math Sociol 2001;25:163–177.
 *   https://doi.org/10.1080/0022250X.2001.9990249
 */
export function betweenness(graph: Digraph): Float64Array {
  const sum = new Float64Array(graph.size);
  const search: Search = {
    distance: new Int32Array(graph.size).fill(-1),
    paths: new Float64Array(graph.size),
    dependency: new Float64Array(graph.size),
    order: [],
  };
  for (let from = 0; from < graph.size; from += 1) {
    reach(graph, search, from);
    addBack(graph, search, from, sum);
    for (const node of search.order) {
      search.distance[node] = -1;
      search.paths[node] = 0;
      search.dependency[node] = 0;
    }
  }
  return sum;
}

function reach({ out, targets }: Digraph, search: Search, from: number): void {
  const { distance, paths, order } = search;
  order.length = 0;
  order.push(from);
  distance[from] = 0;
  paths[from] = 1;
  for (const node of order) {
    for (const edge of out(node)) enter(search, node, targets[edge] ?? 0);
  }
}

function enter({ distance, paths, order }: Search, node: number, target: number): void {
  const further = (distance[node] ?? 0) + 1;
  if (distance[target] === -1) {
    distance[target] = further;
    order.push(target);
  }
  if (distance[target] === further) paths[target] = (paths[target] ?? 0) + (paths[node] ?? 0);
}

/** From the farthest node back: what passes through a node is what passes through those behind it, and they themselves. */
function addBack({ out, targets }: Digraph, search: Search, from: number, sum: Float64Array): void {
  for (const node of search.order.toReversed()) {
    let own = 0;
    for (const edge of out(node)) own += share(search, node, targets[edge] ?? 0);
    search.dependency[node] = own;
    if (node !== from) sum[node] = (sum[node] ?? 0) + own;
  }
}

/** What of the shortest paths to a target, and on from there, comes through a node before it. */
function share({ distance, paths, dependency }: Search, node: number, target: number): number {
  if (distance[target] !== (distance[node] ?? 0) + 1) return 0;
  return ((paths[node] ?? 0) / (paths[target] ?? 1)) * (1 + (dependency[target] ?? 0));
}
