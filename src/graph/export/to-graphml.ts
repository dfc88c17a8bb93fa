import { type GraphAttributes, listGraph, type ReadableGraph } from '../readable-graph.ts';
import { type TypedAttribute, typedAttributes, valueText } from './typed-attributes.ts';
import { xmlText } from './xml-text.ts';

/** The description by which a list is known when it is read back. */
export const listDescription = 'a list, written as JSON';

/**
 * A graph as GraphML, for yEd, Gephi, Cytoscape, igraph and networkx. Nodes, edges and attributes stand sorted by key, so equal
 * graphs give equal bytes. A value that is `null` is left out; a list of texts is JSON, which the description of its key
 * says; what XML cannot hold becomes U+FFFD. {@link fromGraphml} reads it back.
 *
 * @example
 * const graph = configurationFlow({ configurations: [configurationSchema.parse({ id: 'A<1>', modality: 'claimed', status: 'candidate' })], links: [] });
 * toGraphml(graph).includes('<node id="A&lt;1&gt;">'); // true
 * @see Brandes U, Eiglsperger M, Herman I, Himsolt M, Marshall MS. GraphML progress report. LNCS 2002;2265:501–512.
 *   https://doi.org/10.1007/3-540-45848-4_59
 */
export function toGraphml(graph: ReadableGraph): string {
  const { nodes, edges } = listGraph(graph);
  const nodeKeys = keysFor('node', typedAttributes(nodes));
  const edgeKeys = keysFor('edge', typedAttributes(edges));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...[...nodeKeys, ...edgeKeys].map(declaration),
    '  <graph id="G" edgedefault="directed">',
    ...nodes.map(({ key, attributes }) => element(`node id="${xmlText(key)}"`, data(nodeKeys, attributes))),
    ...edges.map(({ key, source, target, attributes }) => {
      const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
      return element(`edge id="${xmlText(key)}" ${ends}`, data(edgeKeys, attributes));
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

interface Key extends TypedAttribute {
  readonly id: string;
  readonly holder: 'node' | 'edge';
}

function keysFor(holder: Key['holder'], attributes: readonly TypedAttribute[]): Key[] {
  return attributes.map((attribute, place) => ({ ...attribute, holder, id: `${holder.charAt(0)}${place}` }));
}

function declaration({ id, holder, name, type }: Key): string {
  const head = `key id="${id}" for="${holder}" attr.name="${xmlText(name)}"`;
  if (type !== 'list') return `  <${head} attr.type="${type}"/>`;
  return `  <${head} attr.type="string"><desc>${listDescription}</desc></key>`;
}

function data(keys: readonly Key[], attributes: GraphAttributes): string[] {
  return keys.flatMap(({ id, name }) => {
    const value = attributes[name] ?? null;
    return value === null ? [] : [`<data key="${id}">${xmlText(valueText(value))}</data>`];
  });
}

function element(head: string, content: readonly string[]): string {
  if (content.length === 0) return `    <${head}/>`;
  const name = head.slice(0, head.indexOf(' '));
  return `    <${head}>${content.join('')}</${name}>`;
}
