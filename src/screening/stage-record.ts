import type { ReviewerVote, StageAssignment } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';
import { compareLogOrder } from './ordered-log.ts';

/** A conflict settled by people or by rule, as it stands in the log. */
type Adjudication = Extract<ScreeningEvent, { kind: 'adjudicate' }>;

/** What the log says of one document at one stage. Votes and adjudications are layers: neither overwrites the other. */
export interface StageRecord {
  /** Votes that stand, in the order of the log, of every round. */
  readonly votes: readonly ReviewerVote[];
  /** Who is to judge, in the order of the log, in every round. */
  readonly assigned: readonly StageAssignment[];
  /** The last adjudication. */
  readonly adjudication?: {
    readonly event: Adjudication;
    /** The votes that it answered. */
    readonly votes: readonly ReviewerVote[];
    /** A vote has changed since, so it no longer holds. */
    readonly stale: boolean;
  };
}

/** A stage at which nothing has happened. */
export const emptyStageRecord: StageRecord = { votes: [], assigned: [] };

/** The calibration or screening round of an event; 1 where the log does not say. */
export function roundOf({ round }: { readonly round?: number }): number {
  return round ?? 1;
}

/** Lets a vote take the place of those that the reviewer cast before it in the same round. */
export function withVote(record: StageRecord, event: Extract<ScreeningEvent, { kind: 'decide' }>): StageRecord {
  const vote = voteOf(event);
  const replaced = record.votes.filter((other) => isOfSameReviewer(other, vote) && !clashesInPlace(other, vote));
  const only = replaced[0];
  if (!only) return withVotes(record, [...record.votes, vote], true);
  const votes = [...record.votes.filter((other) => !replaced.includes(other)), vote];
  return withVotes(record, votes, replaced.length > 1 || !saysTheSame(only, vote));
}

/** Takes back what the reviewer said in that round. The same record where there was nothing to take back. */
export function withoutVotes(
  record: StageRecord,
  retraction: Extract<ScreeningEvent, { kind: 'retract' }>,
): StageRecord {
  const taken = { reviewerId: retraction.reviewerId, round: roundOf(retraction) };
  const votes = record.votes.filter((vote) => !isOfSameReviewer(vote, taken));
  return votes.length === record.votes.length ? record : withVotes(record, votes, true);
}

/** Adds an adjudication, which answers the votes as they stand. */
export function withAdjudication(record: StageRecord, event: Adjudication): StageRecord {
  return { ...record, adjudication: { event, votes: record.votes, stale: false } };
}

/** Gives a reviewer the document to judge. The same record where it was theirs already. */
export function withAssignment(record: StageRecord, event: Extract<ScreeningEvent, { kind: 'assign' }>): StageRecord {
  const given = { reviewerId: event.reviewerId, round: roundOf(event) };
  if (record.assigned.some((other) => isOfSameReviewer(other, given))) return record;
  return withAssigned(record, [...record.assigned, given]);
}

/** Takes the document from a reviewer; votes stay. The same record where it was not theirs. */
export function withoutAssignment(
  record: StageRecord,
  event: Extract<ScreeningEvent, { kind: 'unassign' }>,
): StageRecord {
  const taken = { reviewerId: event.reviewerId, round: roundOf(event) };
  const assigned = record.assigned.filter((other) => !isOfSameReviewer(other, taken));
  return assigned.length === record.assigned.length ? record : withAssigned(record, assigned);
}

/**
 * Brings together what was said of two records of one document. Where a reviewer said the same of both, the later vote
 * stays; where not, both do, and they clash. No adjudication outlives the votes or the adjudication that come in.
 */
export function joinedRecords(first: StageRecord, second: StageRecord): StageRecord {
  const assigned = [
    ...first.assigned,
    ...second.assigned.filter((one) => !first.assigned.some((other) => isOfSameReviewer(one, other))),
  ];
  if (isUnjudged(first)) return { ...second, assigned };
  if (isUnjudged(second)) return { ...first, assigned };
  const all = [...first.votes, ...second.votes].sort(compareLogOrder);
  const votes = all.filter((vote, k) => !all.some((other, later) => later > k && isRepeatedBy(vote, other)));
  const [adjudication] = [first, second]
    .flatMap((record) => outdated(record).adjudication ?? [])
    .sort((a, b) => compareLogOrder(b.event, a.event));
  return adjudication ? { votes, assigned, adjudication } : { votes, assigned };
}

function withVotes(record: StageRecord, votes: readonly ReviewerVote[], isChange: boolean): StageRecord {
  const { assigned, adjudication } = isChange ? outdated(record) : record;
  return adjudication ? { votes, assigned, adjudication } : { votes, assigned };
}

function withAssigned({ votes, adjudication }: StageRecord, assigned: readonly StageAssignment[]): StageRecord {
  return adjudication ? { votes, assigned, adjudication } : { votes, assigned };
}

function voteOf(event: Extract<ScreeningEvent, { kind: 'decide' }>): ReviewerVote {
  const { reviewerId, verdict, criterionIds, protocolVersion, machine, by, clock } = event;
  const vote = { reviewerId, verdict, criterionIds, round: roundOf(event), protocolVersion, by, clock };
  return machine ? { ...vote, machine } : vote;
}

function isUnjudged(record: StageRecord): boolean {
  return record.votes.length === 0 && !record.adjudication;
}

function outdated(record: StageRecord): StageRecord {
  return record.adjudication ? { ...record, adjudication: { ...record.adjudication, stale: true } } : record;
}

function isOfSameReviewer(a: StageAssignment, b: StageAssignment): boolean {
  return a.reviewerId === b.reviewerId && a.round === b.round;
}

// two events of one identity have no order, so neither verdict replaces the other
function clashesInPlace(a: ReviewerVote, b: ReviewerVote): boolean {
  return a.clock === b.clock && a.by === b.by && a.verdict !== b.verdict;
}

function saysTheSame(a: ReviewerVote, b: ReviewerVote): boolean {
  return a.verdict === b.verdict && a.criterionIds.join('\n') === b.criterionIds.join('\n');
}

function isRepeatedBy(vote: ReviewerVote, later: ReviewerVote): boolean {
  return isOfSameReviewer(vote, later) && vote.verdict === later.verdict;
}
