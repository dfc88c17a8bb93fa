import { MultiDirectedGraph } from 'graphology';
import { compareText } from '../core/compare-text.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import type { CmoEdge } from './cmo-edge.ts';
import { cmoEdges } from './cmo-edges.ts';
import { type CmoNode, nodeKey } from './cmo-node.ts';
import { cmoNodes } from './cmo-nodes.ts';

/** A theory as a graphology graph: nodes are {@link CmoNode}s, edges {@link CmoEdge}s. */
export type CmoGraph = MultiDirectedGraph<CmoNode, CmoEdge>;

/**
 * A theory with its evidence as a directed multigraph in which every configuration is a node of its own.
 *
 * So a context, a mechanism and an outcome hang together only where one configuration asserts it. Edges drawn straight
 * from contexts to mechanisms and from mechanisms to outcomes would join the context of one configuration to the outcome
 * of another.
 *
 * Nodes are every concept, configuration, extract, theme and theory, and the documents that an extract or a piece of
 * evidence names. Keys are `kind:id` ({@link nodeKey}). An edge with an end that is not recorded is left out; so is a
 * second entity with the same id. Evidence with an extract leads from the extract, other evidence from its document.
 * Nodes and edges stand sorted by key, so the same theory gives the same graph in whatever order its lists come.
 *
 * @example
 * const theory = { concepts: [{ id: 'trust', label: 'Trust', aliases: [], broaderIds: [] }], configurations: [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role: 'outcome' }] })], evidence: [], links: [], themes: [], theories: [], theoryVersions: [], documents: [], extracts: [] };
 * cmoGraph(theory).nodes(); // ['concept:trust', 'configuration:A']
 * cmoGraph(theory).outNeighbors('configuration:A'); // ['concept:trust']
 */
export function cmoGraph(theory: TheoryData): CmoGraph {
  const graph: CmoGraph = new MultiDirectedGraph<CmoNode, CmoEdge>();
  const nodes = cmoNodes(theory).map((attributes) => ({ key: nodeKey(attributes.kind, attributes.id), attributes }));
  for (const { key, attributes } of nodes.sort(byKey)) {
    if (!graph.hasNode(key)) graph.addNode(key, attributes);
  }
  for (const { key, source, target, attributes } of cmoEdges(theory).sort(byKey)) {
    if (graph.hasEdge(key) || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}

function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareText(a.key, b.key);
}
