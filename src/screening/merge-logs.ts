import type { Problem } from '../core/problem.ts';
import type { ScreeningEvent } from './event.ts';
import { orderedLog } from './ordered-log.ts';

/** Two logs brought together. */
export interface MergedLog {
  /** Every event of both, once, ordered by clock and then by actor. */
  readonly events: readonly ScreeningEvent[];
  /** Different events that carry one identity; all of them are kept. */
  readonly problems: readonly Problem[];
}

/**
 * Brings together two logs that were written apart. Nothing is lost, and equal events count once.
 *
 * Identity is actor and clock, order is clock and then actor; so it does not matter which log comes first, in which
 * order several are merged, or how often. Different events of one identity are all kept, in the order of their
 * content, and reported as `event-identity-clash`.
 *
 * @example
 * const found = { kind: 'note', by: 'ann', clock: 2, documentId: 'd1', text: 'Also in Welsh' } as const;
 * const seen = { kind: 'note', by: 'ben', clock: 1, documentId: 'd1', text: 'A thesis' } as const;
 * mergeLogs([found], [seen, found]).events.map((event) => event.by); // ['ben', 'ann']
 */
export function mergeLogs(first: readonly ScreeningEvent[], second: readonly ScreeningEvent[]): MergedLog {
  return orderedLog([...first, ...second]);
}
