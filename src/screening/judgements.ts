import { groupBy } from '../core/group-by.ts';
import type { ReviewerVote } from './document-outcome.ts';
import { closedRecord, type DocumentRecord } from './document-record.ts';
import type { ScreeningEvent, Verdict } from './event.ts';
import { foldLog } from './fold-log.ts';
import { lateDuplicates } from './late-duplicates.ts';
import { orderedLog } from './ordered-log.ts';
import { countedVotes } from './settle-votes.ts';
import { roundOf } from './stage-record.ts';

/** What a reviewer said of a document. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The criteria applied; the first is the primary reason. */
  readonly criterionIds: readonly string[];
}

/** What each reviewer said of a document before its conflict was settled. */
export interface DocumentJudgements {
  readonly documentId: string;
  readonly byReviewer: ReadonlyMap<string, Judgement>;
}

/**
 * The records of a stage as they were before the first adjudication of each document in each round: what is changed once
 * a conflict was talked over has no part in agreement.
 */
export function recordsBeforeAdjudication(events: readonly ScreeningEvent[], stage: string): DocumentRecord[] {
  const here = orderedLog(events).events.filter((event) => !('stage' in event) || event.stage === stage);
  return [...foldLog(beforeAdjudication(here), [stage]).documents.values()].map(closedRecord);
}

/**
 * What reviewers said in a round, or where none is named in the latest of each document. Who says two things of one
 * document that differ in meaning, as merged records may bring about, counts as not having judged it.
 */
export function judgementsOf(
  record: DocumentRecord,
  round: number | undefined,
  meaningOf: (judgement: Judgement) => Verdict | null,
): DocumentJudgements {
  const votes = record.stages[0]?.votes ?? [];
  const compared = round === undefined ? countedVotes(votes) : votes.filter((vote) => vote.round === round);
  const byReviewer = new Map<string, Judgement>(compared.map((vote) => [vote.reviewerId, vote]));
  // nearly always everybody said one thing
  const clashing = byReviewer.size < compared.length ? clashingReviewers(compared, meaningOf) : [];
  for (const reviewerId of clashing) byReviewer.delete(reviewerId);
  return { documentId: record.documentId, byReviewer };
}

function clashingReviewers(votes: readonly ReviewerVote[], meaningOf: (judgement: Judgement) => Verdict | null) {
  const ofReviewer = groupBy(votes, ({ reviewerId }) => reviewerId);
  return [...ofReviewer.keys()].filter((id) => new Set(ofReviewer.get(id)?.map(meaningOf)).size > 1);
}

// a merge may join an adjudicated document to another, so the merges of the whole log say which documents are one
function beforeAdjudication(events: readonly ScreeningEvent[]): readonly ScreeningEvent[] {
  if (!events.some(({ kind }) => kind === 'adjudicate')) return events;
  const { survivorOf, join } = lateDuplicates();
  for (const event of events) if (event.kind === 'merge') join(event.fromId, event.intoId);
  const latest = new Map<string, number>();
  const closed = new Map<string, number>();
  return events.filter((event) => {
    if (event.kind === 'adjudicate') {
      const documentId = survivorOf(event.documentId);
      // a round that begins after an adjudication is judged afresh
      closed.set(documentId, latest.get(documentId) ?? 1);
    }
    if (event.kind !== 'decide' && event.kind !== 'retract') return true;
    const documentId = survivorOf(event.documentId);
    const round = roundOf(event);
    latest.set(documentId, Math.max(latest.get(documentId) ?? 1, round));
    return round > (closed.get(documentId) ?? 0);
  });
}
