import { compareText } from '../core/compare-text.ts';
import type { Configuration, Slot } from '../theory/configuration.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { EvidenceLink } from '../theory/evidence-link.ts';
import type { SlotRole } from '../theory/heuristic.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import type { BelongingEdge, CmoEdge, SlotEdge } from './cmo-edge.ts';
import { nodeKey } from './cmo-node.ts';
import { latestVersions } from './latest-versions.ts';

/** An edge with its key and the keys of the nodes at its ends. */
export interface KeyedEdge<E extends CmoEdge = CmoEdge> {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: E;
}

/** The edges of a CMO graph, in the order of the data; an end may be missing among the nodes. */
export function cmoEdges(theory: TheoryData): KeyedEdge[] {
  const extractIds = new Set(theory.extracts.map(({ id }) => id));
  return [
    ...theory.configurations.flatMap(slotEdges),
    ...theory.evidence.map((link) => evidenceEdge(link, extractIds)),
    ...theory.links.map(linkEdge),
    ...theory.configurations.flatMap(configurationBelongings),
    ...theory.concepts.flatMap(({ id, broaderIds }) =>
      broaderIds.map((broader) => belonging('broader', nodeKey('concept', id), nodeKey('concept', broader))),
    ),
    ...theory.extracts.map(({ id, documentId }) =>
      belonging('part-of', nodeKey('extract', id), nodeKey('document', documentId)),
    ),
    ...theory.themes.flatMap(({ id, parentId }) =>
      parentId === undefined ? [] : [belonging('part-of', nodeKey('theme', id), nodeKey('theme', parentId))],
    ),
    ...theoryBelongings(theory),
  ];
}

const slotEdgeKinds = {
  context: 'context-of',
  intervention: 'intervention-of',
  actor: 'actor-of',
  resource: 'resource-of',
  reasoning: 'reasoning-of',
  outcome: 'produces',
} as const satisfies Record<SlotRole, SlotEdge['kind']>;

/** A slot that was recorded twice makes one edge with the extracts of both. */
function slotEdges(configuration: Configuration): KeyedEdge[] {
  const edges = new Map<string, KeyedEdge<SlotEdge>>();
  for (const slot of configuration.slots) {
    const edge = slotEdge(slot, configuration.id);
    const earlier = edges.get(edge.key);
    edges.set(edge.key, earlier ? { ...edge, attributes: joined(earlier.attributes, edge.attributes) } : edge);
  }
  return [...edges.values()];
}

function slotEdge(
  { conceptId, role, polarity, basis, extractIds }: Slot,
  configurationId: string,
): KeyedEdge<SlotEdge> {
  const kind = slotEdgeKinds[role];
  const concept = nodeKey('concept', conceptId);
  const configuration = nodeKey('configuration', configurationId);
  const [source, target] = role === 'outcome' ? [configuration, concept] : [concept, configuration];
  const attributes = { kind, polarity, basis, extractIds: sortedIds(extractIds) };
  return { key: `${kind}:${polarity}:${JSON.stringify([source, target])}`, source, target, attributes };
}

function joined(a: SlotEdge, b: SlotEdge): SlotEdge {
  const basis = a.basis === 'stated' || b.basis === 'stated' ? 'stated' : 'inferred';
  return { ...a, basis, extractIds: sortedIds([...a.extractIds, ...b.extractIds]) };
}

function sortedIds(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

function evidenceEdge(link: EvidenceLink, extractIds: ReadonlySet<string>): KeyedEdge {
  const { id, extractId, documentId, configurationId, bearing, inference } = link;
  const shown = extractId !== undefined && extractIds.has(extractId);
  return {
    key: `${bearing}:${id}`,
    source: shown ? nodeKey('extract', extractId) : nodeKey('document', documentId),
    target: nodeKey('configuration', configurationId),
    attributes: { kind: bearing, evidenceId: id, documentId, inference: inference ?? null },
  };
}

function linkEdge({ id, kind, fromId, toId, viaConceptId, basis }: ConfigurationLink): KeyedEdge {
  return {
    key: `${kind}:${id}`,
    source: nodeKey('configuration', fromId),
    target: nodeKey('configuration', toId),
    attributes: { kind, linkId: id, viaConceptId: viaConceptId ?? null, basis },
  };
}

function configurationBelongings({ id, themeIds, supersedes, mergedInto }: Configuration): KeyedEdge[] {
  const key = nodeKey('configuration', id);
  return [
    ...themeIds.map((theme) => belonging('in-theme', key, nodeKey('theme', theme))),
    ...supersedes.map((earlier) => belonging('supersedes', key, nodeKey('configuration', earlier))),
    ...(mergedInto === undefined ? [] : [belonging('merged-into', key, nodeKey('configuration', mergedInto))]),
  ];
}

function theoryBelongings({ theories, theoryVersions }: TheoryData): KeyedEdge[] {
  const parts = [...latestVersions(theoryVersions).values()].flatMap(({ theoryId, configurationIds }) =>
    configurationIds.map((id) => belonging('part-of', nodeKey('configuration', id), nodeKey('theory', theoryId))),
  );
  // an abstracted id is a theory's or a configuration's; the end that does not exist falls away with its edge
  const abstractions = theories.flatMap(({ id, abstractsIds }) =>
    abstractsIds.flatMap((abstracted) => [
      belonging('abstracts', nodeKey('theory', id), nodeKey('theory', abstracted)),
      belonging('abstracts', nodeKey('theory', id), nodeKey('configuration', abstracted)),
    ]),
  );
  return [...parts, ...abstractions];
}

function belonging(kind: BelongingEdge['kind'], source: string, target: string): KeyedEdge<BelongingEdge> {
  return { key: `${kind}:${JSON.stringify([source, target])}`, source, target, attributes: { kind } };
}
