import type { ReviewerVote, StageOutcome } from './document-outcome.ts';
import { countedVotes, settleVotes } from './settle-votes.ts';
import type { StagePolicy } from './stage-policy.ts';
import type { StageRecord } from './stage-record.ts';

/** Order among criteria, by id: the least is the primary reason. */
export type CriterionPriorities = ReadonlyMap<string, number>;

/** Says what a stage's record comes to; where nothing has happened there is none. */
export type SettleStage = (record: StageRecord | undefined) => StageOutcome;

/** Settles documents at a stage by their adjudication, where one holds, and by their votes otherwise. */
export function stageSettler(policy: StagePolicy, priorities: CriterionPriorities): SettleStage {
  const untouched = settleStage({ votes: [], assigned: [] }, policy, priorities);
  return (record) => (record === undefined ? untouched : settleStage(record, policy, priorities));
}

function settleStage(record: StageRecord, policy: StagePolicy, priorities: CriterionPriorities): StageOutcome {
  const { assigned } = record;
  const votes = countedVotes(record.votes);
  const outcome = settleLayers(record, { stageId: policy.id, votes, assigned }, policy, priorities);
  return record.adjudication?.stale ? { ...outcome, staleAdjudication: true } : outcome;
}

/** An adjudication holds until a vote changes. */
export function holdsAdjudication(record: StageRecord): boolean {
  return record.adjudication !== undefined && !record.adjudication.stale;
}

/** Shared by all documents that have none: most do. */
export const noReasons: readonly string[] = [];

// objects are written out member by member: a hundred thousand spreads take as long as all the rest
function settleLayers(
  record: StageRecord,
  { stageId, votes, assigned }: Pick<StageOutcome, 'stageId' | 'votes' | 'assigned'>,
  policy: StagePolicy,
  priorities: CriterionPriorities,
): StageOutcome {
  if (record.adjudication && holdsAdjudication(record)) {
    const { verdict, criterionIds: named } = record.adjudication.event;
    const [status, criterionIds] =
      verdict === 'include' ? (['included', noReasons] as const) : (['excluded', named] as const);
    return { stageId, status, settledBy: 'adjudication', votes, assigned, criterionIds };
  }
  const { status, conflict } = settleVotes(votes, policy);
  if (conflict) return { stageId, status, conflict, votes, assigned, criterionIds: noReasons };
  if (status === 'pending') return { stageId, status, votes, assigned, criterionIds: noReasons };
  const criterionIds = status === 'excluded' ? reasonsOf(votes, priorities) : noReasons;
  return { stageId, status, settledBy: 'votes', votes, assigned, criterionIds };
}

function reasonsOf(votes: readonly ReviewerVote[], priorities: CriterionPriorities): readonly string[] {
  const reasons = votes
    .filter(({ verdict, criterionIds }) => verdict === 'exclude' && criterionIds.length > 0)
    .map(({ criterionIds }) => criterionIds);
  if (reasons.length <= 1) return reasons[0] ?? noReasons;
  const rank = (criterionId: string): number => priorities.get(criterionId) ?? Number.MAX_SAFE_INTEGER;
  const primary = reasons.flatMap((own) => own.slice(0, 1)).sort((a, b) => rank(a) - rank(b));
  return [...new Set([...primary, ...reasons.flat()])];
}
