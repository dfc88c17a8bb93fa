import type { Problem } from '../../core/problem.ts';
import { requireWhole } from '../../core/require.ts';
import { type ListedEdge, type ListedGraph, listGraph, type ReadableGraph } from '../readable-graph.ts';
import { labelOf } from './edge-look.ts';
import { partsByTheory } from './mermaid-parts.ts';
import { edgeLine, nodeLine } from './mermaid-text.ts';

/** A diagram in Mermaid's language. */
export interface MermaidDiagram {
  /** The theory that it shows; empty where it shows the whole graph or what belongs to no theory. */
  readonly title: string;
  readonly text: string;
}

/** A graph as diagrams that Mermaid draws. */
export interface MermaidDiagrams {
  /** One; or, where Mermaid would refuse it, one or more for each theory and for what belongs to none. */
  readonly diagrams: readonly MermaidDiagram[];
  /** `mermaid-limit` where the graph had to be parted. */
  readonly problems: readonly Problem[];
}

/** Mermaid's own limits, for pages that have set others. */
export interface MermaidOptions {
  /** `maxEdges`: a whole number from 1. Default 500. */
  readonly maxEdges?: number;
  /** `maxTextSize`: a whole number from 2000. Default 50,000. */
  readonly maxTextSize?: number;
  /** From left to right, or from top to bottom. Default `LR`. */
  readonly direction?: 'LR' | 'TB';
}

/**
 * A graph as Mermaid flowcharts. Mermaid draws no more than 500 edges and 50,000 characters; a larger graph gives a problem
 * and a diagram for each theory, numbered where one is not enough, so that nothing is lost. Labels are cut at 300 characters,
 * and no character of a label can end it. Nodes and edges stand sorted by key, so equal graphs give equal bytes.
 *
 * @throws RealistError `out-of-range` or `not-whole` for a limit.
 * @example
 * const graph = configurationFlow({ configurations: [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate' })], links: [] });
 * toMermaid(graph).diagrams; // [{ title: '', text: 'flowchart LR\n  n0["A"]\n' }]
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function toMermaid(graph: ReadableGraph, options: MermaidOptions = {}): MermaidDiagrams {
  const { maxEdges = 500, maxTextSize = 50_000, direction = 'LR' } = options;
  requireWhole(maxEdges, 1, Number.MAX_SAFE_INTEGER, 'maxEdges');
  requireWhole(maxTextSize, 2000, Number.MAX_SAFE_INTEGER, 'maxTextSize');
  const listed = listGraph(graph);
  const head = `flowchart ${direction}\n`;
  const lines = linesOf(listed);
  const everything = [...lines.nodes.values(), ...lines.edges.values()].map((line) => `${line}\n`);
  const whole = head + everything.join('');
  if (listed.edges.length <= maxEdges && whole.length <= maxTextSize) {
    return { diagrams: [{ title: '', text: whole }], problems: [] };
  }
  const labels = new Map(listed.nodes.map(({ key, attributes }) => [key, labelOf(key, attributes)]));
  const diagrams = partsByTheory(withLoneNodes(listed)).flatMap(({ theory, edges }) => {
    const texts = pieces(edges, lines, { maxEdges, room: maxTextSize - head.length });
    const title = labels.get(theory) ?? '';
    return texts.map((text, place): MermaidDiagram => {
      const numbered = texts.length === 1 ? title : `${title} (${place + 1} of ${texts.length})`.trim();
      return { title: numbered, text: head + text };
    });
  });
  const message = `The graph has ${listed.edges.length} edges and ${whole.length} characters, where Mermaid draws ${maxEdges} and ${maxTextSize}; it was parted into ${diagrams.length} diagrams by theory`;
  return { diagrams, problems: [{ code: 'mermaid-limit', severity: 'warning', message }] };
}

interface Lines {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
}

function linesOf({ nodes, edges }: ListedGraph): Lines {
  const names = new Map(nodes.map(({ key }, place) => [key, `n${place}`]));
  const nameOf = (key: string) => names.get(key) ?? '';
  return {
    nodes: new Map(nodes.map((node) => [node.key, nodeLine(nameOf(node.key), node)])),
    edges: new Map(edges.map((edge) => [edge.key, edgeLine(nameOf(edge.source), nameOf(edge.target), edge)])),
  };
}

/** A node without an edge stands for itself, as an edge that is never drawn. */
function withLoneNodes({ nodes, edges }: ListedGraph): ListedGraph {
  const joined = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const lone = nodes.filter(({ key }) => !joined.has(key));
  return { nodes, edges: [...edges, ...lone.map(({ key }) => ({ key, source: key, target: key, attributes: {} }))] };
}

/** The texts of edges with the nodes at their ends, each as long as may be. */
function pieces(
  edges: readonly ListedEdge[],
  lines: Lines,
  { maxEdges, room }: { readonly maxEdges: number; readonly room: number },
): string[] {
  const found: Piece[] = [];
  let piece = emptyPiece();
  for (const edge of edges) {
    const isFull = piece.edges.length >= maxEdges || piece.length + addedLength(piece, edge, lines) > room;
    if (isFull && piece.edges.length > 0) {
      found.push(piece);
      piece = emptyPiece();
    }
    piece.length += addedLength(piece, edge, lines);
    for (const end of [edge.source, edge.target]) piece.nodes.set(end, lines.nodes.get(end) ?? '');
    piece.edges.push(lines.edges.get(edge.key) ?? '');
  }
  found.push(piece);
  return found.map(textOf);
}

/** What an edge adds to a piece, with the nodes that are not in it yet. */
function addedLength({ nodes }: Piece, { key, source, target }: ListedEdge, lines: Lines): number {
  const ends = [...new Set([source, target])].filter((end) => !nodes.has(end)).map((end) => lines.nodes.get(end));
  return [...ends, lines.edges.get(key)].reduce((sum, line) => sum + (line === undefined ? 0 : line.length + 1), 0);
}

interface Piece {
  readonly nodes: Map<string, string>;
  readonly edges: string[];
  length: number;
}

function emptyPiece(): Piece {
  return { nodes: new Map(), edges: [], length: 0 };
}

function textOf({ nodes, edges }: Piece): string {
  return [...nodes.values(), ...edges].flatMap((line) => (line === '' ? [] : [`${line}\n`])).join('');
}
