import { groupBy } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { DocumentOutcome, StageOutcome } from './document-outcome.ts';
import type { DocumentRecord } from './document-record.ts';
import { mayAdjudicate } from './may-adjudicate.ts';
import { eventId } from './ordered-log.ts';
import { isJudged } from './settle-document.ts';
import { holdsAdjudication } from './settle-stage.ts';
import { countedVotes, settleVotes } from './settle-votes.ts';
import type { StagePolicy } from './stage-policy.ts';
import type { StageRecord } from './stage-record.ts';

/** What is wrong in what the log says of one document. */
export function documentProblems(
  record: DocumentRecord,
  outcome: DocumentOutcome,
  policies: readonly StagePolicy[],
): readonly Problem[] {
  if (!record.stages.some(isJudged)) return none;
  const firstOpen = outcome.stages.findIndex((stage) => stage.status !== 'included');
  const tooSoon = firstOpen < 0 ? policies.length : firstOpen + 1;
  const problems = policies.flatMap((policy, place) => {
    if (!isJudged(record.stages[place])) return none;
    const early = place < tooSoon ? none : [tooEarly(record, policy, policies[firstOpen])];
    return [...stageProblems(record, outcome.stages[place], record.stages[place], policy), ...early];
  });
  return problems.length === 0 ? none : problems;
}

const none: readonly Problem[] = [];

function stageProblems(
  record: DocumentRecord,
  outcome: StageOutcome | undefined,
  stage: StageRecord | undefined,
  policy: StagePolicy,
): readonly Problem[] {
  const isUnread = policy.reads === 'full-text' && record.retrieval !== 'retrieved';
  const clashing = outcome && outcome.votes.length > 1 ? clashingVotes(record, outcome) : none;
  const doubtful = stage?.adjudication ? doubtfulAdjudication(stage, record, policy) : none;
  if (!isUnread && clashing.length === 0 && doubtful.length === 0) return none;
  return [...clashing, ...doubtful, ...(isUnread ? [unretrieved(record, policy)] : none)];
}

function clashingVotes({ documentId }: DocumentRecord, { stageId, votes }: StageOutcome): Problem[] {
  const byReviewer = groupBy(votes, (vote) => vote.reviewerId);
  if (byReviewer.size === votes.length) return [];
  return [...byReviewer].flatMap(([reviewerId, own]) => {
    if (own.length === 1) return [];
    const said = own.map((vote) => vote.verdict).join(' and ');
    const message = `${reviewerId} says ${said} of ${documentId} at ${stageId} (merged records or clashing events left both standing); ${reviewerId} must decide anew`;
    return [{ code: 'clashing-votes', severity: 'error', message, ids: [documentId, reviewerId] }];
  });
}

function doubtfulAdjudication(stage: StageRecord, { documentId }: DocumentRecord, policy: StagePolicy): Problem[] {
  if (!stage.adjudication || !holdsAdjudication(stage)) return [];
  const { event } = stage.adjudication;
  // while it holds, the votes say what they said when it was given
  const votes = countedVotes(stage.votes);
  const { status } = settleVotes(votes, policy);
  const what = `${eventId(event)} adjudicates ${documentId} at ${policy.id}`;
  const problems: Problem[] = [];
  if (status !== 'conflict') {
    const message = `${what}, where the votes were not in conflict (${status}); it holds all the same, until a vote changes`;
    problems.push({ code: 'adjudication-without-conflict', severity: 'note', message, ids: [documentId] });
  }
  if (!mayAdjudicate(event.by, votes, policy)) {
    const message = `${what}, which the stage does not let ${event.by} do; it holds all the same, until somebody who may adjudicates anew`;
    problems.push({ code: 'adjudicator-not-allowed', severity: 'warning', message, ids: [documentId, event.by] });
  }
  return problems;
}

function tooEarly({ documentId }: DocumentRecord, policy: StagePolicy, open: StagePolicy | undefined): Problem {
  const message = `${documentId} is judged at ${policy.id}, though ${open?.id} has not included it; these votes count once it has`;
  return { code: 'decision-before-inclusion', severity: 'error', message, ids: [documentId] };
}

function unretrieved({ documentId, retrieval }: DocumentRecord, policy: StagePolicy): Problem {
  if (retrieval) {
    const message = `${documentId} is judged at ${policy.id}, though its full text could not be retrieved; correct the one or the other`;
    return { code: 'decision-without-retrieval', severity: 'error', message, ids: [documentId] };
  }
  const message = `${documentId} is judged at ${policy.id}, but the log does not say that its full text was retrieved; add a retrieve event`;
  return { code: 'decision-without-retrieval', severity: 'warning', message, ids: [documentId] };
}
