import { compareText } from '../core/compare-text.ts';
import type { Configuration, Slot } from '../theory/configuration.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { SlotRole } from '../theory/heuristic.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { belongings } from './belongings.ts';
import type { CmoEdge, SlotEdge } from './cmo-edge.ts';
import type { CmoNode } from './cmo-node.ts';
import type { CountsOf } from './evidence-counts.ts';

/** An edge with its key and the keys of the nodes at its ends. */
export interface KeyedEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: CmoEdge;
}

/** What the edges of a theory are made by. */
export interface EdgeMaking {
  /** The key of an entity's node; nothing where it has none. */
  readonly keyOf: (kind: CmoNode['kind'], id: string) => string | undefined;
  readonly countsOf: CountsOf;
}

/** The edges of a CMO graph, in the order of the data. An edge of which an end has no node is none. */
export function cmoEdges(theory: TheoryData, making: EdgeMaking): KeyedEdge[] {
  const edges: KeyedEdge[] = [];
  const documentOf = new Map(theory.extracts.map(({ id, documentId }) => [id, documentId]));
  const add: AddEdge = (key, source, target, attributes) => {
    if (source !== undefined && target !== undefined) edges.push({ key, source, target, attributes });
  };
  for (const configuration of theory.configurations) addSlots(add, configuration, making);
  for (const link of theory.evidence) addEvidence(add, link, making);
  for (const link of theory.links) addLink(add, link, making, documentOf);
  for (const { kind, from, to } of belongings(theory)) {
    const [source, target] = [making.keyOf(...from), making.keyOf(...to)];
    add(`${kind}:${JSON.stringify([source, target])}`, source, target, { kind });
  }
  return edges;
}

type AddEdge = (key: string, source: string | undefined, target: string | undefined, attributes: CmoEdge) => void;

const slotEdgeKinds = {
  context: 'context-of',
  intervention: 'intervention-of',
  actor: 'actor-of',
  resource: 'resource-of',
  reasoning: 'reasoning-of',
  outcome: 'produces',
} as const satisfies Record<SlotRole, SlotEdge['kind']>;

/** A slot that was recorded twice makes one edge with the extracts of both. */
function addSlots(add: AddEdge, { id, slots }: Configuration, { keyOf, countsOf }: EdgeMaking): void {
  const configuration = keyOf('configuration', id);
  const made = new Map<string, Slot>();
  for (const slot of slots) {
    const key = `${slotEdgeKinds[slot.role]}:${slot.polarity}:${JSON.stringify([id, slot.conceptId])}`;
    const earlier = made.get(key);
    made.set(key, earlier ? joined(earlier, slot) : slot);
  }
  for (const [key, { role, conceptId, polarity, basis, extractIds }] of made) {
    const concept = keyOf('concept', conceptId);
    const [source, target] = role === 'outcome' ? [configuration, concept] : [concept, configuration];
    const sorted = [...new Set(extractIds)].sort(compareText);
    add(key, source, target, { kind: slotEdgeKinds[role], polarity, basis, extractIds: sorted, ...countsOf(id) });
  }
}

function joined(a: Slot, b: Slot): Slot {
  const basis = a.basis === 'stated' || b.basis === 'stated' ? 'stated' : 'inferred';
  return { ...a, basis, extractIds: [...a.extractIds, ...b.extractIds] };
}

function addEvidence(add: AddEdge, link: EvidenceLink, { keyOf }: EdgeMaking): void {
  const { id, extractId, documentId, configurationId, bearing } = link;
  const inference = link.inference ?? null;
  const extract = extractId === undefined ? undefined : keyOf('extract', extractId);
  const attributes = { kind: bearing, evidenceId: id, documentId, inference };
  add(
    `${bearing}:${id}`,
    extract ?? keyOf('document', documentId),
    keyOf('configuration', configurationId),
    attributes,
  );
}

function addLink(
  add: AddEdge,
  link: ConfigurationLink,
  { keyOf }: EdgeMaking,
  documentOf: ReadonlyMap<string, string>,
): void {
  const { id, kind, fromId, toId, basis, extractIds } = link;
  const viaConceptId = link.viaConceptId ?? null;
  const documents = new Set(extractIds.flatMap((extractId) => documentOf.get(extractId) ?? [])).size;
  const attributes = { kind, linkId: id, viaConceptId, basis, documents };
  add(`${kind}:${id}`, keyOf('configuration', fromId), keyOf('configuration', toId), attributes);
}
