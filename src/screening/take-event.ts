import type { Problem } from '../core/problem.ts';
import { joinDocuments, type OpenRecord } from './document-record.ts';
import type { ScreeningEvent } from './event.ts';
import type { LateDuplicates, Store } from './late-duplicates.ts';
import { openStage, takeStageEvent, takeVote, voteOf } from './open-stage.ts';
import { eventId } from './ordered-log.ts';
import { roundOf } from './stage-record.ts';

/** A log that is being folded. */
export interface Fold {
  readonly stageIds: readonly string[];
  /** Documents that stand for themselves. */
  readonly documents: Store<OpenRecord>;
  readonly duplicates: LateDuplicates;
  /** Documents that were merged into others, in the order of the merges. */
  readonly mergedIds: string[];
  readonly problems: Problem[];
  /** Documents at a stage that nobody declared. */
  readonly strays: Map<string, Set<string>>;
  /** How many documents have been mentioned. */
  mentioned: number;
}

/** Takes one event into the fold. It comes after all that were taken before. */
export function takeEvent(fold: Fold, event: ScreeningEvent): void {
  switch (event.kind) {
    case 'import':
      for (const documentId of event.documentIds) recordOf(fold, documentId).batch ??= event.batch;
      break;
    case 'note':
      recordOf(fold, event.documentId);
      break;
    case 'retrieve':
      recordOf(fold, event.documentId).retrieval = event.outcome;
      break;
    case 'merge':
      takeMerge(fold, event);
      break;
    default: {
      const record = recordOf(fold, event.documentId);
      const place = fold.stageIds.indexOf(event.stage);
      if (place < 0) {
        noteStray(fold, event.stage, record.documentId);
        break;
      }
      const stage = record.stages[place] ?? openStage();
      // most events are votes, and each function on their way is compiled with all that it calls
      const isChange = event.kind === 'decide' ? takeVote(stage, voteOf(event)) : takeStageEvent(stage, event);
      if (isChange) record.stages[place] = stage;
      else noteVain(fold, event);
    }
  }
}

/** The record of a document, or of the one that stands for it; a new one where nobody has mentioned it. */
export function recordOf(fold: Fold, documentId: string): OpenRecord {
  const known = fold.documents.get(documentId) ?? fold.documents.get(fold.duplicates.survivorOf(documentId));
  if (known) return known;
  const stages = fold.stageIds.map(() => undefined);
  const fresh: OpenRecord = { documentId, place: fold.mentioned, batch: undefined, retrieval: undefined, stages };
  fold.mentioned += 1;
  fold.documents.set(documentId, fresh);
  return fresh;
}

function noteStray({ strays }: Fold, stage: string, documentId: string): void {
  strays.set(stage, (strays.get(stage) ?? new Set()).add(documentId));
}

/** What undoes nothing is a problem; to give a reviewer what is theirs already is none. */
function noteVain({ problems }: Fold, event: ScreeningEvent): void {
  if (event.kind === 'retract' || event.kind === 'unassign') problems.push(nothingToUndo(event));
}

function takeMerge(fold: Fold, event: Extract<ScreeningEvent, { kind: 'merge' }>): void {
  const from = recordOf(fold, event.fromId);
  const into = recordOf(fold, event.intoId);
  if (!fold.duplicates.join(from.documentId, into.documentId)) {
    // two people may report the same duplicate; only a merge that turns an earlier one round goes unheeded
    if (from.documentId === event.fromId) fold.problems.push(mergeInCircle(event));
    return;
  }
  fold.documents.delete(from.documentId);
  fold.mergedIds.push(from.documentId);
  joinDocuments(into, from);
}

function nothingToUndo(event: Extract<ScreeningEvent, { kind: 'retract' | 'unassign' }>): Problem {
  const where = `${event.documentId} at ${event.stage} in round ${roundOf(event)}`;
  const [code, message] =
    event.kind === 'retract'
      ? [
          'nothing-to-retract',
          `takes back what ${event.reviewerId} said of ${where}, but no such vote stands; where another vote was meant, take that one back`,
        ]
      : [
          'nothing-to-unassign',
          `takes ${where} from ${event.reviewerId}, who had not been given it; where another document was meant, take that one`,
        ];
  return { code, severity: 'warning', message: `${eventId(event)} ${message}`, ids: [event.documentId] };
}

function mergeInCircle(event: Extract<ScreeningEvent, { kind: 'merge' }>): Problem {
  const { fromId, intoId } = event;
  const message = `${eventId(event)} merges ${fromId} into ${intoId}, but these are one document already, for which ${fromId} stands; that holds, unless the log is corrected`;
  return { code: 'merge-in-circle', severity: 'warning', message, ids: [fromId, intoId] };
}
