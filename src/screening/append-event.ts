import type { Problem } from '../core/problem.ts';
import { type OpenRecord, openRecord } from './document-record.ts';
import type { ScreeningEvent } from './event.ts';
import { eventFault } from './event-fault.ts';
import { lateDuplicates, type Store } from './late-duplicates.ts';
import type { OpenScreening } from './open-screening.ts';
import { type PersistentMap, valueIn, withValues } from './persistent-map.ts';
import { settler } from './settled-document.ts';
import { type Fold, takeEvent } from './take-event.ts';

/** A log with one event more, or the reason why the event is refused. */
export type AppendedEvent =
  | {
      readonly ok: true;
      readonly screening: OpenScreening;
      /** What is now doubtful about the documents that the event concerns; none of it is a reason to refuse it. */
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Takes one more event into a log. An event that does not fit what stands is refused with a problem, and the log stays as
 * it was; the log is not folded again, whatever its length.
 *
 * Refused are: a clock that is not greater than the log's (`clock-not-new`: logs written apart are brought together by
 * `mergeLogs`); a document that nobody has imported (`unknown-document`), a stage (`unknown-stage`) or a criterion
 * (`unknown-criterion`) that nobody has declared; a vote before the stage before has included the document
 * (`decision-before-inclusion`), or on a full text that could not be had (`decision-without-retrieval`); an exclusion
 * without the criteria that the stage wants (`exclusion-without-criterion`, `too-many-criteria`); an adjudication by
 * somebody who may not (`adjudicator-not-allowed`), or where nothing is in conflict (`adjudication-without-conflict`);
 * and what would change nothing (`already-assigned`, `nothing-to-unassign`, `nothing-to-retract`, `merge-in-circle`).
 *
 * @example
 * const screening = openScreening([], { documentIds: ['d1'] });
 * const vote = { kind: 'decide', by: 'ann', clock: 1, reviewerId: 'ann', stage: 'title-abstract', verdict: 'include', criterionIds: [], protocolVersion: 1 } as const;
 * appendEvent(screening, { ...vote, documentId: 'd1' }).ok; // true
 * const refused = appendEvent(screening, { ...vote, documentId: 'd2' });
 * refused.ok ? '' : refused.problem.code; // 'unknown-document'
 */
export function appendEvent(screening: OpenScreening, event: ScreeningEvent): AppendedEvent {
  const problem = eventFault(screening, event);
  if (problem) return { ok: false, problem };

  const documents = changesOf(screening.documents, ({ record }) => openRecord(record));
  const survivors = changesOf(screening.survivors, (survivor) => survivor);
  const fold = foldOn(screening, documents.store, survivors.store);
  takeEvent(fold, event);

  const settle = settler(screening.stages, screening.criteria);
  const settled = [...documents.changed].map(([id, record]) => [id, record && settle(record)] as const);
  return {
    ok: true,
    screening: {
      ...screening,
      clock: event.clock,
      documents: withValues(screening.documents, settled),
      survivors: withValues(screening.survivors, survivors.changed),
      mergedIds: fold.mergedIds.length === 0 ? screening.mergedIds : [...screening.mergedIds, ...fold.mergedIds],
      mentioned: fold.mentioned,
    },
    problems: settled.flatMap(([, document]) => document?.problems ?? []),
  };
}

function foldOn({ stages, mentioned }: OpenScreening, documents: Store<OpenRecord>, survivors: Store<string>): Fold {
  return {
    stageIds: stages.map(({ id }) => id),
    documents,
    duplicates: lateDuplicates(survivors),
    mergedIds: [],
    problems: [],
    strays: new Map(),
    mentioned,
  };
}

/** A store beside a map that stays as it is: what is looked up is copied, and kept as changed. */
function changesOf<V, C>(
  map: PersistentMap<V>,
  copyOf: (value: V) => C,
): { readonly store: Store<C>; readonly changed: ReadonlyMap<string, C | null> } {
  const changed = new Map<string, C | null>();
  const get = (key: string): C | undefined => {
    const own = changed.get(key);
    if (own !== undefined) return own ?? undefined;
    const value = valueIn(map, key);
    if (value === undefined) return undefined;
    const copy = copyOf(value);
    changed.set(key, copy);
    return copy;
  };
  const store = {
    get,
    set: (key: string, value: C) => changed.set(key, value),
    delete: (key: string) => changed.set(key, null),
  };
  return { store, changed };
}
