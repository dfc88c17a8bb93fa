import { closedStage, isClosed, joinedStages, type OpenStage, openStage } from './open-stage.ts';
import type { StageRecord } from './stage-record.ts';

/** What the log says of one document. */
export interface DocumentRecord {
  readonly documentId: string;
  /** Its place in the order of first mention, from 0. */
  readonly place: number;
  readonly batch: string | undefined;
  readonly retrieval: 'retrieved' | 'not-retrieved' | undefined;
  /** One for each stage, in the order of the stages; `undefined` where nothing has happened. */
  readonly stages: readonly (StageRecord | undefined)[];
}

/** The same while a fold is at work, which alone holds it. */
export interface OpenRecord {
  readonly documentId: string;
  readonly place: number;
  batch: string | undefined;
  retrieval: 'retrieved' | 'not-retrieved' | undefined;
  readonly stages: (OpenStage | undefined)[];
}

/** A copy for a fold to work on. */
export function openRecord(record: DocumentRecord): OpenRecord {
  return { ...record, stages: record.stages.map((stage) => stage && openStage(stage)) };
}

/** What a fold made of a record, which it leaves alone from now on: the record itself, where no list is long. */
export function closedRecord(record: OpenRecord): DocumentRecord {
  if (isClosedRecord(record)) return record;
  return { ...record, stages: record.stages.map((stage) => stage && closedStage(stage)) };
}

function isClosedRecord(record: OpenRecord): record is OpenRecord & DocumentRecord {
  return record.stages.every((stage) => stage === undefined || isClosed(stage));
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
