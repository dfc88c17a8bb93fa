import type { TheoryData } from '../../theory/theory-data.ts';
import { assertionsOf, sourcesByConfiguration } from '../assertion.ts';
import type { EvidenceUnit } from '../evidence-unit.ts';
import { leastSources } from './least-sources.ts';
import { maxFlow, type Pipe } from './max-flow.ts';
import { type PathEnd, pathEnds } from './path-ends.ts';
import { goalNode, type PathNetwork, pathNetwork, startNode } from './path-network.ts';

/** How much evidence must fall before one concept leads to another no more. */
export interface PathRobustness {
  /** The number of documents or studies that must fall; 0 where no path rests on evidence. */
  readonly value: number;
  /** So many whose fall leaves no path, sorted. */
  readonly sourceIds: readonly string[];
  /** Whether it is proven that no fewer will do. */
  readonly isExact: boolean;
  /** No fewer will do than this; `value` where `isExact`. */
  readonly atLeast: number;
  /**
   * The greatest flow when each configuration lets through as many as it has sources. A source that carries several
   * configurations counts in each, so this is never below `value` where `isExact`.
   */
  readonly flow: number;
}

/** What counts as a source of a path. */
export interface RobustnessOptions {
  /** What counts once: a document, or a study with all its reports. Default `document`. */
  readonly unit?: EvidenceUnit;
}

/**
 * How many documents must fall before a theory leads from one concept to another no more. A document falls with all that it
 * supports; a configuration falls with the last document that supports it. Paths are those of {@link findPaths}, of any
 * length, through configurations that some document supports; what documents refute is not subtracted.
 *
 * The greatest flow bounds the number from above, paths without a common document from below; between them the fewest
 * documents are searched for, to the end where the theory is not very large.
 *
 * @throws RealistError `unknown-concept`, `same-concept`.
 * @example
 * const configurations = ['A', 'B'].map((id) => configurationSchema.parse({ id, modality: 'claimed', status: 'supported', slots: [{ conceptId: 'time', role: 'context' }, { conceptId: 'trust', role: 'outcome' }] }));
 * const evidence = ['A', 'B'].map((id) => evidenceLinkSchema.parse({ id: `e-${id}`, configurationId: id, documentId: 'd1', bearing: 'supports' }));
 * const { value, flow } = pathRobustness({ concepts: [], configurations, evidence, documents: [] }, 'time', 'trust');
 * value; // 1
 * flow; // 2
 * @see Powell S, Copestake J, Remnant F. Causal mapping for evaluators. Evaluation 2024;30:100–119.
 *   https://doi.org/10.1177/13563890231196601
 */
export function pathRobustness(
  theory: Pick<TheoryData, 'concepts' | 'configurations' | 'evidence' | 'documents'>,
  from: PathEnd,
  to: PathEnd,
  { unit = 'document' }: RobustnessOptions = {},
): PathRobustness {
  const assertions = assertionsOf(theory.configurations);
  const ends = pathEnds(theory, from, to);
  const network = pathNetwork(assertions, sourcesByConfiguration(theory, 'supports', unit), ends);
  const { flow, cut } = cutOf(network);
  const { sourceIds, atLeast } = leastSources(network, cut);
  return { value: sourceIds.length, sourceIds, isExact: atLeast === sourceIds.length, atLeast, flow };
}

/** The greatest flow, and the sources of the configurations at which it is cut. */
function cutOf({ graph, passages }: PathNetwork): { flow: number; cut: ReadonlySet<string> } {
  // a passage is two nodes with a pipe between, as wide as it has sources
  const doorOf = (node: number) => (node >= 2 && node < passages.length + 2 ? graph.size + node : node);
  const ways = Array.from(graph.sources, (source, edge): Pipe => {
    return { source: doorOf(source), target: graph.targets[edge] ?? goalNode, capacity: Number.POSITIVE_INFINITY };
  });
  const gates = passages.map(({ sources }, place): Pipe => {
    return { source: place + 2, target: doorOf(place + 2), capacity: sources.size };
  });
  const { value, isNear } = maxFlow(graph.size + passages.length + 2, [...ways, ...gates], startNode, goalNode);
  const closed = passages.filter((_, place) => isNear(place + 2) && !isNear(doorOf(place + 2)));
  return { flow: value, cut: new Set(closed.flatMap(({ sources }) => [...sources])) };
}
