import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Configuration } from '../theory/configuration.ts';
import type { Heuristic } from '../theory/heuristic.ts';
import { type Assertion, assertionsOf } from './assertion.ts';
import type { Gap } from './gap.ts';
import { conceptOf } from './signed-concept.ts';

/** Where a heuristic asks for interventions: outcomes to which none leads, be it over several configurations. */
export function outcomeGaps(configurations: readonly Configuration[], { roles }: Heuristic): Gap[] {
  if (!roles.includes('intervention')) return [];
  const begun = new Set(
    configurations.filter(({ slots }) => slots.some(({ role }) => role === 'intervention')).map(({ id }) => id),
  );
  const assertions = assertionsOf(configurations);
  const reached = new Set(reachedFrom(assertions, begun).flatMap(({ outcomes }) => outcomes.map(conceptOf)));
  const all = new Set(assertions.flatMap(({ outcomes }) => outcomes.map(conceptOf)));
  return [...all]
    .filter((id) => !reached.has(id))
    .sort(compareText)
    .map(unreached);
}

/** The configurations with an intervention, and those that an outcome of these feeds, and so on. */
function reachedFrom(assertions: readonly Assertion[], begun: ReadonlySet<string>): Assertion[] {
  const uses = assertions.flatMap((assertion) =>
    [...assertion.contexts, ...assertion.mechanisms].map((key) => ({ key, assertion })),
  );
  const receivers = groupBy(uses, ({ key }) => key);
  const found = new Set(assertions.filter(({ id }) => begun.has(id)));
  for (const { outcomes } of found) {
    for (const { assertion } of outcomes.flatMap((key) => receivers.get(key) ?? [])) found.add(assertion);
  }
  return [...found];
}

function unreached(id: string): Gap {
  const message = `No intervention leads to outcome "${id}"; say what brings it about, or that nothing in the programme does`;
  return { kind: 'outcome-unreached', severity: 'note', ids: [id], message };
}
