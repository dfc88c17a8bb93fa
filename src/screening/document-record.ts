import { closedStage, joinedStages, type OpenStage, openStage } from './open-stage.ts';
import { emptyStageRecord, type StageRecord } from './stage-record.ts';

/** What the log says of one document. */
export interface DocumentRecord {
  readonly documentId: string;
  /** Its place in the order of first mention, from 0. */
  readonly place: number;
  readonly batch?: string;
  readonly retrieval?: 'retrieved' | 'not-retrieved';
  /** One for each stage, in the order of the stages. */
  readonly stages: readonly StageRecord[];
}

/** The same while a fold is at work, which alone holds it. */
export interface OpenRecord {
  readonly documentId: string;
  readonly place: number;
  batch?: string;
  retrieval?: 'retrieved' | 'not-retrieved';
  /** One for each stage; `undefined` where nothing has happened. */
  readonly stages: (OpenStage | undefined)[];
}

/** A copy for a fold to work on. */
export function openRecord(record: DocumentRecord): OpenRecord {
  const stages = record.stages.map((stage) => (stage === emptyStageRecord ? undefined : openStage(stage)));
  return { ...record, stages };
}

/** What a fold made of a record, which it leaves alone from now on. */
export function closedRecord({ documentId, place, batch, retrieval, stages: open }: OpenRecord): DocumentRecord {
  const stages = open.map(closedStage);
  if (batch === undefined && retrieval === undefined) return { documentId, place, stages };
  return { documentId, place, stages, ...(batch !== undefined && { batch }), ...(retrieval && { retrieval }) };
}

/** Adds what was said of a document to what was said of the one that stands for it from now on. */
export function joinDocuments(into: OpenRecord, from: OpenRecord): void {
  for (const [place, stage] of from.stages.entries()) {
    const own = into.stages[place];
    if (stage) into.stages[place] = own ? joinedStages(own, stage) : stage;
  }
  if (from.retrieval === 'retrieved' || (from.retrieval && !into.retrieval)) into.retrieval = from.retrieval;
  if (from.batch !== undefined) into.batch ??= from.batch;
}
