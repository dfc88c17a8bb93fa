import type { ReviewerVote, StageAssignment } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';

/** A conflict settled by people or by rule, as it stands in the log. */
type Adjudication = Extract<ScreeningEvent, { kind: 'adjudicate' }>;

/** The last adjudication of a stage. */
export interface LastAdjudication {
  readonly event: Adjudication;
  /** A vote has changed since, so it no longer holds. */
  readonly stale: boolean;
}

/** What the log says of one document at one stage. Votes and adjudications are layers: neither overwrites the other. */
export interface StageRecord {
  /** Votes that stand, in the order of the log, of every round. */
  readonly votes: readonly ReviewerVote[];
  /** Who is to judge, in the order of the log, in every round. */
  readonly assigned: readonly StageAssignment[];
  readonly adjudication?: LastAdjudication;
}

/** The calibration or screening round of an event; 1 where the log does not say. */
export function roundOf({ round }: { readonly round?: number }): number {
  return round ?? 1;
}
