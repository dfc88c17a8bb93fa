import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Configuration } from '../theory/configuration.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';
import { type RivalrySources, rivalries } from '../theory/rivalries.ts';
import type { Contradiction } from './contradiction.ts';
import type { RivalConfigurations } from './rival-configurations.ts';

/** The rivals of a theory of which the contradictions are known already, as `findRivals` gives them. */
export function rivalsGiven(
  {
    configurations,
    links,
    operations = [],
  }: {
    readonly configurations: readonly Configuration[];
    readonly links: readonly ConfigurationLink[];
    readonly operations?: readonly EvidenceOperation[];
  },
  contradictions: readonly Contradiction[],
): RivalConfigurations[] {
  const standing = new Set(configurations.filter(isStanding).map(({ id }) => id));
  const recorded = links.filter(
    ({ kind, fromId, toId }) => kind === 'rival' && fromId !== toId && standing.has(fromId) && standing.has(toId),
  );
  const linksFrom = groupBy(recorded, ({ fromId }) => fromId);
  const suggested = contradictions.flatMap((one): RivalConfigurations[] => {
    if (one.kind === 'context-dependent') return [];
    const sides = sidesOf(one);
    if (areJoined(sides, linksFrom)) return [];
    return [{ basis: 'suggested', because: one.kind, sides, linkIds: [], settledByIds: one.settledByIds }];
  });
  return [...recordedRivals({ configurations, links, operations }, standing), ...suggested];
}

function recordedRivals(sources: RivalrySources, standing: ReadonlySet<string>): RivalConfigurations[] {
  return rivalries(sources)
    .filter(({ of, ids }) => of === 'configurations' && ids.every((id) => standing.has(id)))
    .sort((a, b) => compareText(a.ids[0], b.ids[0]) || compareText(a.ids[1], b.ids[1]))
    .map(({ ids, linkIds, operationIds }) => ({
      basis: 'recorded',
      because: 'link',
      sides: ids.map((id) => [id]),
      linkIds: [...linkIds].sort(compareText),
      settledByIds: operationIds,
    }));
}

function sidesOf(one: Contradiction): (readonly string[])[] {
  return one.kind === 'rival-mechanism'
    ? one.explanations.map(({ configurationIds }) => configurationIds)
    : [one.risingIds, one.fallingIds];
}

/** Whether a link leads from one side to another. */
function areJoined(
  sides: readonly (readonly string[])[],
  linksFrom: ReadonlyMap<string, readonly ConfigurationLink[]>,
): boolean {
  const sideOf = new Map(sides.flatMap((side, place) => side.map((id): [string, number] => [id, place])));
  return sides.some((side, place) =>
    side.some((id) => linksFrom.get(id)?.some(({ toId }) => sideOf.has(toId) && sideOf.get(toId) !== place)),
  );
}
