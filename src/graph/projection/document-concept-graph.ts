import { DirectedGraph } from 'graphology';
import { compareText } from '../../core/compare-text.ts';
import { groupBy, indexById } from '../../core/group-by.ts';
import { shortReference } from '../../document/short-reference.ts';
import { isStanding } from '../../theory/configuration-form.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { nodeKey } from '../cmo-node.ts';
import type { ConceptNode } from './concept-projection.ts';

/** A document in a projection. */
export interface DocumentNode {
  readonly kind: 'document';
  readonly id: string;
  /** Author and year; the id where the document is not recorded. */
  readonly label: string;
}

/** That a document speaks of a concept, through the configurations on which it bears. */
export interface SpeaksOfEdge {
  readonly kind: 'speaks-of';
  /** The configurations with the concept on which the document bears, sorted. */
  readonly configurationIds: readonly string[];
  /** Number of pieces of evidence for them. */
  readonly supports: number;
  /** Number of pieces of evidence against them. */
  readonly refutes: number;
  /** Number of pieces of evidence that refine them. */
  readonly refines: number;
}

/** Documents and the concepts of which they speak. */
export type DocumentConceptGraph = DirectedGraph<DocumentNode | ConceptNode, SpeaksOfEdge>;

/**
 * Which document speaks of which concept, by its evidence: one edge from document to concept wherever a document bears on a
 * configuration that holds the concept. Merged and withdrawn configurations are left out. Keys are `document:id` and
 * `concept:id`; nodes are those that have an edge.
 *
 * @example
 * const configurations = [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'supported', slots: [{ conceptId: 'trust', role: 'outcome' }] })];
 * const evidence = [evidenceLinkSchema.parse({ id: 'e1', configurationId: 'A', documentId: 'd1', bearing: 'supports' })];
 * const graph = documentConceptGraph({ concepts: [], configurations, evidence, documents: [] });
 * graph.mapEdges((_, { supports }, document, concept) => [document, supports, concept]); // [['document:d1', 1, 'concept:trust']]
 */
export function documentConceptGraph(
  theory: Pick<TheoryData, 'concepts' | 'configurations' | 'evidence' | 'documents'>,
): DocumentConceptGraph {
  const documents = indexById(theory.documents);
  const labels = new Map(theory.concepts.map(({ id, label }) => [id, label]));
  const groups = [...groupBy(mentionsIn(theory), ({ key }) => key)].sort(([a], [b]) => compareText(a, b));
  const graph: DocumentConceptGraph = new DirectedGraph<DocumentNode | ConceptNode, SpeaksOfEdge>();
  const nodes = new Map<string, DocumentNode | ConceptNode>();
  for (const { documentId, conceptId } of groups.flatMap(([, own]) => own.slice(0, 1))) {
    const document = documents.get(documentId);
    const label = document === undefined ? documentId : shortReference(document);
    nodes.set(nodeKey('document', documentId), { kind: 'document', id: documentId, label });
    nodes.set(nodeKey('concept', conceptId), {
      kind: 'concept',
      id: conceptId,
      label: labels.get(conceptId) ?? conceptId,
    });
  }
  for (const [key, node] of [...nodes].sort(([a], [b]) => compareText(a, b))) graph.addNode(key, node);
  for (const [key, own] of groups) {
    for (const { documentId, conceptId } of own.slice(0, 1)) {
      graph.addEdgeWithKey(key, nodeKey('document', documentId), nodeKey('concept', conceptId), speaksOf(own));
    }
  }
  return graph;
}

interface Mention {
  readonly key: string;
  readonly documentId: string;
  readonly conceptId: string;
  readonly configurationId: string;
  readonly bearing: 'supports' | 'refutes' | 'refines';
}

function mentionsIn({ configurations, evidence }: Pick<TheoryData, 'configurations' | 'evidence'>): Mention[] {
  const conceptsOf = new Map(
    [...indexById(configurations).values()]
      .filter(isStanding)
      .map(({ id, slots }) => [id, [...new Set(slots.map(({ conceptId }) => conceptId))]]),
  );
  return evidence.flatMap(({ documentId, configurationId, bearing }) =>
    (conceptsOf.get(configurationId) ?? []).map((conceptId): Mention => {
      return { key: JSON.stringify([documentId, conceptId]), documentId, conceptId, configurationId, bearing };
    }),
  );
}

function speaksOf(mentions: readonly Mention[]): SpeaksOfEdge {
  const count = (wanted: Mention['bearing']) => mentions.filter(({ bearing }) => bearing === wanted).length;
  const configurationIds = [...new Set(mentions.map(({ configurationId }) => configurationId))].sort(compareText);
  return {
    kind: 'speaks-of',
    configurationIds,
    supports: count('supports'),
    refutes: count('refutes'),
    refines: count('refines'),
  };
}
