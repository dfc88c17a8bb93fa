import { compareText } from '../core/compare-text.ts';
import { foldText } from '../core/fold-text.ts';
import { groupBy } from '../core/group-by.ts';
import { type ListedGraph, type ListedNode, listGraph, type ReadableGraph } from './readable-graph.ts';

/** How nodes of two graphs are known to be the same. */
export interface CompareGraphsOptions {
  /**
   * `key`: by their keys, for two versions of one theory. `meaning`: by folded label or quote, configurations by
   * the signed concepts of their slots, for two sites or two reviewers who gave ids of their own. Default
   * `key`.
   */
  readonly by?: 'key' | 'meaning';
}

/** Something that both graphs have. */
export interface SharedPart {
  readonly keyInA: string;
  readonly keyInB: string;
  /** The names of the attributes that differ, sorted; with `meaning`, `id` and `label` are not asked. */
  readonly changed: readonly string[];
}

/** What two graphs have in common and what not. */
export interface PartComparison {
  /** Keys in the first graph only, sorted. */
  readonly onlyInA: readonly string[];
  /** Keys in the second graph only, sorted. */
  readonly onlyInB: readonly string[];
  /** In both, sorted by their key in the first. */
  readonly inBoth: readonly SharedPart[];
  /** Jaccard's index, from 0 to 1: what is in both ÷ what is in either; `null` where both are empty. */
  readonly similarity: number | null;
}

/** Two graphs beside each other. */
export interface GraphComparison {
  readonly nodes: PartComparison;
  readonly edges: PartComparison;
}

/**
 * Compares two graphs: two versions of a theory, two sites, two reviewers. What changed inside a node or an edge is told by
 * the names of its attributes.
 *
 * Where several parts of one graph mean the same, they are paired in the order of their keys, and what is left over stands
 * alone.
 *
 * @example
 * const graph = (id: string) => cmoGraph({ concepts: [{ id, label: 'Trust', aliases: [], broaderIds: [] }], configurations: [], evidence: [], links: [], themes: [], theories: [], theoryVersions: [], documents: [], extracts: [] });
 * compareGraphs(graph('trust'), graph('c1')).nodes.onlyInB; // ['concept:c1']
 * compareGraphs(graph('trust'), graph('c1'), { by: 'meaning' }).nodes.similarity; // 1
 * @see Jaccard P. The distribution of the flora in the alpine zone. New Phytol 1912;11:37–50.
 *   https://doi.org/10.1111/j.1469-8137.1912.tb05611.x
 */
export function compareGraphs(
  a: ReadableGraph,
  b: ReadableGraph,
  { by = 'key' }: CompareGraphsOptions = {},
): GraphComparison {
  const [first, second] = [a, b].map((graph) => partsOf(listGraph(graph), by === 'meaning'));
  const unasked = new Set(by === 'meaning' ? ['id', 'label', 'extractIds', 'evidenceId', 'linkId'] : []);
  const compared = (kind: 'nodes' | 'edges') => compareParts(first?.[kind] ?? [], second?.[kind] ?? [], unasked);
  return { nodes: compared('nodes'), edges: compared('edges') };
}

interface Part extends ListedNode {
  /** What it is known by. */
  readonly sign: string;
}

function partsOf(graph: ListedGraph, isByMeaning: boolean): { nodes: Part[]; edges: Part[] } {
  const signs = isByMeaning ? meanings(graph) : new Map<string, string>();
  const signOf = (key: string) => signs.get(key) ?? key;
  return {
    nodes: graph.nodes.map((node) => ({ ...node, sign: signOf(node.key) })),
    edges: graph.edges.map((edge) => {
      const { kind = null, polarity = null, fromPolarity = null, toPolarity = null } = edge.attributes;
      const meaning = [kind, polarity, fromPolarity, toPolarity, signOf(edge.source), signOf(edge.target)];
      return { ...edge, sign: isByMeaning ? JSON.stringify(meaning) : edge.key };
    }),
  };
}

/** What each node means: its label, or the signed concepts that a configuration joins. */
function meanings({ nodes, edges }: ListedGraph): Map<string, string> {
  const found = new Map<string, string>();
  for (const { key, attributes } of nodes) {
    const { kind, label, quote } = attributes;
    const words = kind === 'extract' ? quote : label;
    const folded = kind !== 'configuration' && typeof words === 'string' ? foldText(words) : '';
    found.set(key, folded === '' ? key : JSON.stringify([kind, folded]));
  }
  const slots = edges.flatMap(({ source, target, attributes: { kind, polarity = null } }) => {
    if (polarity === null) return [];
    const [configuration, concept] = kind === 'produces' ? [source, target] : [target, source];
    return [{ configuration, slot: JSON.stringify([kind, polarity, found.get(concept)]) }];
  });
  for (const [configuration, own] of groupBy(slots, (one) => one.configuration)) {
    found.set(configuration, JSON.stringify(['configuration', ...own.map(({ slot }) => slot).sort(compareText)]));
  }
  return found;
}

function compareParts(a: readonly Part[], b: readonly Part[], unasked: ReadonlySet<string>): PartComparison {
  const inB = groupBy(b, ({ sign }) => sign);
  const onlyInA: string[] = [];
  const inBoth: SharedPart[] = [];
  for (const part of a) {
    const other = inB.get(part.sign)?.shift();
    if (other === undefined) onlyInA.push(part.key);
    else inBoth.push({ keyInA: part.key, keyInB: other.key, changed: changed(part, other, unasked) });
  }
  const left = new Set([...inB.values()].flat());
  const onlyInB = b.filter((part) => left.has(part)).map(({ key }) => key);
  const either = onlyInA.length + onlyInB.length + inBoth.length;
  return { onlyInA, onlyInB, inBoth, similarity: either === 0 ? null : inBoth.length / either };
}

function changed(a: Part, b: Part, unasked: ReadonlySet<string>): string[] {
  const names = new Set([...Object.keys(a.attributes), ...Object.keys(b.attributes)]);
  return [...names]
    .filter((name) => !unasked.has(name))
    .filter((name) => JSON.stringify(a.attributes[name]) !== JSON.stringify(b.attributes[name]))
    .sort(compareText);
}
