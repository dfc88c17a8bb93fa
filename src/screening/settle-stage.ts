import type { ReviewerVote, StageOutcome } from './document-outcome.ts';
import { countedVotes, settleVotes } from './settle-votes.ts';
import type { StagePolicy } from './stage-policy.ts';
import type { StageRecord } from './stage-record.ts';

/** Order among criteria, by id: the least is the primary reason. */
export type CriterionPriorities = ReadonlyMap<string, number>;

/** Settles a document at a stage by its adjudication, where one holds, and by its votes otherwise. */
export function settleStage(record: StageRecord, policy: StagePolicy, priorities: CriterionPriorities): StageOutcome {
  const votes = countedVotes(record.votes);
  const outcome = { ...settleLayers(record, votes, policy, priorities), stageId: policy.id, votes };
  return record.adjudication?.stale ? { ...outcome, staleAdjudication: true } : outcome;
}

/** An adjudication holds until a vote changes. */
export function holdsAdjudication(record: StageRecord): boolean {
  return record.adjudication !== undefined && !record.adjudication.stale;
}

function settleLayers(
  record: StageRecord,
  counted: readonly ReviewerVote[],
  policy: StagePolicy,
  priorities: CriterionPriorities,
): Omit<StageOutcome, 'stageId' | 'votes' | 'staleAdjudication'> {
  if (record.adjudication && holdsAdjudication(record)) {
    const { verdict, criterionIds } = record.adjudication.event;
    if (verdict === 'include') return { status: 'included', settledBy: 'adjudication', criterionIds: [] };
    return { status: 'excluded', settledBy: 'adjudication', criterionIds };
  }
  const settlement = settleVotes(counted, policy);
  if (settlement.status === 'included') return { ...settlement, settledBy: 'votes', criterionIds: [] };
  if (settlement.status !== 'excluded') return { ...settlement, criterionIds: [] };
  return { ...settlement, settledBy: 'votes', criterionIds: reasonsOf(counted, priorities) };
}

function reasonsOf(votes: readonly ReviewerVote[], priorities: CriterionPriorities): readonly string[] {
  const reasons = votes
    .filter(({ verdict, criterionIds }) => verdict === 'exclude' && criterionIds.length > 0)
    .map(({ criterionIds }) => criterionIds);
  if (reasons.length <= 1) return reasons[0] ?? [];
  const rank = (criterionId: string): number => priorities.get(criterionId) ?? Number.MAX_SAFE_INTEGER;
  const primary = reasons.flatMap((own) => own.slice(0, 1)).sort((a, b) => rank(a) - rank(b));
  return [...new Set([...primary, ...reasons.flat()])];
}
