import type { ReviewerVote, StageAssignment } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';
import { compareLogOrder } from './ordered-log.ts';
import { append, isShort, itemsOf, keyOf, ofReviewer, type ReviewerList, replace, takenOut } from './reviewer-list.ts';
import { type LastAdjudication, roundOf, type StageRecord } from './stage-record.ts';

type StageEvent = Extract<ScreeningEvent, { readonly stage: string }>;
type Decision = Extract<ScreeningEvent, { readonly kind: 'decide' }>;

/** What the log says of one document at one stage, while a fold is at work, which alone holds and changes it. */
export interface OpenStage {
  votes: ReviewerList<ReviewerVote>;
  assigned: ReviewerList<StageAssignment>;
  adjudication?: LastAdjudication;
}

/** A stage to work on; a record that is given stays as it is. */
export function openStage(record?: StageRecord): OpenStage {
  return record === undefined ? { votes: [], assigned: [] } : { ...record };
}

/** What a stage comes to: itself, where no list is long. It is left alone from now on. */
export function closedStage(stage: OpenStage): StageRecord {
  return isClosed(stage) ? stage : { ...stage, votes: itemsOf(stage.votes), assigned: itemsOf(stage.assigned) };
}

/** Whether a stage is what it comes to. */
export function isClosed(stage: OpenStage): stage is OpenStage & StageRecord {
  return isShort(stage.votes) && isShort(stage.assigned);
}

/** Takes an event other than a vote into its stage. Whether it changed anything. */
export function takeStageEvent(stage: OpenStage, event: Exclude<StageEvent, Decision>): boolean {
  switch (event.kind) {
    case 'retract':
      return takeRetraction(stage, assignmentOf(event));
    case 'adjudicate':
      stage.adjudication = { event, stale: false };
      return true;
    case 'assign':
      return takeAssignment(stage, assignmentOf(event));
    case 'unassign':
      return takeBack(stage, assignmentOf(event));
  }
}

/**
 * Brings together what was said of two records of one document. Where a reviewer said the same of both, the later vote
 * stays; where not, both do, and they clash. No adjudication outlives the votes or the adjudication that come in.
 */
export function joinedStages(first: OpenStage, second: OpenStage): OpenStage {
  for (const one of itemsOf(second.assigned)) takeAssignment(first, one);
  const { assigned } = first;
  if (isUnjudged(first)) return { ...second, assigned };
  if (isUnjudged(second)) return first;
  for (const stage of [first, second]) outdate(stage);
  const votes = unrepeated([...itemsOf(first.votes), ...itemsOf(second.votes)].sort(compareLogOrder));
  const [adjudication] = [first, second]
    .flatMap((stage) => stage.adjudication ?? [])
    .sort((a, b) => compareLogOrder(b.event, a.event));
  return adjudication ? { votes, assigned, adjudication } : { votes, assigned };
}

/** Lets a vote take the place of those that the reviewer cast before it in the same round. It always changes the stage. */
export function takeVote(stage: OpenStage, vote: ReviewerVote): true {
  const own = ofReviewer(stage.votes, vote);
  if (own.length === 0) {
    outdate(stage);
    stage.votes = append(stage.votes, vote);
    return true;
  }
  const kept = own.filter((other) => clashesInPlace(other, vote));
  // what says the same does not clash, so it is the one that is replaced
  const isRepeated = own.length === kept.length + 1 && own.some((other) => saysTheSame(other, vote));
  if (!isRepeated) outdate(stage);
  stage.votes = replace(stage.votes, vote, kept);
  return true;
}

/** Takes back what the reviewer said in that round. */
function takeRetraction(stage: OpenStage, taken: StageAssignment): boolean {
  const votes = takenOut(stage.votes, taken);
  if (votes === null) return false;
  stage.votes = votes;
  outdate(stage);
  return true;
}

/** Gives a reviewer the document to judge, unless it was theirs already. */
function takeAssignment(stage: OpenStage, given: StageAssignment): boolean {
  if (ofReviewer(stage.assigned, given).length > 0) return false;
  stage.assigned = append(stage.assigned, given);
  return true;
}

/** Takes the document from a reviewer who had been given it. */
function takeBack(stage: OpenStage, taken: StageAssignment): boolean {
  const assigned = takenOut(stage.assigned, taken);
  if (assigned === null) return false;
  stage.assigned = assigned;
  return true;
}

function outdate(stage: OpenStage): void {
  if (stage.adjudication && !stage.adjudication.stale) stage.adjudication = { ...stage.adjudication, stale: true };
}

export function voteOf(event: Decision): ReviewerVote {
  const { reviewerId, verdict, criterionIds, protocolVersion, machine, by, clock } = event;
  const vote = { reviewerId, verdict, criterionIds, round: roundOf(event), protocolVersion, by, clock };
  return machine ? { ...vote, machine } : vote;
}

function assignmentOf(event: Extract<StageEvent, { kind: 'assign' | 'unassign' | 'retract' }>): StageAssignment {
  return { reviewerId: event.reviewerId, round: roundOf(event) };
}

function isUnjudged({ votes, adjudication }: OpenStage): boolean {
  return adjudication === undefined && itemsOf(votes).length === 0;
}

// two events of one identity have no order, so neither verdict replaces the other
function clashesInPlace(a: ReviewerVote, b: ReviewerVote): boolean {
  return a.clock === b.clock && a.by === b.by && a.verdict !== b.verdict;
}

function saysTheSame(a: ReviewerVote, b: ReviewerVote): boolean {
  return a.verdict === b.verdict && a.criterionIds.join('\n') === b.criterionIds.join('\n');
}

/** Votes without those that the same reviewer repeats later. */
function unrepeated(votes: readonly ReviewerVote[]): ReviewerVote[] {
  const last = new Map(votes.map((vote) => [`${vote.verdict} ${keyOf(vote)}`, vote]));
  return votes.filter((vote) => last.get(`${vote.verdict} ${keyOf(vote)}`) === vote);
}
