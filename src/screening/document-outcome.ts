import type { ScreeningMachine, Verdict } from './event.ts';

/** A vote that counts at a stage. */
export interface ReviewerVote {
  readonly reviewerId: string;
  readonly verdict: Verdict;
  /** The criteria applied; the first is the primary reason. */
  readonly criterionIds: readonly string[];
  /** Calibration or screening round, from 1. */
  readonly round: number;
  /** The version of the protocol under which it was cast. */
  readonly protocolVersion: number;
  /** The machine that judged; left out where a person did. */
  readonly machine?: ScreeningMachine;
  /** Who entered it, and the Lamport clock of the event: together the event's identity. */
  readonly by: string;
  readonly clock: number;
}

/** A reviewer who is to judge a document at a stage. */
export interface StageAssignment {
  readonly reviewerId: string;
  /** Calibration or screening round, from 1. */
  readonly round: number;
}

/** What became of a document at one stage. */
export interface StageOutcome {
  readonly stageId: string;
  /** `pending`: fewer votes than the stage needs. */
  readonly status: 'pending' | 'conflict' | 'included' | 'excluded';
  /** What the votes differ on, where the status is `conflict`. */
  readonly conflict?: 'verdict' | 'reason';
  /** What made it `included` or `excluded`. */
  readonly settledBy?: 'votes' | 'adjudication';
  /** The votes of the latest round in which votes stand, in the order of the log. */
  readonly votes: readonly ReviewerVote[];
  /** Who is to judge it, in the order of the log; those who have judged stay. */
  readonly assigned: readonly StageAssignment[];
  /** Reasons of the exclusion, the primary one first; empty where it is not excluded. */
  readonly criterionIds: readonly string[];
  /** There is an adjudication, but a vote has changed since; it no longer counts. */
  readonly staleAdjudication?: true;
}

/**
 * Where a document stands.
 *
 * `unscreened`: nobody has voted. `in-progress`: a stage lacks votes. `conflict`: its votes disagree. `to-retrieve`:
 * included so far, and its full text is not yet there. `not-retrieved`: it could not be had. `excluded`, `included`:
 * settled at the stage that `stageId` names.
 */
export type ScreeningStatus =
  | 'unscreened'
  | 'in-progress'
  | 'conflict'
  | 'to-retrieve'
  | 'not-retrieved'
  | 'excluded'
  | 'included';

/** What became of a document in screening. */
export interface DocumentOutcome {
  readonly documentId: string;
  readonly status: ScreeningStatus;
  /** The stage at which it stands, or at which it ended. */
  readonly stageId: string;
  /** Reasons of the deciding exclusion, the primary one first; empty where it is not excluded. */
  readonly criterionIds: readonly string[];
  /** Whether the full text could be had, where the log says so. */
  readonly retrieval?: 'retrieved' | 'not-retrieved';
  /** The batch of a living review that brought it first, where the log says so. */
  readonly batch?: string;
  /** One for each stage, in the order of the stages. */
  readonly stages: readonly StageOutcome[];
}
