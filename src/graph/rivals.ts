import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Configuration } from '../theory/configuration.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { EvidenceOperation } from '../theory/evidence-operation.ts';
import { type RivalrySources, rivalries } from '../theory/rivalries.ts';
import type { Contradiction } from './contradiction.ts';
import { findContradictions } from './contradictions.ts';

/** Configurations between which a review has to decide. */
export interface RivalConfigurations {
  /** `recorded` by reviewers as a link, or `suggested` by what the configurations assert. */
  readonly basis: 'recorded' | 'suggested';
  /** Why they are rivals; `link` where somebody said so. */
  readonly because: 'link' | 'contradiction' | 'rival-mechanism';
  /** The configurations on each side, two sides at least. */
  readonly sides: readonly (readonly string[])[];
  /** The `rival` links that say so; none where it is only suggested. */
  readonly linkIds: readonly string[];
  /** Operations that take two sides together, to adjudicate or else to reconcile; none while nobody decided. */
  readonly settledByIds: readonly string[];
}

/**
 * The rivals of a theory: pairs that reviewers linked as `rival`, and the groups of {@link findContradictions} that nobody
 * linked, each with the operations that decided between them. What depends on context is no rivalry: both sides may
 * hold.
 *
 * A group counts as recorded where some link joins two of its sides. Merged and withdrawn configurations are left out.
 *
 * @returns Recorded rivals by their configurations, then suggestions in the order of `findContradictions`.
 * @example
 * const configuration = (id: string, mechanism: string) => configurationSchema.parse({ id, modality: 'claimed', status: 'candidate', slots: [{ conceptId: 'scarcity', role: 'context' }, { conceptId: mechanism, role: 'reasoning' }, { conceptId: 'sharing', role: 'outcome' }] });
 * findRivals({ configurations: [configuration('A', 'trust'), configuration('B', 'fear')], links: [] }); // [{ basis: 'suggested', because: 'rival-mechanism', sides: [['A'], ['B']], linkIds: [], settledByIds: [] }]
 * @see Pawson R. Evidence-based Policy: A Realist Perspective. London: Sage; 2006.
 */
export function findRivals({
  configurations,
  links,
  operations = [],
}: {
  readonly configurations: readonly Configuration[];
  readonly links: readonly ConfigurationLink[];
  readonly operations?: readonly EvidenceOperation[];
}): RivalConfigurations[] {
  const standing = new Set(configurations.filter(isStanding).map(({ id }) => id));
  const recorded = links.filter(
    ({ kind, fromId, toId }) => kind === 'rival' && fromId !== toId && standing.has(fromId) && standing.has(toId),
  );
  const linksFrom = groupBy(recorded, ({ fromId }) => fromId);
  const suggested = findContradictions({ configurations, operations }).flatMap((one): RivalConfigurations[] => {
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
