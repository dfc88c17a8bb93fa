import { randomPlaces } from '../../agreement/resampling.ts';
import { groupBy } from '../../core/group-by.ts';

/** An undirected graph of numbered nodes; an edge from a node to itself counts twice in its degree. */
export interface WeightedGraph {
  readonly size: number;
  readonly edges: readonly { readonly a: number; readonly b: number; readonly weight: number }[];
}

interface LouvainOptions {
  readonly seed: number;
  readonly resolution: number;
}

/**
 * The community of each node: nodes move to the neighbouring community that raises modularity most until none wants to;
 * communities then become the nodes of a smaller graph, and so on.
 *
 * @see Blondel VD, Guillaume JL, Lambiotte R, Lefebvre E. Fast unfolding of communities in large networks. J Stat Mech
 *   2008;P10008. https://doi.org/10.1088/1742-5468/2008/10/P10008
 */
export function louvain(graph: WeightedGraph, { seed, resolution }: LouvainOptions): Int32Array {
  const place = randomPlaces(seed);
  const community = Int32Array.from({ length: graph.size }, (_, node) => node);
  for (let level = graph; ; ) {
    const moved = numbered(moveNodes(level, resolution, shuffled(level.size, place)));
    for (const [node, at] of community.entries()) community[node] = moved.of[at] ?? 0;
    if (moved.count === level.size) return community;
    level = folded(level, moved);
  }
}

/**
 * How much more weight lies inside communities than chance would put there; nothing where there is no weight.
 *
 * @see Newman MEJ, Girvan M. Finding and evaluating community structure in networks. Phys Rev E 2004;69:026113.
 *   https://doi.org/10.1103/PhysRevE.69.026113
 */
export function modularityOf({ size, edges }: WeightedGraph, community: Int32Array, resolution = 1): number | null {
  const total = edges.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return null;
  const inside = edges.reduce((sum, { a, b, weight }) => sum + (community[a] === community[b] ? weight : 0), 0);
  const degrees = new Map<number, number>();
  for (const [node, degree] of degreesOf({ size, edges }).entries()) {
    const own = community[node] ?? 0;
    degrees.set(own, (degrees.get(own) ?? 0) + degree);
  }
  const chance = [...degrees.values()].reduce((sum, degree) => sum + (degree / (2 * total)) ** 2, 0);
  return inside / total - resolution * chance;
}

function degreesOf({ size, edges }: WeightedGraph): Float64Array {
  const degrees = new Float64Array(size);
  for (const { a, b, weight } of edges) {
    degrees[a] = (degrees[a] ?? 0) + weight;
    degrees[b] = (degrees[b] ?? 0) + weight;
  }
  return degrees;
}

function moveNodes(graph: WeightedGraph, resolution: number, order: readonly number[]): Int32Array {
  const community = Int32Array.from({ length: graph.size }, (_, node) => node);
  const degrees = degreesOf(graph);
  const held = degrees.slice();
  const total = 2 * graph.edges.reduce((sum, { weight }) => sum + weight, 0);
  const ends = graph.edges.flatMap(({ a, b, weight }) =>
    a === b
      ? []
      : [
          { a, b, weight },
          { a: b, b: a, weight },
        ],
  );
  const neighbours = groupBy(ends, ({ a }) => a);

  const move = (node: number): boolean => {
    const own = community[node] ?? node;
    const degree = degrees[node] ?? 0;
    const links = new Map([[own, 0]]);
    for (const { b, weight } of neighbours.get(node) ?? []) {
      const there = community[b] ?? b;
      links.set(there, (links.get(there) ?? 0) + weight);
    }
    held[own] = (held[own] ?? 0) - degree;
    const gain = (there: number) => (links.get(there) ?? 0) - (resolution * degree * (held[there] ?? 0)) / total;
    // only a true gain moves a node, so that rounding never sends it to and fro
    const best = [...links.keys()].reduce((at, there) => (gain(there) > gain(at) + 1e-12 * total ? there : at), own);
    held[best] = (held[best] ?? 0) + degree;
    community[node] = best;
    return best !== own;
  };

  let moves = 1;
  while (moves > 0) moves = order.filter(move).length;
  return community;
}

interface Numbered {
  readonly of: Int32Array;
  readonly count: number;
}

/** Communities numbered 0, 1, … in the order of their first node. */
function numbered(community: Int32Array): Numbered {
  const numbers = new Map<number, number>();
  for (const one of community) if (!numbers.has(one)) numbers.set(one, numbers.size);
  return { of: community.map((one) => numbers.get(one) ?? 0), count: numbers.size };
}

function folded({ edges }: WeightedGraph, { of, count }: Numbered): WeightedGraph {
  const joined = groupBy(edges, ({ a, b }) => {
    const [from, to] = [of[a] ?? 0, of[b] ?? 0];
    return Math.min(from, to) * count + Math.max(from, to);
  });
  return {
    size: count,
    edges: [...joined].map(([key, own]) => {
      const weight = own.reduce((sum, edge) => sum + edge.weight, 0);
      return { a: Math.floor(key / count), b: key % count, weight };
    }),
  };
}

function shuffled(size: number, place: (below: number) => number): number[] {
  const order = Array.from({ length: size }, (_, node) => node);
  for (let left = size; left > 1; left -= 1) {
    const drawn = place(left);
    const [last, other] = [order[left - 1] ?? 0, order[drawn] ?? 0];
    order[left - 1] = other;
    order[drawn] = last;
  }
  return order;
}
