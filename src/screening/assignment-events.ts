import type { DocumentAssignment } from './allocate.ts';
import type { ScreeningEvent } from './event.ts';

/** What events of an allocation carry. */
export interface AssignmentStamp {
  readonly stage: string;
  /** Who allocates. */
  readonly by: string;
  /** The clock of the first event; the others follow. */
  readonly clock: number;
  /** The round, from 1; missing means 1. */
  readonly round?: number;
}

/**
 * The events by which an allocation enters the log, one for each document and reviewer.
 *
 * @example
 * const events = assignmentEvents([{ documentId: 'd1', reviewerIds: ['ann', 'ben'] }], { stage: 'title-abstract', by: 'cat', clock: 7 });
 * events.map(({ clock }) => clock); // [7, 8]
 */
export function assignmentEvents(
  assignments: readonly DocumentAssignment[],
  { clock, ...stamp }: AssignmentStamp,
): ScreeningEvent[] {
  const pairs = assignments.flatMap(({ documentId, reviewerIds }) =>
    reviewerIds.map((reviewerId) => ({ documentId, reviewerId })),
  );
  return pairs.map((pair, place) => ({ kind: 'assign' as const, ...stamp, clock: clock + place, ...pair }));
}
