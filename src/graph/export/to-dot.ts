import { listGraph, type ReadableGraph } from '../readable-graph.ts';
import { documentsBehind, edgeLabel, isInferred, labelOf } from './edge-look.ts';

/** How a graph is written for Graphviz. */
export interface DotOptions {
  /** The name of the graph. Default `CMO`. */
  readonly name?: string;
  /** From left to right, or from top to bottom. Default `LR`. */
  readonly direction?: 'LR' | 'TB';
}

/**
 * A graph in the DOT language of Graphviz. A node has a shape by its kind and its label for words; an edge has its kind, is
 * dashed where reviewers inferred it, and is wider the more documents stand behind it. Nodes are named by their keys, sorted,
 * so equal graphs give equal bytes. No label can break out of its quotes, and none is read as HTML.
 *
 * @example
 * const graph = configurationFlow({ configurations: [configurationSchema.parse({ id: 'say "A"', modality: 'claimed', status: 'candidate' })], links: [] });
 * toDot(graph).includes(String.raw`"say \"A\"" [label="say \"A\"", shape=box, class="configuration"];`); // true
 * @see https://graphviz.org/doc/info/lang.html
 */
export function toDot(graph: ReadableGraph, { name = 'CMO', direction = 'LR' }: DotOptions = {}): string {
  const { nodes, edges } = listGraph(graph);
  return [
    `digraph ${quoted(name)} {`,
    `  graph [rankdir=${direction}];`,
    ...nodes.map(({ key, attributes }) => {
      const kind = kindOf(attributes);
      const shape = shapes.get(kind) ?? 'ellipse';
      return `  ${quoted(key)} [label=${words(labelOf(key, attributes))}, shape=${shape}, class=${quoted(kind)}];`;
    }),
    ...edges.map(({ key, source, target, attributes }) => {
      const style = isInferred(attributes) ? ', style=dashed' : '';
      const documents = documentsBehind(attributes);
      const width = documents > 1 ? `, penwidth=${Math.min(documents, 8)}` : '';
      const look = `label=${words(edgeLabel(attributes))}, class=${quoted(kindOf(attributes))}${style}${width}`;
      return `  ${quoted(source)} -> ${quoted(target)} [id=${words(key)}, ${look}];`;
    }),
    '}',
    '',
  ].join('\n');
}

const shapes: ReadonlyMap<string, string> = new Map([
  ['configuration', 'box'],
  ['document', 'note'],
  ['extract', 'plaintext'],
  ['theme', 'tab'],
  ['theory', 'component'],
]);

function kindOf({ kind }: { readonly kind?: unknown }): string {
  return typeof kind === 'string' ? kind : '';
}

/** A name: in it a backslash is doubled, so that none can take the closing quote with it. */
function quoted(text: string): string {
  return `"${clean(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', ' ')}"`;
}

/** Words that are shown: in them Graphviz reads backslashes and entities, so both are written as what they are. */
function words(text: string): string {
  const shown = clean(text).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${shown.replaceAll('\n', '\\n')}"`;
}

/** Graphviz ends a text at the character 0, and shows no other control character. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '\ufffd')
    .replaceAll('\t', ' ');
}
