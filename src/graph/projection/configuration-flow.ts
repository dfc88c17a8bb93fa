import { MultiDirectedGraph } from 'graphology';
import { compareText } from '../../core/compare-text.ts';
import { indexById } from '../../core/group-by.ts';
import type { Configuration, Polarity } from '../../theory/configuration.ts';
import { type ConfigurationForm, configurationForm, isStanding } from '../../theory/configuration-form.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { derivableRipples, type ReceivingRole } from '../ripples.ts';

/** A configuration in the flow of ripples. */
export interface FlowNode {
  readonly kind: 'configuration';
  readonly id: string;
  readonly label: string;
  readonly form: ConfigurationForm;
  readonly status: Configuration['status'];
}

/** A ripple from one configuration to another. */
export interface FlowEdge {
  readonly kind: 'ripple';
  readonly viaConceptId: string;
  readonly polarity: Polarity;
  /** In which roles the second configuration receives the concept. */
  readonly roles: readonly ReceivingRole[];
  /** The link that records it; `null` where it is only derived. */
  readonly recordedLinkId: string | null;
}

/** Configurations and the ripples between them. */
export type ConfigurationFlow = MultiDirectedGraph<FlowNode, FlowEdge>;

/**
 * How the configurations of a theory feed each other: a node for each that stands, an edge for each ripple from an outcome
 * to a context, resource or reasoning with equal polarity, whether somebody recorded it or not. Keys are ids.
 *
 * @example
 * const configuration = (id: string, role: SlotRole) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'trust', role }] });
 * const flow = configurationFlow({ configurations: [configuration('A', 'outcome'), configuration('B', 'context')], links: [] });
 * flow.mapEdges((_, { viaConceptId }, from, to) => [from, viaConceptId, to]); // [['A', 'trust', 'B']]
 * @see Jagosh J, Bush PL, Salsberg J, et al. A realist evaluation of community-based participatory research. BMC Public
 *   Health 2015;15:725. https://doi.org/10.1186/s12889-015-1949-1
 */
export function configurationFlow(theory: Pick<TheoryData, 'configurations' | 'links'>): ConfigurationFlow {
  const graph: ConfigurationFlow = new MultiDirectedGraph<FlowNode, FlowEdge>();
  const standing = [...indexById(theory.configurations).values()].filter(isStanding);
  for (const one of standing.sort((a, b) => compareText(a.id, b.id))) {
    const { id, status } = one;
    graph.addNode(id, { kind: 'configuration', id, label: id, form: configurationForm(one), status });
  }
  for (const { fromId, toId, viaConceptId, polarity, roles, recordedLinkId = null } of derivableRipples(theory)) {
    const key = JSON.stringify([fromId, toId, viaConceptId, polarity]);
    graph.addEdgeWithKey(key, fromId, toId, { kind: 'ripple', viaConceptId, polarity, roles, recordedLinkId });
  }
  return graph;
}
