import { MultiDirectedGraph } from 'graphology';
import type { Problem } from '../../core/problem.ts';
import { byKey, type GraphAttributes, type ListedGraph } from '../readable-graph.ts';

/** A graph that was read from a file, and what could not be read. */
export interface ImportedGraph {
  /** Nodes and edges sorted by key, with the attributes that the file gives. */
  readonly graph: MultiDirectedGraph<GraphAttributes, GraphAttributes>;
  readonly problems: readonly Problem[];
}

/** Builds a graph; what is told twice or leads nowhere becomes a problem. */
export function importedGraph({ nodes, edges }: ListedGraph, problems: readonly Problem[]): ImportedGraph {
  const graph = new MultiDirectedGraph<GraphAttributes, GraphAttributes>();
  const found: Problem[] = [...problems];
  for (const { key, attributes } of [...nodes].sort(byKey)) {
    if (graph.hasNode(key))
      found.push(problem('duplicate-id', `Node "${key}" stands twice; the first was kept`, [key]));
    else graph.addNode(key, attributes);
  }
  for (const { key, source, target, attributes } of [...edges].sort(byKey)) {
    const lost = [source, target].filter((end) => !graph.hasNode(end));
    if (graph.hasEdge(key))
      found.push(problem('duplicate-id', `Edge "${key}" stands twice; the first was kept`, [key]));
    else if (lost.length === 0) graph.addEdgeWithKey(key, source, target, attributes);
    else
      found.push(
        problem('dangling-id', `Edge "${key}" leads to "${lost[0]}", which is no node; it was left out`, [
          key,
          ...lost,
        ]),
      );
  }
  return { graph, problems: found };
}

function problem(code: string, message: string, ids: readonly string[]): Problem {
  return { code, severity: 'error', message, ids };
}
