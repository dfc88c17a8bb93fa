import type { Problem } from '../core/problem.ts';
import type { ScreeningEvent } from './event.ts';
import { type LateDuplicates, lateDuplicates } from './late-duplicates.ts';
import { eventId } from './ordered-log.ts';
import {
  emptyStageRecord,
  joinedRecords,
  roundOf,
  type StageRecord,
  withAdjudication,
  withoutVotes,
  withVote,
} from './stage-record.ts';

/** What the log says of one document. */
export interface DocumentRecord {
  readonly documentId: string;
  readonly retrieval?: 'retrieved' | 'not-retrieved';
  /** One for each stage, in the order of the stages. */
  readonly stages: readonly StageRecord[];
}

/** What the log says of every document, before any policy says what follows from it. */
interface FoldedLog {
  /** Documents that stand for themselves, in the order of their first mention. */
  readonly documents: readonly DocumentRecord[];
  /** Documents that were merged into others, in the order of the merges. */
  readonly merged: readonly { readonly fromId: string; readonly intoId: string }[];
  readonly problems: readonly Problem[];
}

interface Fold {
  readonly stageIds: readonly string[];
  readonly documents: Map<string, OpenRecord>;
  readonly duplicates: LateDuplicates;
  readonly mergedIds: string[];
  readonly problems: Problem[];
  /** Documents at a stage that nobody declared. */
  readonly strays: Map<string, Set<string>>;
}

interface OpenRecord extends DocumentRecord {
  retrieval?: 'retrieved' | 'not-retrieved';
  readonly stages: StageRecord[];
}

type StageEvent = Extract<ScreeningEvent, { readonly stage: string }>;

/** Folds a log that is in order. What happens at stages other than `stageIds` is reported and left out. */
export function foldLog(events: readonly ScreeningEvent[], stageIds: readonly string[]): FoldedLog {
  const fold: Fold = {
    stageIds,
    documents: new Map(),
    duplicates: lateDuplicates(),
    mergedIds: [],
    problems: [],
    strays: new Map(),
  };
  for (const event of events) take(fold, event);
  const merged = fold.mergedIds.map((fromId) => ({ fromId, intoId: fold.duplicates.survivorOf(fromId) }));
  const problems = [...fold.problems, ...[...fold.strays].map(([stage, ids]) => unknownStage(stage, [...ids]))];
  return { documents: [...fold.documents.values()], merged, problems };
}

function take(fold: Fold, event: ScreeningEvent): void {
  switch (event.kind) {
    case 'import':
      for (const documentId of event.documentIds) openRecord(fold, documentId);
      break;
    case 'note':
      openRecord(fold, event.documentId);
      break;
    case 'retrieve':
      openRecord(fold, event.documentId).retrieval = event.outcome;
      break;
    case 'merge':
      takeMerge(fold, event);
      break;
    default:
      takeAtStage(fold, event);
  }
}

function takeAtStage(fold: Fold, event: StageEvent): void {
  const document = openRecord(fold, event.documentId);
  const place = fold.stageIds.indexOf(event.stage);
  const before = document.stages[place];
  if (!before) {
    const ids = fold.strays.get(event.stage) ?? new Set();
    fold.strays.set(event.stage, ids.add(document.documentId));
    return;
  }
  const after = nextRecord(before, event);
  document.stages[place] = after;
  if (event.kind === 'retract' && after === before) fold.problems.push(nothingToRetract(event));
}

function nextRecord(record: StageRecord, event: StageEvent): StageRecord {
  switch (event.kind) {
    case 'decide':
      return withVote(record, event);
    case 'retract':
      return withoutVotes(record, event);
    case 'adjudicate':
      return withAdjudication(record, event);
    default:
      return record;
  }
}

function takeMerge(fold: Fold, event: Extract<ScreeningEvent, { kind: 'merge' }>): void {
  const from = openRecord(fold, event.fromId);
  const into = openRecord(fold, event.intoId);
  if (!fold.duplicates.join(from.documentId, into.documentId)) {
    // two people may report the same duplicate; only a merge that turns an earlier one round goes unheeded
    if (from.documentId === event.fromId) fold.problems.push(mergeInCircle(event));
    return;
  }
  fold.documents.delete(from.documentId);
  fold.mergedIds.push(from.documentId);
  for (const [place, record] of from.stages.entries()) {
    into.stages[place] = joinedRecords(into.stages[place] ?? emptyStageRecord, record);
  }
  if (from.retrieval === 'retrieved' || (from.retrieval && !into.retrieval)) into.retrieval = from.retrieval;
}

function openRecord(fold: Fold, documentId: string): OpenRecord {
  const known = fold.documents.get(documentId) ?? fold.documents.get(fold.duplicates.survivorOf(documentId));
  if (known) return known;
  const fresh: OpenRecord = { documentId, stages: fold.stageIds.map(() => emptyStageRecord) };
  fold.documents.set(documentId, fresh);
  return fresh;
}

function unknownStage(stage: string, ids: readonly string[]): Problem {
  const message = `The log has ${ids.length} document(s) at stage ${stage}, which the protocol does not declare; declare it, or correct the events`;
  return { code: 'unknown-stage', severity: 'error', message, ids: [stage, ...ids] };
}

function nothingToRetract(event: Extract<ScreeningEvent, { kind: 'retract' }>): Problem {
  const message = `${eventId(event)} takes back what ${event.reviewerId} said of ${event.documentId} at ${event.stage} in round ${roundOf(event)}, but no such vote stands`;
  return { code: 'nothing-to-retract', severity: 'warning', message, ids: [event.documentId] };
}

function mergeInCircle(event: Extract<ScreeningEvent, { kind: 'merge' }>): Problem {
  const { fromId, intoId } = event;
  const message = `${eventId(event)} merges ${fromId} into ${intoId}, but these are one document already, for which ${fromId} stands; that holds`;
  return { code: 'merge-in-circle', severity: 'warning', message, ids: [fromId, intoId] };
}
