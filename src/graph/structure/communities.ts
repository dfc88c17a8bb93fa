import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import { RealistError } from '../../core/realist-error.ts';
import { requireWhole } from '../../core/require.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { assertionsOf } from '../assertion.ts';
import { conceptOf } from '../signed-concept.ts';
import { louvain, modularityOf, type WeightedGraph } from './louvain.ts';

/** Concepts and configurations that hang together more closely than with the rest. */
export interface Community {
  /** Sorted. */
  readonly conceptIds: readonly string[];
  /** Sorted. */
  readonly configurationIds: readonly string[];
}

/** A theory in communities. */
export interface Communities {
  /** The largest first, then by their first configuration. */
  readonly communities: readonly Community[];
  /** How much more of the slots lie inside communities than by chance: from −0.5 to 1; `null` where there is no slot. */
  readonly modularity: number | null;
}

/** How communities are found. */
export interface CommunityOptions {
  /** The same seed gives the same communities; a whole number from 0. */
  readonly seed: number;
  /** Above 1 for more and smaller communities, below 1 for fewer and larger ones. Default 1. */
  readonly resolution?: number;
}

/**
 * The communities of a theory by the Louvain method, on the graph in which each configuration is joined to the concepts of its
 * slots; a concept that stands in several roles counts once for each. Concepts are never joined past a configuration. The
 * method looks at nodes in an order drawn from the seed and may end in different communities for different seeds: compare
 * some before a theme is built on them. Merged and withdrawn configurations are left out.
 *
 * @throws RealistError `out-of-range` or `not-whole` for `seed`, `out-of-range` for `resolution`.
 * @example
 * const configuration = (id: string, from: string, to: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: from, role: 'context' }, { conceptId: to, role: 'outcome' }] });
 * const { communities: found, modularity } = communities({ configurations: [configuration('A', 'time', 'trust'), configuration('B', 'law', 'order')] }, { seed: 1 });
 * found.map(({ configurationIds }) => configurationIds); // [['A'], ['B']]
 * modularity; // 0.5
 * @see Blondel VD, Guillaume JL, Lambiotte R, Lefebvre E. Fast unfolding of communities in large networks. J Stat Mech
 *   2008;P10008. https://doi.org/10.1088/1742-5468/2008/10/P10008
 */
export function communities(
  { configurations }: Pick<TheoryData, 'configurations'>,
  { seed, resolution = 1 }: CommunityOptions,
): Communities {
  requireWhole(seed, 0, Number.MAX_SAFE_INTEGER, 'seed');
  if (!(resolution > 0 && resolution < Number.POSITIVE_INFINITY)) {
    throw new RealistError('out-of-range', ['resolution'], `resolution is ${resolution}; it must be a number above 0`);
  }
  const { graph, nodes } = slotGraph(configurations);
  const community = louvain(graph, { seed, resolution });
  const members = [...nodes.entries()].map(([place, node]) => ({ ...node, community: community[place] ?? 0 }));
  const found = [...groupBy(members, (member) => member.community).values()].map((own): Community => {
    const idsOf = (wanted: 'concept' | 'configuration') =>
      own.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])).sort(compareText);
    return { conceptIds: idsOf('concept'), configurationIds: idsOf('configuration') };
  });
  return { communities: found.sort(largestFirst), modularity: modularityOf(graph, community, resolution) };
}

interface Node {
  readonly kind: 'concept' | 'configuration';
  readonly id: string;
}

function slotGraph(configurations: TheoryData['configurations']): { graph: WeightedGraph; nodes: Node[] } {
  const assertions = assertionsOf(configurations);
  const slots = assertions.flatMap(({ contexts, mechanisms, outcomes, others }, place) =>
    [contexts, mechanisms, outcomes, others].flatMap((keys) =>
      [...new Set(keys.map(conceptOf))].map((conceptId) => ({ place, conceptId })),
    ),
  );
  const concepts = [...new Set(slots.map(({ conceptId }) => conceptId))].sort(compareText);
  const places = new Map(concepts.map((id, place) => [id, place + assertions.length]));
  const edges = slots.map(({ place, conceptId }) => ({ a: place, b: places.get(conceptId) ?? 0, weight: 1 }));
  const nodes = [
    ...assertions.map(({ id }): Node => ({ kind: 'configuration', id })),
    ...concepts.map((id): Node => ({ kind: 'concept', id })),
  ];
  return { graph: { size: nodes.length, edges }, nodes };
}

function largestFirst(a: Community, b: Community): number {
  const size = (one: Community) => one.conceptIds.length + one.configurationIds.length;
  return size(b) - size(a) || compareText(a.configurationIds[0] ?? '', b.configurationIds[0] ?? '');
}
