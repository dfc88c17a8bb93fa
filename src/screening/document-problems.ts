import { groupBy } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { DocumentOutcome, StageOutcome } from './document-outcome.ts';
import type { DocumentRecord } from './fold-log.ts';
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
): Problem[] {
  const firstOpen = outcome.stages.findIndex((stage) => stage.status !== 'included');
  return policies.flatMap((policy, place) => {
    const stage = outcome.stages[place];
    if (!stage || !isJudged(record.stages[place])) return [];
    const early = firstOpen >= 0 && place > firstOpen ? [tooEarly(record, policy, policies[firstOpen])] : [];
    const unread =
      policy.reads === 'full-text' && record.retrieval !== 'retrieved' ? [unretrieved(record, policy)] : [];
    return [
      ...clashingVotes(record, stage),
      ...needlessAdjudication(record.stages[place], outcome, policy),
      ...early,
      ...unread,
    ];
  });
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

function needlessAdjudication(
  stage: StageRecord | undefined,
  { documentId }: DocumentOutcome,
  policy: StagePolicy,
): Problem[] {
  if (!stage?.adjudication || !holdsAdjudication(stage)) return [];
  const { event, votes } = stage.adjudication;
  const { status } = settleVotes(countedVotes(votes), policy);
  if (status === 'conflict') return [];
  const message = `${eventId(event)} adjudicates ${documentId} at ${policy.id}, where the votes were not in conflict (${status}); it holds all the same`;
  return [{ code: 'adjudication-without-conflict', severity: 'note', message, ids: [documentId] }];
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
