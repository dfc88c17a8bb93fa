import type { Problem } from '../../core/problem.ts';
import { listDescription } from '../export/to-graphml.ts';
import type { GraphAttributes, GraphValue, ListedEdge, ListedNode } from '../readable-graph.ts';
import { type ImportedGraph, importedGraph } from './imported-graph.ts';
import { textList } from './text-list.ts';
import { childrenNamed, descendantsNamed, readXml, type XmlNode } from './xml-elements.ts';

/**
 * Reads a graph from GraphML: what {@link toGraphml} wrote comes back as it was, but for values that were `null`, which are
 * missing. Files of yEd, Gephi, igraph and networkx are read too; a label that yEd draws becomes the attribute `label`.
 *
 * Nothing is thrown. A file with a DOCTYPE, with an unknown entity or with broken tags is refused whole: the graph is empty
 * and a problem says why and where. Problems also name what a directed multigraph cannot hold: hyperedges, ports, and edges
 * without direction, which are read as they are written; graphs inside nodes are flattened.
 *
 * @example
 * const { graph, problems } = fromGraphml('<graphml><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>');
 * graph.mapEdges((_, attributes, source, target) => `${source} ${target}`); // ['a b']
 * problems; // []
 * fromGraphml('<!DOCTYPE graphml><graphml/>').problems[0]?.code; // 'refused-doctype'
 * @see Brandes U, Eiglsperger M, Herman I, Himsolt M, Marshall MS. GraphML progress report. LNCS 2002;2265:501–512.
 *   https://doi.org/10.1007/3-540-45848-4_59
 */
export function fromGraphml(text: string): ImportedGraph {
  const { root, problem } = readXml(text);
  if (root === undefined) return importedGraph({ nodes: [], edges: [] }, problem ? [problem] : []);
  if (root.name !== 'graphml') {
    const message = `The file is no GraphML: its root is <${root.name}>`;
    return importedGraph({ nodes: [], edges: [] }, [{ code: 'not-graphml', severity: 'error', message, line: 1 }]);
  }
  const problems: Problem[] = unsupported(root);
  const keys = keysIn(root);
  const nodes = descendantsNamed(root, 'node').map((node): ListedNode => {
    return { key: node.attributes.get('id') ?? '', attributes: attributesOf(node, 'node', keys, problems) };
  });
  const edges = descendantsNamed(root, 'edge').map((edge, place): ListedEdge => {
    const { attributes } = edge;
    const ends = { source: attributes.get('source') ?? '', target: attributes.get('target') ?? '' };
    return {
      key: attributes.get('id') ?? `edge-${place + 1}`,
      ...ends,
      attributes: attributesOf(edge, 'edge', keys, problems),
    };
  });
  return importedGraph({ nodes, edges }, problems);
}

interface Key {
  readonly name: string;
  readonly type: string;
  readonly isList: boolean;
  readonly holder: string;
  readonly fallback: string | undefined;
}

function keysIn(root: XmlNode): Map<string, Key> {
  const keys = childrenNamed(root, 'key').map(({ attributes, children }): [string, Key] => {
    const id = attributes.get('id') ?? '';
    const textOf = (name: string) => children.find((child) => child.name === name)?.text;
    return [
      id,
      {
        name: attributes.get('attr.name') ?? id,
        type: attributes.get('attr.type') ?? 'string',
        isList: textOf('desc') === listDescription,
        holder: attributes.get('for') ?? 'all',
        fallback: textOf('default'),
      },
    ];
  });
  return new Map(keys);
}

function attributesOf(
  element: XmlNode,
  holder: 'node' | 'edge',
  keys: ReadonlyMap<string, Key>,
  problems: Problem[],
): GraphAttributes {
  const fallbacks = [...keys.values()].flatMap((key): [string, GraphValue][] =>
    key.fallback === undefined || (key.holder !== holder && key.holder !== 'all')
      ? []
      : [[key.name, dataValue(key, key.fallback, element, problems)]],
  );
  const given = childrenNamed(element, 'data').flatMap((data): [string, GraphValue][] => {
    const id = data.attributes.get('key') ?? '';
    const key = keys.get(id) ?? { name: id, type: 'string', isList: false, holder, fallback: undefined };
    if (data.children.length > 0) return drawnLabel(data);
    return [[key.name, dataValue(key, data.text, element, problems)]];
  });
  return Object.fromEntries([...fallbacks, ...given]);
}

/** The label that yEd draws stands deep inside what it draws. */
function drawnLabel(data: XmlNode): [string, GraphValue][] {
  const labels = ['NodeLabel', 'EdgeLabel'].flatMap((name) => descendantsNamed(data, name));
  return labels.slice(0, 1).map(({ text }) => ['label', text.trim()]);
}

function dataValue(key: Key, text: string, { line }: XmlNode, problems: Problem[]): GraphValue {
  const value = readValue(key, text);
  if (value !== undefined) return value;
  const wanted = key.isList ? 'list' : key.type;
  const message = `"${key.name}" on line ${line} is "${text}", which is no ${wanted}; it was kept as text`;
  problems.push({ code: 'bad-value', severity: 'warning', message, line });
  return text;
}

/** A value of the type that its key declares; nothing where it is none. */
function readValue({ type, isList }: Key, text: string): GraphValue | undefined {
  if (isList) return textList(text);
  const word = text.trim().toLowerCase();
  if (type === 'boolean') return truths.get(word);
  if (!['int', 'long', 'float', 'double'].includes(type)) return text;
  const value = Number(word);
  return word !== '' && Number.isFinite(value) ? value : undefined;
}

const truths = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function unsupported(root: XmlNode): Problem[] {
  const counts = [
    { what: 'hyperedges, which were left out', count: descendantsNamed(root, 'hyperedge').length },
    { what: 'ports, which were left out', count: descendantsNamed(root, 'port').length },
    { what: 'edges without direction, which were read from source to target', count: undirected(root) },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ what, count }) => ({
      code: 'unsupported-graphml',
      severity: 'warning',
      message: `The file has ${count} ${what}`,
    }));
}

function undirected(root: XmlNode): number {
  return descendantsNamed(root, 'graph').reduce((sum, graph) => {
    const fallback = graph.attributes.get('edgedefault') === 'undirected' ? 'false' : 'true';
    const edges = childrenNamed(graph, 'edge');
    return sum + edges.filter(({ attributes }) => (attributes.get('directed') ?? fallback) === 'false').length;
  }, 0);
}
