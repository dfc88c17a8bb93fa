import { groupBy, indexById } from '../../core/group-by.ts';
import { derivableRipples, type Ripple } from '../../graph/ripples.ts';
import type { Configuration } from '../../theory/configuration.ts';
import type { ConfigurationLink } from '../../theory/configuration-link.ts';
import { boxKey } from './cmo-lane.ts';
import type { CmoBox, CmoLane, CmoMap, CmoRipple } from './cmo-model.ts';

/** Numbers the recorded ripples in reading order and writes the numbers into the boxes at both ends. */
export function placeRipples(
  lanes: readonly CmoLane[],
  links: readonly ConfigurationLink[],
  configurations: readonly Configuration[],
): Pick<CmoMap, 'lanes' | 'ripples' | 'unplacedRipples'> {
  const recorded = links.filter(({ kind }) => kind === 'ripple');
  const found = derivableRipples({ configurations, links: recorded });
  const places = new Map(lanes.flatMap(({ boxes }) => boxes).map(({ key }, place) => [key, place]));
  const ends = found.flatMap(endsOf).toSorted((a, b) => (places.get(a.from) ?? 0) - (places.get(b.from) ?? 0));
  const groups = [...groupBy(ends, ({ from, to }) => JSON.stringify([from, to])).values()];
  const marks = groups.flatMap((group, place) => group.map((one) => ({ ...one, number: place + 1 })));
  const boxes = indexByKey(lanes);
  const linkById = indexById(recorded);
  return {
    lanes: lanes.map((lane) => ({
      ...lane,
      boxes: lane.boxes.map((box) => ({ ...box, ripples: ripplesOf(box, marks) })),
    })),
    ripples: groups.map((group, place) => rippleOf(group, place + 1, boxes, linkById)),
    unplacedRipples: recorded.filter((link) => !found.some((ripple) => shows(ripple, link))).map(({ id }) => id),
  };
}

interface Ends {
  readonly ripple: Ripple;
  readonly linkId: string;
  /** Key of the box from which it spreads. */
  readonly from: string;
  /** Key of the box that it reaches. */
  readonly to: string;
}

function endsOf(ripple: Ripple): Ends[] {
  const { recordedLinkId, viaConceptId: conceptId, polarity, roles } = ripple;
  if (recordedLinkId === undefined) return [];
  const from = boxKey({ role: 'outcome', polarity, conceptId });
  return roles.map((role) => ({ ripple, linkId: recordedLinkId, from, to: boxKey({ role, polarity, conceptId }) }));
}

function shows(ripple: Ripple, link: ConfigurationLink): boolean {
  const { viaConceptId = ripple.viaConceptId } = link;
  return ripple.fromId === link.fromId && ripple.toId === link.toId && ripple.viaConceptId === viaConceptId;
}

function indexByKey(lanes: readonly CmoLane[]): Map<string, CmoBox> {
  return new Map(lanes.flatMap(({ boxes }) => boxes).map((box) => [box.key, box]));
}

function rippleOf(
  group: readonly Ends[],
  number: number,
  boxes: ReadonlyMap<string, CmoBox>,
  links: ReadonlyMap<string, ConfigurationLink>,
): CmoRipple {
  const [first] = group;
  const from = boxes.get(first?.from ?? '');
  return {
    number,
    fromCode: from?.code ?? '',
    toCode: boxes.get(first?.to ?? '')?.code ?? '',
    label: from?.label ?? '',
    basis: group.some(({ linkId }) => links.get(linkId)?.basis === 'stated') ? 'stated' : 'inferred',
    pairs: group.map(({ linkId, ripple }) => ({ linkId, fromId: ripple.fromId, toId: ripple.toId })),
  };
}

function ripplesOf(box: CmoBox, marks: readonly (Ends & { readonly number: number })[]): number[] {
  const touching = marks.filter(
    ({ ripple, from, to }) =>
      (from === box.key && box.configurationIds.includes(ripple.fromId)) ||
      (to === box.key && box.configurationIds.includes(ripple.toId)),
  );
  return [...new Set(touching.map(({ number }) => number))];
}
