import { type GraphAttributes, listGraph, type ReadableGraph } from '../readable-graph.ts';

/** A node or an edge as Cytoscape.js takes it. */
export interface CytoscapeElement {
  /** `id`, for an edge `source` and `target`, and the attributes; an attribute of such a name is called `own-id` and so on. */
  readonly data: GraphAttributes;
  /** The kind, for style sheets. */
  readonly classes: string;
}

/** What `cytoscape({ elements })` takes. */
export interface CytoscapeElements {
  readonly nodes: readonly CytoscapeElement[];
  readonly edges: readonly CytoscapeElement[];
}

/**
 * A graph as the elements of Cytoscape.js, sorted by key: plain data, for `cytoscape({ elements })` or a JSON file of
 * Cytoscape.
 *
 * @example
 * const graph = configurationFlow({ configurations: [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' })], links: [] });
 * toCytoscape(graph).nodes; // [{ data: { kind: 'configuration', 'own-id': 'A', label: 'A', form: '', status: 'candidate', id: 'A' }, classes: 'configuration' }]
 * @see Franz M, Lopes CT, Huck G, et al. Cytoscape.js: a graph theory library for visualisation and analysis. Bioinformatics
 *   2016;32:309–311. https://doi.org/10.1093/bioinformatics/btv557
 */
export function toCytoscape(graph: ReadableGraph): CytoscapeElements {
  const { nodes, edges } = listGraph(graph);
  return {
    nodes: nodes.map(({ key, attributes }) => element(attributes, { id: key })),
    edges: edges.map(({ key, source, target, attributes }) => element(attributes, { id: key, source, target })),
  };
}

/** Names that Cytoscape.js gives a meaning. */
const taken = new Set(['id', 'source', 'target', 'parent']);

function element(attributes: GraphAttributes, own: GraphAttributes): CytoscapeElement {
  const { kind } = attributes;
  const renamed = Object.entries(attributes).map(([name, value]) => [taken.has(name) ? `own-${name}` : name, value]);
  return { data: { ...Object.fromEntries(renamed), ...own }, classes: typeof kind === 'string' ? kind : '' };
}
