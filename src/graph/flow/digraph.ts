/** A directed graph of numbered nodes and edges, packed: graphs of thousands of nodes are walked in milliseconds. */
export interface Digraph {
  /** Number of nodes, which are 0 to `size − 1`. */
  readonly size: number;
  /** The node at which each edge begins. */
  readonly sources: Int32Array;
  /** The node at which each edge ends. */
  readonly targets: Int32Array;
  /** The edges out of a node, in their order. */
  readonly out: (node: number) => Int32Array;
  /** The edges into a node, in their order. */
  readonly into: (node: number) => Int32Array;
}

/** Packs edges between numbered nodes. */
export function digraph(size: number, edges: readonly { readonly source: number; readonly target: number }[]): Digraph {
  const sources = Int32Array.from(edges, ({ source }) => source);
  const targets = Int32Array.from(edges, ({ target }) => target);
  return { size, sources, targets, out: packed(size, sources), into: packed(size, targets) };
}

/** The edges at each node, one behind the other. */
function packed(size: number, ends: Int32Array): (node: number) => Int32Array {
  const starts = new Int32Array(size + 1);
  for (const end of ends) starts[end + 1] = (starts[end + 1] ?? 0) + 1;
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const edges = new Int32Array(ends.length);
  for (const [edge, end] of ends.entries()) {
    const place = next[end] ?? 0;
    edges[place] = edge;
    next[end] = place + 1;
  }
  return (node) => edges.subarray(starts[node], starts[node + 1]);
}
