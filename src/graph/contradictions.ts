import { compareText } from '../core/compare-text.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';
import { assertionsOf } from './assertion.ts';
import type { Contradiction } from './contradiction.ts';
import { opposedOutcomes } from './opposed-outcomes.ts';
import { rivalMechanisms } from './rival-mechanisms.ts';
import { settledBy } from './settled-by.ts';

/**
 * Where the configurations of a theory disagree. Signs count: less trust that lowers sharing agrees with more trust that
 * raises it.
 *
 * - `contradiction`: one context and one mechanism, each with equal polarity, and an outcome that rises here and falls
 *   there. Where neither side states a context, that is one context too: nothing tells them apart.
 * - `context-dependent`: the same, but in contexts that have nothing in common. This is what a realist review looks for.
 * - `rival-mechanism`: one context and one outcome with equal polarities, by mechanisms that have nothing in common.
 *   Configurations that share a mechanism, be it through a third, are one explanation.
 *
 * A mechanism is a resource or a reasoning. Concepts are compared by id, so merge those that mean the same first. Merged
 * and withdrawn configurations are left out. Disagreements come in groups, not pairs, so that a theory with many
 * configurations about one outcome gives a short list in a short time.
 *
 * @returns Sorted by kind in this order, then by outcome, mechanism and context.
 * @example
 * const configuration = (id: string, context: string, polarity: '+' | '-') => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: context, role: 'context' }, { conceptId: 'trust', role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome', polarity }] });
 * findContradictions({ configurations: [configuration('A', 'small-teams', '+'), configuration('B', 'large-teams', '-')] }).map(({ kind }) => kind); // ['context-dependent']
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 */
export function findContradictions({
  configurations,
  operations = [],
}: {
  readonly configurations: readonly Configuration[];
  readonly operations?: readonly EvidenceOperation[];
}): Contradiction[] {
  const assertions = assertionsOf(configurations);
  const settled = settledBy(operations);
  const found: Contradiction[] = [...opposedOutcomes(assertions, settled), ...rivalMechanisms(assertions, settled)];
  return found
    .map((one) => ({ one, key: sortKey(one) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ one }) => one);
}

const order = { contradiction: 0, 'context-dependent': 1, 'rival-mechanism': 2 } as const;

function sortKey(one: Contradiction): string {
  const parts =
    one.kind === 'rival-mechanism'
      ? [one.outcome.conceptId, one.outcome.polarity, one.context.conceptId, one.context.polarity]
      : [one.outcomeId, one.mechanism.conceptId, one.mechanism.polarity, one.context?.conceptId, one.context?.polarity];
  // control characters stand in no id
  return [order[one.kind], ...parts].join('\u0000');
}
