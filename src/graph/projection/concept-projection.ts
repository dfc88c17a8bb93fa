import { MultiDirectedGraph } from 'graphology';
import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import type { Polarity } from '../../theory/configuration.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { type Assertion, assertionsOf, sourcesByConfiguration } from '../assertion.ts';
import { conceptOf, polarityOf, type SignedKey } from '../signed-concept.ts';

/** A concept in a projection. */
export interface ConceptNode {
  readonly kind: 'concept';
  readonly id: string;
  readonly label: string;
}

/** A pair of parts that configurations hold together. */
export interface ConceptEdge {
  /** From context to mechanism, from mechanism to outcome, or from context to outcome where no mechanism is known. */
  readonly kind: 'context-mechanism' | 'mechanism-outcome' | 'context-outcome';
  readonly fromPolarity: Polarity;
  readonly toPolarity: Polarity;
  /** The configurations that assert the pair, sorted: two edges belong together only where they share one. */
  readonly configurationIds: readonly string[];
  /** Number of distinct documents that support one of them. */
  readonly documents: number;
}

/** Concepts and the pairs that configurations assert. */
export type ConceptProjection = MultiDirectedGraph<ConceptNode, ConceptEdge>;

/**
 * The concepts of a theory joined by the pairs that configurations assert: context → mechanism → outcome. **An edge is no
 * assertion by itself**: a way over two edges is asserted only where both name one configuration, which is why each edge
 * names its own; {@link findPaths} keeps to that. Nodes are the concepts that stand in a pair; keys are ids.
 *
 * Merged and withdrawn configurations are left out. A concept without a record has its id for a label.
 *
 * @example
 * const configuration = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'time', role: 'context' }, { conceptId: 'trust', role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome' }] });
 * const graph = conceptProjection({ concepts: [], configurations: [configuration], evidence: [], documents: [] });
 * graph.mapEdges((_, { configurationIds }, from, to) => [from, to, configurationIds]); // [['time', 'trust', ['A']], ['trust', 'sharing', ['A']]]
 */
export function conceptProjection(
  theory: Pick<TheoryData, 'concepts' | 'configurations' | 'evidence' | 'documents'>,
): ConceptProjection {
  const sources = sourcesByConfiguration(theory, 'supports', 'document');
  const labels = new Map(theory.concepts.map(({ id, label }) => [id, label]));
  const pairs = [...groupBy(assertionsOf(theory.configurations).flatMap(pairsIn), ({ key }) => key)];
  const graph: ConceptProjection = new MultiDirectedGraph<ConceptNode, ConceptEdge>();
  const concepts = new Set(pairs.flatMap(([, own]) => own.flatMap(({ from, to }) => [conceptOf(from), conceptOf(to)])));
  for (const id of [...concepts].sort(compareText))
    graph.addNode(id, { kind: 'concept', id, label: labels.get(id) ?? id });
  for (const [key, own] of pairs.sort(([a], [b]) => compareText(a, b))) {
    const configurationIds = own.map(({ id }) => id);
    const documents = new Set(configurationIds.flatMap((id) => [...(sources.get(id) ?? [])])).size;
    for (const { kind, from, to } of own.slice(0, 1)) {
      const polarities = { fromPolarity: polarityOf(from), toPolarity: polarityOf(to) };
      graph.addEdgeWithKey(key, conceptOf(from), conceptOf(to), { kind, ...polarities, configurationIds, documents });
    }
  }
  return graph;
}

interface Pair {
  readonly key: string;
  readonly kind: ConceptEdge['kind'];
  readonly from: SignedKey;
  readonly to: SignedKey;
  readonly id: string;
}

function pairsIn({ id, contexts, mechanisms, outcomes }: Assertion): Pair[] {
  const between = (kind: Pair['kind'], froms: readonly SignedKey[], tos: readonly SignedKey[]) =>
    froms.flatMap((from) => tos.map((to): Pair => ({ key: JSON.stringify([kind, from, to]), kind, from, to, id })));
  return [
    ...between('context-mechanism', contexts, mechanisms),
    ...between('mechanism-outcome', mechanisms, outcomes),
    ...(mechanisms.length === 0 ? between('context-outcome', contexts, outcomes) : []),
  ];
}
