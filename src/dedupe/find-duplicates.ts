import type { Document } from '../document/document.ts';
import { findInSteps } from './find-in-steps.ts';
import type { FindDuplicatesOptions, FoundDuplicates } from './found-duplicates.ts';
import { runSteps } from './run-steps.ts';

/**
 * Finds the records that describe one document, and holds none of them in memory: a million records may come one by one.
 *
 * It decides as `deduplicate` does and gives the same clusters; `uniqueDocuments` makes documents of them.
 *
 * @param documents - Every record as it was read, each with an id of its own.
 * @throws RealistError as `deduplicate`.
 * @example
 * const record = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const title = 'Reflections on alliance and trust';
 * findDuplicates([{ ...record, id: 'a', title, pmid: '12' }, { ...record, id: 'b', title, pmid: '12' }]).clusters.map(({ memberIds }) => memberIds); // [['a', 'b']]
 */
export function findDuplicates(documents: Iterable<Document>, options: FindDuplicatesOptions = {}): FoundDuplicates {
  return runSteps(findInSteps(documents, options), options);
}
