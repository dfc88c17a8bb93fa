import type { DocumentOutcome, ReviewerVote, StageOutcome } from './document-outcome.ts';
import { mayAdjudicate } from './may-adjudicate.ts';
import { finalVotes } from './settle-votes.ts';
import { defaultStages, type StagePolicy } from './stage-policy.ts';

/** Something that a reviewer is to do. */
export interface ScreeningTask {
  readonly documentId: string;
  readonly stageId: string;
  /** `vote`; `reconsider` their own vote, where only that can settle the document; or `adjudicate` a conflict. */
  readonly task: 'vote' | 'reconsider' | 'adjudicate';
  /** The round in which the vote counts. */
  readonly round: number;
}

/** How a list of tasks is made. */
export interface WorklistOptions {
  /** The stages of the protocol, in order; title and abstract, then full text, where left out. */
  readonly stages?: readonly StagePolicy[];
  /** Ids of documents that come first, in this order, such as those of a ranking; the others follow in theirs. */
  readonly order?: readonly string[];
}

/**
 * What waits for a reviewer: documents that were given to them and that they have not judged; documents with a free place,
 * where fewer are to judge than the stage needs; conflicts that they may settle. It tells nothing of what others voted,
 * but that a document is in conflict, to those who may settle it.
 *
 * @example
 * const { outcomes } = screeningState([], { documentIds: ['d1', 'd2'] });
 * worklist(outcomes, 'ann', { order: ['d2'] }).map(({ documentId, task }) => `${task} ${documentId}`); // ['vote d2', 'vote d1']
 */
export function worklist(
  outcomes: readonly DocumentOutcome[],
  reviewerId: string,
  { stages = defaultStages, order = [] }: WorklistOptions = {},
): ScreeningTask[] {
  const policyOf = new Map(stages.map((policy) => [policy.id, policy]));
  const rank = new Map(order.map((documentId, place) => [documentId, place]));
  const rankOf = ({ documentId }: ScreeningTask) => rank.get(documentId) ?? order.length;
  return outcomes
    .flatMap((outcome) =>
      reachedStages(outcome).flatMap((stage): ScreeningTask[] => {
        const policy = policyOf.get(stage.stageId);
        const task = policy ? taskAt(stage, outcome.stageId === stage.stageId, reviewerId, policy) : null;
        return task ? [{ documentId: outcome.documentId, stageId: stage.stageId, ...task }] : [];
      }),
    )
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** The stages at which a document can be judged: up to where it stands, and not there while its text is missing. */
export function reachedStages({ status, stageId, stages }: DocumentOutcome): readonly StageOutcome[] {
  const current = stages.findIndex((stage) => stage.stageId === stageId);
  const isMissing = status === 'to-retrieve' || status === 'not-retrieved';
  return stages.slice(0, isMissing ? current : current + 1);
}

/** The round whose votes count at a stage; 1 where nobody has voted. */
export function currentRound({ votes }: StageOutcome): number {
  return votes[0]?.round ?? 1;
}

function taskAt(
  stage: StageOutcome,
  isCurrent: boolean,
  reviewerId: string,
  policy: StagePolicy,
): Pick<ScreeningTask, 'task' | 'round'> | null {
  const owed = owedRound(stage, reviewerId);
  if (owed !== null) return { task: 'vote', round: owed };
  if (!isCurrent) return null;
  const task = openTask(stage, reviewerId, policy);
  return task && { task, round: currentRound(stage) };
}

/** What somebody may do about a document that was not given to them, or that they have judged. */
function openTask(stage: StageOutcome, reviewerId: string, policy: StagePolicy): ScreeningTask['task'] | null {
  const isOwn = (vote: ReviewerVote) => vote.reviewerId === reviewerId;
  const hasVoted = stage.votes.some(isOwn);
  if (stage.status === 'pending') {
    if (!hasVoted) return hasFreePlace(stage, policy) ? 'vote' : null;
    return finalVotes(stage.votes, policy).some(isOwn) ? null : 'reconsider';
  }
  if (stage.status !== 'conflict') return null;
  if (mayAdjudicate(reviewerId, stage.votes, policy)) return 'adjudicate';
  return policy.adjudicatedBy === 'nobody' && hasVoted ? 'reconsider' : null;
}

/** The round in which a reviewer was given the document and has not judged it; `null` where there is none. */
export function owedRound(stage: StageOutcome, reviewerId: string): number | null {
  const current = currentRound(stage);
  const voted = stage.votes.some((vote) => vote.reviewerId === reviewerId);
  const isOwed = (round: number) =>
    round > current || (round === current && !voted && stage.settledBy !== 'adjudication');
  const owed = stage.assigned.find((one) => one.reviewerId === reviewerId && isOwed(one.round));
  return owed?.round ?? null;
}

function hasFreePlace(stage: StageOutcome, { reviewersRequired }: StagePolicy): boolean {
  const round = currentRound(stage);
  const assigned = stage.assigned.filter((one) => one.round === round);
  const taken = new Set([...assigned, ...stage.votes].map(({ reviewerId }) => reviewerId));
  return taken.size < reviewersRequired;
}
