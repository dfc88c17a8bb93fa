import { compareText } from '../core/compare-text.ts';

/** A value that a node or an edge can carry. */
export type GraphValue = string | number | boolean | null | readonly string[];

/** What a node or an edge carries, by name. */
export type GraphAttributes = Readonly<Record<string, GraphValue>>;

/** The little that is asked of a graph to be compared or written; every graph of this library has it, and graphology's. */
export interface ReadableGraph {
  forEachNode(callback: (key: string, attributes: object) => void): void;
  forEachEdge(callback: (key: string, attributes: object, source: string, target: string) => void): void;
}

/** A node of a listed graph. */
export interface ListedNode {
  readonly key: string;
  readonly attributes: GraphAttributes;
}

/** An edge of a listed graph. */
export interface ListedEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: GraphAttributes;
}

/** A graph as two lists, each sorted by key. */
export interface ListedGraph {
  readonly nodes: readonly ListedNode[];
  readonly edges: readonly ListedEdge[];
}

/** The nodes and edges of a graph, sorted by key. Attributes that are neither text, number, truth value nor list are left out. */
export function listGraph(graph: ReadableGraph): ListedGraph {
  const nodes: ListedNode[] = [];
  const edges: ListedEdge[] = [];
  graph.forEachNode((key, attributes) => nodes.push({ key, attributes: plain(attributes) }));
  graph.forEachEdge((key, attributes, source, target) =>
    edges.push({ key, source, target, attributes: plain(attributes) }),
  );
  return { nodes: nodes.sort(byKey), edges: edges.sort(byKey) };
}

/** Sorts by key. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return compareText(a.key, b.key);
}

function plain(attributes: object): GraphAttributes {
  const values = Object.entries(attributes).flatMap(([name, value]): [string, GraphValue][] => {
    return isValue(value) ? [[name, value]] : [];
  });
  return Object.fromEntries(values.sort(([a], [b]) => compareText(a, b)));
}

function isValue(value: unknown): value is GraphValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}
