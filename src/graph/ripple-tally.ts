import { groupBy, indexById } from '../core/group-by.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { outcomesOf, receiversByOutcome, recordedId } from './ripple-parts.ts';

/** How many ripples there are, and which configurations take part in them. */
export interface RippleTally {
  readonly all: RippleCount;
  /** Those that somebody recorded. */
  readonly recorded: RippleCount;
  /** Those that nobody recorded. */
  readonly inferred: RippleCount;
  /** The links that record some ripple, in the order in which they are met. */
  readonly linkIds: readonly string[];
}

/** A number of ripples, and the configurations from which they go out or in which they arrive, in the order given. */
interface RippleCount {
  readonly count: number;
  readonly configurationIds: readonly string[];
}

/**
 * Counts the ripples that `derivableRipples` lists, without listing them: a theory in which a few outcomes are contexts
 * everywhere has hundreds of thousands, and a count needs none of them.
 */
export function tallyRipples({ configurations, links }: Pick<TheoryData, 'configurations' | 'links'>): RippleTally {
  const standing = [...indexById(configurations).values()].filter(isStanding);
  const receivers = receiversByOutcome(standing);
  const senders = groupBy(
    standing.flatMap(({ id, ...rest }) => [...outcomesOf({ id, ...rest }).keys()].map((meeting) => ({ meeting, id }))),
    ({ meeting }) => meeting,
  );
  const all = new Map<string, number>();
  let count = 0;
  for (const [meeting, from] of senders) {
    const to = receivers.get(meeting) ?? [];
    const receiving = new Set(to.map(({ toId }) => toId));
    const sending = new Set(from.map(({ id }) => id));
    for (const { id } of from) count += add(all, id, to.length - (receiving.has(id) ? 1 : 0));
    for (const { toId } of to) add(all, toId, from.length - (sending.has(toId) ? 1 : 0));
  }
  const { count: known, parts, linkIds } = recordedRipples({ configurations: standing, links });
  const idsOf = (takesPart: (id: string) => boolean) => standing.map(({ id }) => id).filter(takesPart);
  return {
    all: { count, configurationIds: idsOf((id) => (all.get(id) ?? 0) > 0) },
    recorded: { count: known, configurationIds: idsOf((id) => parts.has(id)) },
    inferred: {
      count: count - known,
      configurationIds: idsOf((id) => (all.get(id) ?? 0) > (parts.get(id) ?? 0)),
    },
    linkIds,
  };
}

/** The recorded links that hold, one for each concept through which they do. */
function recordedRipples({ configurations, links }: Pick<TheoryData, 'configurations' | 'links'>) {
  const byId = indexById(configurations);
  const told = links.filter(({ kind, fromId, toId }) => kind === 'ripple' && fromId !== toId);
  const pairs = groupBy(told, ({ fromId, toId }) => JSON.stringify([fromId, toId]));
  const found = [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    const from = byId.get(first?.fromId ?? '');
    const to = byId.get(first?.toId ?? '');
    if (from === undefined || to === undefined) return [];
    const receives = receiversByOutcome([to]);
    const met = [...outcomesOf(from)].filter(([meeting]) => receives.has(meeting));
    return met.flatMap(([, { conceptId }]) => {
      const linkId = recordedId(pair, conceptId);
      return linkId === undefined ? [] : [{ linkId, ids: [from.id, to.id] }];
    });
  });
  const parts = new Map<string, number>();
  for (const id of found.flatMap(({ ids }) => ids)) add(parts, id, 1);
  return { count: found.length, parts, linkIds: [...new Set(found.map(({ linkId }) => linkId))] };
}

function add(counts: Map<string, number>, id: string, more: number): number {
  counts.set(id, (counts.get(id) ?? 0) + more);
  return more;
}
