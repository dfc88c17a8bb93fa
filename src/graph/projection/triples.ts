import { compareText } from '../../core/compare-text.ts';
import { groupBy } from '../../core/group-by.ts';
import type { TheoryData } from '../../theory/theory-data.ts';
import { type Assertion, assertionsOf } from '../assertion.ts';
import { conceptOf, type SignedKey } from '../signed-concept.ts';

/** A context, a mechanism (resource or reasoning) and an outcome, by their ids. */
export interface Triple {
  readonly contextId: string;
  readonly mechanismId: string;
  readonly outcomeId: string;
  /** The configurations that assert all three together, sorted. Without any, nobody asserted the triple. */
  readonly configurationIds: readonly string[];
}

/**
 * The context–mechanism–outcome triples that configurations assert, each of them whole. Polarity is left aside; merged and
 * withdrawn configurations too.
 *
 * @returns Sorted by context, mechanism and outcome.
 * @example
 * const configuration = configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'time', role: 'context' }, { conceptId: 'trust', role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome' }] });
 * assertedTriples({ configurations: [configuration] }); // [{ contextId: 'time', mechanismId: 'trust', outcomeId: 'sharing', configurationIds: ['A'] }]
 */
export function assertedTriples({ configurations }: Pick<TheoryData, 'configurations'>): Triple[] {
  return [...tripled(assertionsOf(configurations)).values()].sort(inOrder);
}

/**
 * What a drawing of pairs would claim: every triple that is made by joining a context–mechanism pair of one configuration to
 * a mechanism–outcome pair of another, or the same, at a mechanism that both have. Those without configurations are
 * spurious: nobody asserted them. The list shows what reification avoids; no other function of the library makes it.
 *
 * @returns Sorted by context, mechanism and outcome. Their number grows with the product of the contexts and outcomes of
 *   each mechanism.
 * @example
 * const configuration = (id: string, context: string, outcome: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: context, role: 'context' }, { conceptId: 'trust', role: 'reasoning' }, { conceptId: outcome, role: 'outcome' }] });
 * const triples = joinedTriples({ configurations: [configuration('A', 'time', 'sharing'), configuration('B', 'money', 'learning')] });
 * triples.length; // 4
 * triples.filter(({ configurationIds }) => configurationIds.length === 0).length; // 2
 */
export function joinedTriples({ configurations }: Pick<TheoryData, 'configurations'>): Triple[] {
  const assertions = assertionsOf(configurations);
  const asserted = tripled(assertions);
  const uses = assertions.flatMap((assertion) =>
    distinct(assertion.mechanisms).map((mechanismId) => ({ mechanismId, assertion })),
  );
  const joined = [...groupBy(uses, ({ mechanismId }) => mechanismId)].flatMap(([mechanismId, own]) => {
    const contexts = distinct(own.flatMap(({ assertion }) => assertion.contexts));
    const outcomes = distinct(own.flatMap(({ assertion }) => assertion.outcomes));
    return contexts.flatMap((contextId) => outcomes.map((outcomeId) => ({ contextId, mechanismId, outcomeId })));
  });
  return joined.map((ids) => asserted.get(tripleKey(ids)) ?? { ...ids, configurationIds: [] }).sort(inOrder);
}

type TripleIds = Omit<Triple, 'configurationIds'>;

function tripled(assertions: readonly Assertion[]): Map<string, Triple> {
  const claims = assertions.flatMap((assertion) => triplesIn(assertion).map((ids) => ({ ids, id: assertion.id })));
  const found = new Map<string, Triple>();
  for (const [key, own] of groupBy(claims, ({ ids }) => tripleKey(ids))) {
    for (const { ids } of own.slice(0, 1)) found.set(key, { ...ids, configurationIds: own.map(({ id }) => id) });
  }
  return found;
}

function triplesIn({ contexts, mechanisms, outcomes }: Assertion): TripleIds[] {
  return distinct(contexts).flatMap((contextId) =>
    distinct(mechanisms).flatMap((mechanismId) =>
      distinct(outcomes).map((outcomeId) => ({ contextId, mechanismId, outcomeId })),
    ),
  );
}

function distinct(keys: readonly SignedKey[]): string[] {
  return [...new Set(keys.map(conceptOf))];
}

/** Control characters stand in no id. */
function tripleKey({ contextId, mechanismId, outcomeId }: TripleIds): string {
  return [contextId, mechanismId, outcomeId].join('\u0000');
}

function inOrder(a: Triple, b: Triple): number {
  return compareText(tripleKey(a), tripleKey(b));
}
