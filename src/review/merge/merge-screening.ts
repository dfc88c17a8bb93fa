import type { Problem } from '../../core/problem.ts';
import type { ScreeningEvent } from '../../screening/event.ts';
import { mergeLogs } from '../../screening/merge-logs.ts';
import { sameData } from '../../theory/same-data.ts';
import { keysOf, reviewLists } from '../review-lists.ts';
import { conflictOf, type MergeContext } from './merge-conflict.ts';

type Log = readonly ScreeningEvent[];

/** The log of two copies, and the identities that clash in it. */
interface MergedScreening {
  readonly events: Log;
  readonly problems: readonly Problem[];
}

/**
 * Brings two logs together by their union. A log only grows: an event of the common copy that one side lacks was taken out
 * by hand; it stays out, and is told. A log that one side left alone stands as the other wrote it.
 */
export function mergeScreening(
  sides: { readonly base: Log; readonly a: Log; readonly b: Log },
  { tell }: Pick<MergeContext, 'tell'>,
): MergedScreening {
  const { base, a, b } = sides;
  const [inA, inB] = [keysOf(a, reviewLists.screening), keysOf(b, reviewLists.screening)];
  const removed = new Set<string>();
  for (const [key, event] of keysOf(base, reviewLists.screening)) {
    if (inA.has(key) && inB.has(key)) continue;
    removed.add(key);
    const stands = inA.has(key) ? 'b' : 'a';
    const path = ['screening', identityOf(event)];
    const own = { base: event, a: inA.get(key), b: inB.get(key) };
    const because =
      'a log only grows, and this event was taken out of it; put it back, and retract it by an event of its own';
    tell(conflictOf('event-removed', path, own, stands, because));
  }
  if (sameData(a, b) || sameData(base, b)) return { events: a, problems: [] };
  if (sameData(base, a)) return { events: b, problems: [] };
  const kept = (log: Log) =>
    [...keysOf(log, reviewLists.screening).keys()].flatMap((key, place) =>
      removed.has(key) ? [] : log.slice(place, place + 1),
    );
  return mergeLogs(kept(a), kept(b));
}

function identityOf(event: unknown): string {
  const stamp = typeof event === 'object' && event !== null && 'by' in event && 'clock' in event ? event : undefined;
  return stamp === undefined ? '' : `${String(stamp.by)}@${String(stamp.clock)}`;
}
