import { indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import type { Criterion } from './criterion.ts';
import type { DocumentOutcome } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';
import { foldLog } from './fold-log.ts';
import { orderedLog } from './ordered-log.ts';
import type { PersistentMap } from './persistent-map.ts';
import { type SettledDocument, settledDocument, settledDocuments, settler } from './settled-document.ts';
import { defaultStages, type StagePolicy } from './stage-policy.ts';

/** How a screening log is read. */
export interface ScreeningOptions {
  /** The stages of the protocol, in order; title and abstract, then full text, where left out. */
  readonly stages?: readonly StagePolicy[];
  /**
   * The protocol's criteria. Where reviewers exclude a document for different primary reasons, the one of the least
   * priority stands first; without criteria it is that of the earliest vote.
   */
  readonly criteria?: readonly Criterion[];
  /** Documents that are to be screened whether or not the log mentions them; they stand before those that it does. */
  readonly documentIds?: readonly string[];
}

/**
 * A log that is folded and takes more events, one at a time, without being folded again. It is never changed: what
 * `appendEvent` gives is another, which shares with it all that is the same.
 */
export interface OpenScreening {
  readonly stages: readonly StagePolicy[];
  readonly criteria: readonly Criterion[];
  /** The greatest clock of the log; 0 where it is empty. The next event's is greater. */
  readonly clock: number;
  /** Documents that stand for themselves, by id. */
  readonly documents: PersistentMap<SettledDocument>;
  readonly survivors: PersistentMap<string>;
  readonly mergedIds: readonly string[];
  readonly mentioned: number;
  /** What is wrong with the log as a whole. */
  readonly problems: readonly Problem[];
}

/**
 * Folds a log so that it takes more events. The order of `events` does not matter.
 *
 * @throws RealistError `no-stages` where `stages` is empty.
 * @example
 * openScreening([{ kind: 'import', by: 'ann', clock: 1, documentIds: ['d1'], batch: 'first' }]).clock; // 1
 */
export function openScreening(
  events: readonly ScreeningEvent[],
  { stages: declared = defaultStages, criteria = [], documentIds = [] }: ScreeningOptions = {},
): OpenScreening {
  const stages = [...indexById(declared).values()];
  if (stages.length === 0)
    throw new RealistError('no-stages', ['options', 'stages'], 'stages is empty; a review has at least one stage');
  const log = orderedLog(events);
  const folded = foldLog(
    log.events,
    stages.map(({ id }) => id),
    documentIds,
  );
  return {
    stages,
    criteria,
    clock: log.events.at(-1)?.clock ?? 0,
    documents: { began: settledDocuments(folded.documents, settler(stages, criteria)), later: undefined },
    survivors: { began: folded.survivors, later: undefined },
    mergedIds: folded.mergedIds,
    mentioned: folded.mentioned,
    problems: [...log.problems, ...folded.problems],
  };
}

/**
 * Where a document stands, or the one that stands for it; `undefined` where nobody has mentioned it. It looks at that
 * document only.
 *
 * @example
 * const screening = openScreening([{ kind: 'note', by: 'ann', clock: 1, documentId: 'd1', text: 'In Welsh' }]);
 * documentOutcome(screening, 'd1')?.status; // 'unscreened'
 * documentOutcome(screening, 'd2'); // undefined
 */
export function documentOutcome(screening: OpenScreening, documentId: string): DocumentOutcome | undefined {
  return settledDocument(screening, documentId)?.outcome;
}
