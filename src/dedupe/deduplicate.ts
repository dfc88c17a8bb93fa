import type { Document } from '../document/document.ts';
import type { ChooseKept } from './build-clusters.ts';
import type { DeduplicationProgress } from './deduplication-progress.ts';
import { findInSteps } from './find-in-steps.ts';
import type { FindDuplicatesOptions, FoundDuplicates } from './found-duplicates.ts';
import type { KeepRecord } from './keep-record.ts';
import { byPreference } from './kept-document.ts';
import { runSteps } from './run-steps.ts';
import { uniqueDocuments } from './unique-documents.ts';

/** How {@link deduplicate} works. */
export interface DeduplicateOptions extends Omit<FindDuplicatesOptions, 'keep'> {
  /** Which record of a cluster is kept; the most complete by default. An earlier search's stays kept. */
  readonly keep?: KeepRecord;
}

/** What {@link deduplicate} finds. */
export interface Deduplication extends FoundDuplicates {
  /** The documents that remain, each with the best of its records, in the order of first appearance, known ones first. */
  readonly documents: readonly Document[];
}

/**
 * Finds the records that describe one document, and makes one document of them.
 *
 * Precision comes first: what is not certain waits in `review`. Two records merge by a named rule, where no veto stands
 * against it and no two members of their cluster contradict each other. The order of the records does not matter, and
 * an empty field never equals an empty field.
 *
 * @param documents - Every record as it was read, each with an id of its own.
 * @throws RealistError `duplicate-id` where two records share an id; `unknown-id`, `contradicting-decisions` or
 *   `overlapping-clusters` for decisions and earlier clusters that cannot hold; `aborted` where the signal says so.
 * @example
 * const record = { type: 'article-journal', authors: [{ family: 'Hey', given: 'J' }], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const found = deduplicate([
 *   { ...record, id: 'wos-1', title: 'Reflections on alliance and trust', doi: '10.1000/trust' },
 *   { ...record, id: 'scopus-1', title: 'Reflections on Alliance and Trust.', doi: '10.1000/trust', abstract: 'Trust grew slowly.' },
 * ]);
 * found.clusters.map(({ id, memberIds }) => [id, memberIds]); // [['dup-scopus-1', ['scopus-1', 'wos-1']]]
 * found.documents.map(({ id }) => id); // ['scopus-1']
 */
export function deduplicate(documents: readonly Document[], options: DeduplicateOptions = {}): Deduplication {
  return runSteps(deduplicateInSteps(documents, options), options);
}

/**
 * The same as `deduplicate`, step by step: each step tells its progress, and between two of them a caller may do other
 * things, such as let a page answer its reader. The last value is the result. It calls no `onProgress`; to stop it, leave
 * it.
 *
 * @throws RealistError as `deduplicate`.
 * @example
 * const steps = deduplicateInSteps([]);
 * let step = steps.next();
 * while (!step.done) step = steps.next();
 * step.value.documents; // []
 */
export function* deduplicateInSteps(
  documents: readonly Document[],
  options: DeduplicateOptions = {},
): Generator<DeduplicationProgress, Deduplication> {
  const { keep, ...others } = options;
  const all = [...(options.known?.documents ?? []), ...documents];
  const found = yield* findInSteps(
    documents,
    { ...others, ...(typeof keep !== 'function' && keep !== undefined && { keep }) },
    typeof keep === 'function' ? chooserOf(all, keep) : undefined,
  );
  return { documents: uniqueDocuments(all, found.clusters), ...found };
}

function chooserOf(documents: readonly Document[], keep: (members: readonly Document[]) => string): ChooseKept {
  return (places) => {
    const members = places.flatMap((place) => documents[place] ?? []);
    const [kept] = byPreference(members, keep);
    return places.find((place) => documents[place] === kept) ?? -1;
  };
}
