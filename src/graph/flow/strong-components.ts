import type { Digraph } from './digraph.ts';

/** A node whose edges are being walked. */
interface Visit {
  readonly node: number;
  readonly edges: Int32Array;
  next: number;
}

/**
 * The strongly connected components of a graph: sets of nodes that all lead to each other. Time grows with nodes and edges
 * alone, and no depth of the graph exhausts the stack.
 *
 * @returns The nodes of each component, sorted; a node that leads to no other and back is a component of one.
 * @see Tarjan R. Depth-first search and linear graph algorithms. SIAM J Comput 1972;1:146–160.
 *   https://doi.org/10.1137/0201010
 */
export function strongComponents(graph: Digraph): number[][] {
  const index = new Int32Array(graph.size).fill(-1);
  const low = new Int32Array(graph.size);
  const isWaiting = new Uint8Array(graph.size);
  const waiting: number[] = [];
  const components: number[][] = [];
  let count = 0;

  const enter = (node: number): Visit => {
    index[node] = count;
    low[node] = count;
    count += 1;
    waiting.push(node);
    isWaiting[node] = 1;
    return { node, edges: graph.out(node), next: 0 };
  };
  const lower = (node: number, to: number) => {
    low[node] = Math.min(low[node] ?? 0, to);
  };
  const leave = (node: number) => {
    if (low[node] !== index[node]) return;
    const component = waiting.splice(waiting.lastIndexOf(node));
    for (const member of component) isWaiting[member] = 0;
    components.push(component.sort((a, b) => a - b));
  };

  const advance = (path: Visit[], visit: Visit, edge: number) => {
    const target = graph.targets[edge] ?? 0;
    if (index[target] === -1) path.push(enter(target));
    else if (isWaiting[target] === 1) lower(visit.node, index[target] ?? 0);
  };
  const retreat = (path: Visit[], { node }: Visit) => {
    leave(node);
    path.pop();
    const parent = path.at(-1);
    if (parent) lower(parent.node, low[node] ?? 0);
  };

  for (let root = 0; root < graph.size; root += 1) {
    if (index[root] !== -1) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const edge = visit.edges[visit.next];
      visit.next += 1;
      if (edge === undefined) retreat(path, visit);
      else advance(path, visit, edge);
    }
  }
  return components;
}
