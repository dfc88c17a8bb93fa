import { groupBy, indexById } from '../core/group-by.ts';
import type { Configuration } from '../theory/configuration.ts';
import { isStanding } from '../theory/configuration-form.ts';
import type { TheoryData } from '../theory/theory-data.ts';
import { meetingsGiven, meetingsTaken, outcomesOf, recordedId } from './ripple-parts.ts';

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
  const { count, parts: all } = derivedRipples(standing);
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

/** How many ripples there are, and in how many of them each configuration takes part. */
function derivedRipples(standing: readonly Configuration[]) {
  const meetings = standing.map((one) => ({ id: one.id, gives: meetingsGiven(one), takes: meetingsTaken(one) }));
  const givers = countOf(meetings.map(({ gives }) => gives));
  const takers = countOf(meetings.map(({ takes }) => takes));
  const parts = new Map<string, number>();
  let count = 0;
  for (const { id, gives, takes } of meetings) {
    count += add(parts, id, partners(gives, takers, takes));
    add(parts, id, partners(takes, givers, gives));
  }
  return { count, parts };
}

/** How many others stand on the other side of these meetings: nothing ripples into itself. */
function partners(
  meetings: ReadonlySet<string>,
  others: ReadonlyMap<string, number>,
  own: ReadonlySet<string>,
): number {
  let sum = 0;
  for (const meeting of meetings) sum += (others.get(meeting) ?? 0) - (own.has(meeting) ? 1 : 0);
  return sum;
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
    const taken = meetingsTaken(to);
    const met = [...outcomesOf(from)].filter(([meeting]) => taken.has(meeting));
    return met.flatMap(([, { conceptId }]) => {
      const linkId = recordedId(pair, conceptId);
      return linkId === undefined ? [] : [{ linkId, ids: [from.id, to.id] }];
    });
  });
  const parts = new Map<string, number>();
  for (const id of found.flatMap(({ ids }) => ids)) add(parts, id, 1);
  return { count: found.length, parts, linkIds: [...new Set(found.map(({ linkId }) => linkId))] };
}

function countOf(lists: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of list) add(counts, key, 1);
  return counts;
}

function add(counts: Map<string, number>, id: string, more: number): number {
  counts.set(id, (counts.get(id) ?? 0) + more);
  return more;
}
