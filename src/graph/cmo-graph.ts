import { MultiDirectedGraph } from 'graphology';
import { compareText } from '../core/compare-text.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import type { CmoEdge } from './cmo-edge.ts';
import { cmoEdges } from './cmo-edges.ts';
import { type CmoNode, nodeKey } from './cmo-node.ts';
import { cmoNodes } from './cmo-nodes.ts';
import { evidenceCounts } from './evidence-counts.ts';

/** A theory as a graphology graph: nodes are {@link CmoNode}s, edges {@link CmoEdge}s. */
export type CmoGraph = MultiDirectedGraph<CmoNode, CmoEdge>;

/** What a CMO graph shows. */
export interface CmoGraphOptions {
  /** Whether quotes are nodes; without them evidence leads from its document. Default `true`. */
  readonly extracts?: boolean;
  /** Whether merged and withdrawn configurations are left out. Default `false`. */
  readonly standingOnly?: boolean;
  /** What a document weighs, say by its appraisal: any number from 0. Default 1 for each. */
  readonly weightOf?: (documentId: string) => number;
}

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
 * Configurations and their slots count the distinct documents that support, refute and refine them.
 * Nodes and edges stand sorted by key, so the same theory gives the same graph in whatever order its lists come.
 *
 * @example
 * const theory = { concepts: [{ id: 'trust', label: 'Trust', aliases: [], broaderIds: [] }], configurations: [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role: 'outcome' }] })], evidence: [], links: [], themes: [], theories: [], theoryVersions: [], documents: [], extracts: [] };
 * cmoGraph(theory).nodes(); // ['concept:trust', 'configuration:A']
 * cmoGraph(theory).outNeighbors('configuration:A'); // ['concept:trust']
 */
export function cmoGraph(
  theory: TheoryData,
  { extracts = true, standingOnly = false, weightOf = () => 1 }: CmoGraphOptions = {},
): CmoGraph {
  const shown: TheoryData = {
    ...theory,
    configurations: standingOnly ? theory.configurations.filter(isStanding) : theory.configurations,
  };
  const countsOf = evidenceCounts(theory.evidence, weightOf);
  const graph: CmoGraph = new MultiDirectedGraph<CmoNode, CmoEdge>();
  const keys = {
    concept: keyMap(),
    configuration: keyMap(),
    document: keyMap(),
    extract: keyMap(),
    theme: keyMap(),
    theory: keyMap(),
  };
  const nodes = cmoNodes(shown, countsOf, extracts).map((node) => ({
    key: nodeKey(node.kind, node.id),
    attributes: node,
  }));
  for (const { key, attributes } of inOrder(nodes)) {
    graph.addNode(key, attributes);
    keys[attributes.kind].set(attributes.id, key);
  }
  const edges = cmoEdges(shown, { keyOf: (kind, id) => keys[kind].get(id), countsOf });
  for (const { key, source, target, attributes } of inOrder(edges)) {
    graph.addEdgeWithKey(key, source, target, attributes);
  }
  return graph;
}

const keyMap = () => new Map<string, string>();

/** Sorted by key; of those with one key the first. */
function inOrder<Keyed extends { readonly key: string }>(all: Keyed[]): Keyed[] {
  const sorted = all.sort((a, b) => compareText(a.key, b.key));
  return sorted.filter(({ key }, place) => key !== sorted[place - 1]?.key);
}
