import { compareText } from '../../core/compare-text.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { type Assertion, assertionsOf } from '../assertion.ts';
import { nodeKey } from '../cmo-node.ts';
import { type Digraph, digraph } from '../flow/digraph.ts';
import { conceptOf, type SignedKey } from '../signed-concept.ts';
import { betweenness } from './betweenness.ts';

/** How central a concept or a configuration is. */
export interface Centrality {
  readonly kind: 'concept' | 'configuration';
  readonly id: string;
  /** Of a concept, the configurations that bring it about; of a configuration, its contexts, resources and reasonings. */
  readonly inDegree: number;
  /** Of a concept, the configurations of which it is context or mechanism; of a configuration, its outcomes. */
  readonly outDegree: number;
  /**
   * On how many of the shortest asserted ways between two others it lies; where there are several shortest ways, each
   * counts in part. From 0, not normalised.
   */
  readonly betweenness: number;
}

/**
 * How central the concepts and configurations of a theory are: by their neighbours, and by the ways that lead through them.
 *
 * Ways lead from a context, resource or reasoning into a configuration and out to its outcomes, and on only where polarity
 * agrees. So a concept stands in the graph once for each polarity; its degree counts each configuration once, its
 * betweenness is the sum over both. No pair of concepts is joined past a configuration. Merged and withdrawn configurations
 * are left out. Time grows with nodes × edges.
 *
 * @returns The greatest betweenness first, then concepts before configurations, by id.
 * @example
 * const configuration = (id: string, from: string, to: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: from, role: 'context' }, { conceptId: to, role: 'outcome' }] });
 * const [first] = centrality({ configurations: [configuration('A', 'time', 'trust'), configuration('B', 'trust', 'sharing')] });
 * first; // { kind: 'concept', id: 'trust', inDegree: 1, outDegree: 1, betweenness: 4 }
 * @see Brandes U. A faster algorithm for betweenness centrality. J Math Sociol 2001;25:163–177.
 *   https://doi.org/10.1080/0022250X.2001.9990249
 */
export function centrality({ configurations }: Pick<TheoryData, 'configurations'>): Centrality[] {
  const assertions = assertionsOf(configurations);
  const { graph, nodes } = signedGraph(assertions);
  const ways = new Map<string, number>();
  const passing = betweenness(graph);
  for (const [place, key] of nodes.entries()) ways.set(key, (ways.get(key) ?? 0) + (passing[place] ?? 0));
  return [...conceptDegrees(assertions), ...configurationDegrees(assertions)]
    .map((one): Centrality => ({ ...one, betweenness: ways.get(nodeKey(one.kind, one.id)) ?? 0 }))
    .sort((a, b) => b.betweenness - a.betweenness || compareText(a.kind, b.kind) || compareText(a.id, b.id));
}

type Degrees = Omit<Centrality, 'betweenness'>;

function conceptDegrees(assertions: readonly Assertion[]): Degrees[] {
  const into = counts(assertions.map(({ outcomes }) => outcomes));
  const out = counts(assertions.map(({ contexts, mechanisms }) => [...contexts, ...mechanisms]));
  return [...new Set([...into.keys(), ...out.keys()])].map((id): Degrees => {
    return { kind: 'concept', id, inDegree: into.get(id) ?? 0, outDegree: out.get(id) ?? 0 };
  });
}

function configurationDegrees(assertions: readonly Assertion[]): Degrees[] {
  return assertions.map(({ id, contexts, mechanisms, outcomes }): Degrees => {
    const size = (keys: readonly SignedKey[]) => new Set(keys.map(conceptOf)).size;
    return { kind: 'configuration', id, inDegree: size([...contexts, ...mechanisms]), outDegree: size(outcomes) };
  });
}

/** In how many lists each concept stands. */
function counts(lists: readonly (readonly SignedKey[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of lists) for (const id of new Set(list.map(conceptOf))) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/** Signed concepts and configurations, with the key of what each node belongs to. */
function signedGraph(assertions: readonly Assertion[]): { graph: Digraph; nodes: string[] } {
  const keys = new Set(
    assertions.flatMap(({ contexts, mechanisms, outcomes }) => [...contexts, ...mechanisms, ...outcomes]),
  );
  const concepts = [...keys].sort(compareText);
  const places = new Map(concepts.map((key, place) => [key, place]));
  const edges = assertions.flatMap(({ contexts, mechanisms, outcomes }, place) => {
    const configuration = concepts.length + place;
    return [
      ...[...new Set([...contexts, ...mechanisms])].map((key) => ({
        source: places.get(key) ?? 0,
        target: configuration,
      })),
      ...outcomes.map((key) => ({ source: configuration, target: places.get(key) ?? 0 })),
    ];
  });
  const nodes = [
    ...concepts.map((key) => nodeKey('concept', conceptOf(key))),
    ...assertions.map(({ id }) => nodeKey('configuration', id)),
  ];
  return { graph: digraph(nodes.length, edges), nodes };
}
