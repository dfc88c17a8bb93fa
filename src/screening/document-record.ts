import { emptyStageRecord, joinedRecords, type StageRecord } from './stage-record.ts';

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
export interface OpenRecord extends DocumentRecord {
  batch?: string;
  retrieval?: 'retrieved' | 'not-retrieved';
  readonly stages: StageRecord[];
}

/** A copy for a fold to work on. */
export function openRecord(record: DocumentRecord): OpenRecord {
  return { ...record, stages: [...record.stages] };
}

/** Adds what was said of a document to what was said of the one that stands for it from now on. */
export function joinDocuments(into: OpenRecord, from: DocumentRecord): void {
  for (const [place, record] of from.stages.entries())
    into.stages[place] = joinedRecords(into.stages[place] ?? emptyStageRecord, record);
  if (from.retrieval === 'retrieved' || (from.retrieval && !into.retrieval)) into.retrieval = from.retrieval;
  if (from.batch !== undefined) into.batch ??= from.batch;
}
