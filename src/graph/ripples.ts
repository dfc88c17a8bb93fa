import { compareText } from '../core/compare-text.ts';
import { groupBy, indexById } from '../core/group-by.ts';
import type { Configuration, Polarity } from '../theory/configuration.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { ConfigurationLink } from '../theory/configuration-link.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { outcomesOf, type Receiver, type ReceivingRole, receiversByOutcome, recordedId } from './ripple-parts.ts';

export type { ReceivingRole } from './ripple-parts.ts';

/** An outcome of one configuration that is a context or mechanism of another. */
export interface Ripple {
  readonly fromId: string;
  readonly toId: string;
  readonly viaConceptId: string;
  readonly polarity: Polarity;
  /** In which roles the second configuration receives it: context, resource, reasoning, in this order. */
  readonly roles: readonly ReceivingRole[];
  /** The recorded ripple that says so; missing where nobody recorded it. */
  readonly recordedLinkId?: string;
}

/**
 * Every ripple that the slots of a theory imply: an outcome of A is a context, resource or reasoning of B, A ≠ B, with
 * equal polarity; a fall of trust is no ripple into a context of trust. Merged and withdrawn configurations have no part.
 *
 * A recorded ripple without a via concept stands for every concept that its two configurations share.
 *
 * @returns One ripple for each pair of configurations, concept and polarity, sorted by `fromId`, `toId`, `viaConceptId`.
 * @example
 * const slots = (role: SlotRole) => [slotSchema.parse({ conceptId: 'trust', role })];
 * const configurations = [configurationSchema.parse({ id: 'A', modality: 'claimed', status: 'candidate', slots: slots('outcome') }), configurationSchema.parse({ id: 'B', modality: 'claimed', status: 'candidate', slots: slots('context') })];
 * derivableRipples({ configurations, links: [] }); // [{ fromId: 'A', toId: 'B', viaConceptId: 'trust', polarity: '+', roles: ['context'] }]
 * @see Jagosh J, Bush PL, Salsberg J, et al. A realist evaluation of community-based participatory research. BMC Public
 *   Health 2015;15:725. https://doi.org/10.1186/s12889-015-1949-1
 */
export function derivableRipples({ configurations, links }: Pick<TheoryData, 'configurations' | 'links'>): Ripple[] {
  const standing = [...indexById(configurations).values()].filter(isStanding).sort(byId);
  const receivers = receiversByOutcome(standing);
  const recordedFrom = groupBy(
    links.filter(({ kind }) => kind === 'ripple'),
    ({ fromId }) => fromId,
  );
  return standing.flatMap((from) => ripplesFrom(from, receivers, recordedFrom.get(from.id) ?? []));
}

/**
 * The {@link derivableRipples} that nobody recorded: suggestions for reviewers to judge, not findings.
 *
 * @example
 * suggestRipples({ configurations: [], links: [] }); // []
 */
export function suggestRipples(theory: Pick<TheoryData, 'configurations' | 'links'>): Ripple[] {
  return derivableRipples(theory).filter(({ recordedLinkId }) => recordedLinkId === undefined);
}

function ripplesFrom(
  from: Configuration,
  receivers: ReadonlyMap<string, readonly Receiver[]>,
  recorded: readonly ConfigurationLink[],
): Ripple[] {
  const linksTo = groupBy(recorded, ({ toId }) => toId);
  const found: Ripple[] = [];
  for (const [meeting, { conceptId, polarity }] of outcomesOf(from)) {
    for (const { toId, roles } of receivers.get(meeting) ?? []) {
      if (toId === from.id) continue;
      const ripple = { fromId: from.id, toId, viaConceptId: conceptId, polarity, roles };
      const recordedLinkId = recordedId(linksTo.get(toId) ?? [], conceptId);
      found.push(recordedLinkId === undefined ? ripple : { ...ripple, recordedLinkId });
    }
  }
  return found.sort(inOrder);
}

/** Of the ripples of one configuration. */
function inOrder(a: Ripple, b: Ripple): number {
  return (
    compareText(a.toId, b.toId) || compareText(a.viaConceptId, b.viaConceptId) || compareText(a.polarity, b.polarity)
  );
}

function byId(a: Configuration, b: Configuration): number {
  return compareText(a.id, b.id);
}
