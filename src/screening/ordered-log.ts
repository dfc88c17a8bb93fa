import { compareText } from '../core/compare-text.ts';
import type { Problem } from '../core/problem.ts';
import type { ScreeningEvent } from './event.ts';

/** What gives an event its place in the log. */
type Stamp = Pick<ScreeningEvent, 'by' | 'clock'>;

/** Events in the order of the log, each once, and the identities that two different events share. */
interface OrderedLog {
  readonly events: readonly ScreeningEvent[];
  readonly problems: readonly Problem[];
}

/** Orders events by (clock, by), drops those that are there already, and keeps and reports those that clash. */
export function orderedLog(events: readonly ScreeningEvent[]): OrderedLog {
  if (isInOrder(events)) return { events, problems: [] };
  const sorted = [...events].sort(compareLogOrder);
  const kept: ScreeningEvent[] = [];
  const problems: Problem[] = [];
  let start = 0;
  for (const [place, event] of sorted.entries()) {
    const next = sorted[place + 1];
    if (next && compareLogOrder(event, next) === 0) continue;
    const different = start === place ? null : differentEvents(sorted.slice(start, place + 1));
    kept.push(...(different ?? [event]));
    if (different && different.length > 1) problems.push(clash(different));
    start = place + 1;
  }
  return { events: kept, problems };
}

/** Whether each event comes after the one before it, as in a log that was written here. */
function isInOrder(events: readonly ScreeningEvent[]): boolean {
  let before: ScreeningEvent | undefined;
  for (const event of events) {
    if (before && compareLogOrder(before, event) >= 0) return false;
    before = event;
  }
  return true;
}

/** The order of the log: by clock, then by actor. */
export function compareLogOrder(a: Stamp, b: Stamp): number {
  return a.clock - b.clock || compareText(a.by, b.by);
}

/** The identity of an event: `by@clock`. */
export function eventId({ by, clock }: ScreeningEvent): string {
  return `${by}@${clock}`;
}

function differentEvents(events: readonly ScreeningEvent[]): ScreeningEvent[] {
  const byContent = new Map(events.map((event) => [content(event), event]));
  return [...byContent].sort(([a], [b]) => compareText(a, b)).map(([, event]) => event);
}

// the order of an object's members is no difference between two events
function content(event: ScreeningEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => compareText(a, b)));
}

function clash(events: readonly ScreeningEvent[]): Problem {
  const [first] = events;
  const id = first ? eventId(first) : '';
  const kinds = events.map((event) => event.kind).join(', ');
  const message = `${events.length} different events carry the identity ${id} (${kinds}): all are kept; give all but one of them another clock`;
  return { code: 'event-identity-clash', severity: 'error', message, ids: [id] };
}
