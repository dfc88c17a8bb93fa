import type { DocumentOutcome, ScreeningStatus, StageOutcome } from './document-outcome.ts';
import type { DocumentRecord } from './document-record.ts';
import { holdsAdjudication, noReasons, type SettleStage } from './settle-stage.ts';
import type { StagePolicy } from './stage-policy.ts';
import type { StageRecord } from './stage-record.ts';

/** Says where a document stands: at the first stage that has not included it, or at the last. */
export function settleDocument(
  record: DocumentRecord,
  policies: readonly StagePolicy[],
  settlers: readonly SettleStage[],
): DocumentOutcome {
  const { documentId, retrieval, batch } = record;
  const stages = settlers.map((settle, place) => settle(record.stages[place]));
  const { status, stageId, criterionIds } = standsAt(record, policies, stages);
  const outcome = { documentId, status, stageId, criterionIds, stages };
  if (retrieval === undefined && batch === undefined) return outcome;
  return { ...outcome, ...(retrieval && { retrieval }), ...(batch !== undefined && { batch }) };
}

/** Whether anybody has judged the document at this stage. */
export function isJudged(record: StageRecord | undefined): boolean {
  return record !== undefined && (record.votes.length > 0 || holdsAdjudication(record));
}

function standsAt(
  record: DocumentRecord,
  policies: readonly StagePolicy[],
  stages: readonly StageOutcome[],
): Pick<DocumentOutcome, 'status' | 'stageId' | 'criterionIds'> {
  for (const [place, stage] of stages.entries()) {
    const missing = policies[place]?.reads === 'full-text' ? missingText(record, place) : null;
    const status = missing ?? openStatus(stage, place === 0);
    if (status) return { status, stageId: stage.stageId, criterionIds: missing ? noReasons : stage.criterionIds };
  }
  return { status: 'included', stageId: stages.at(-1)?.stageId ?? '', criterionIds: noReasons };
}

// who has judged a full text has had it, whether or not the log says that it was retrieved
function missingText(record: DocumentRecord, place: number): 'to-retrieve' | 'not-retrieved' | null {
  if (record.retrieval === 'not-retrieved') return 'not-retrieved';
  if (record.retrieval === 'retrieved' || isJudged(record.stages[place])) return null;
  return 'to-retrieve';
}

function openStatus(stage: StageOutcome, isFirst: boolean): ScreeningStatus | null {
  if (stage.status === 'included') return null;
  if (stage.status !== 'pending') return stage.status;
  return isFirst && stage.votes.length === 0 ? 'unscreened' : 'in-progress';
}
