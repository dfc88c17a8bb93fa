import type { Problem } from '../core/problem.ts';
import type { OpenRecord } from './document-record.ts';
import type { ScreeningEvent } from './event.ts';
import { lateDuplicates } from './late-duplicates.ts';
import { type Fold, recordOf, takeEvent } from './take-event.ts';

/** What the log says of every document, before any policy says what follows from it. */
interface FoldedLog {
  /** Documents that stand for themselves. */
  readonly documents: ReadonlyMap<string, OpenRecord>;
  /** For each document that was merged into another, one that stands for it or leads there. */
  readonly survivors: ReadonlyMap<string, string>;
  readonly mergedIds: readonly string[];
  readonly mentioned: number;
  readonly problems: readonly Problem[];
}

/**
 * Folds a log that is in order. What happens at stages other than `stageIds` is reported and left out; `documentIds` are
 * mentioned before the log begins.
 */
export function foldLog(
  events: readonly ScreeningEvent[],
  stageIds: readonly string[],
  documentIds: readonly string[] = [],
): FoldedLog {
  const documents = new Map<string, OpenRecord>();
  const survivors = new Map<string, string>();
  const fold: Fold = {
    stageIds,
    documents,
    duplicates: lateDuplicates(survivors),
    mergedIds: [],
    problems: [],
    strays: new Map(),
    mentioned: 0,
  };
  for (const documentId of documentIds) recordOf(fold, documentId);
  for (const event of events) takeEvent(fold, event);
  const strays = [...fold.strays].map(([stage, ids]) => unknownStage(stage, [...ids]));
  return {
    documents,
    survivors,
    mergedIds: fold.mergedIds,
    mentioned: fold.mentioned,
    problems: [...fold.problems, ...strays],
  };
}

function unknownStage(stage: string, ids: readonly string[]): Problem {
  const message = `The log has ${ids.length} document(s) at stage ${stage}, which the protocol does not declare; declare it, or correct the events`;
  return { code: 'unknown-stage', severity: 'error', message, ids: [stage, ...ids] };
}
