import type { Document } from '../document/document.ts';
import type { KeepRecord } from './keep-record.ts';
import { byPreference, keptFirst } from './kept-document.ts';
import { mergeMembers } from './merge-members.ts';

/** Which record of a cluster {@link mergeCluster} keeps. */
export interface MergeClusterOptions {
  /** The id of the record that stands for all. It goes before `keep`. */
  readonly keptId?: string;
  /** How to choose it; the most complete by default. */
  readonly keep?: KeepRecord;
}

/** A document made of several records, with the records themselves, so that it can be taken apart again. */
export interface MergedDocument extends Document {
  /** The records as they were, the kept one first. */
  readonly members: readonly Document[];
}

/**
 * Makes one document of the records of a cluster, so that nothing is lost.
 *
 * It keeps the id and the values of the kept record; a field that it lacks comes from the most complete record that has
 * it. The longest abstract and list of authors win, pages with their end, a date with its month, a title that is not all
 * capitals. Every origin, identifier, keyword and raw field of every record stays; a second DOI or PubMed number goes to
 * `otherIds`. The records stand beside it in `members`, from which `splitCluster` gives them back. The order of the
 * records does not matter.
 *
 * @throws RealistError `empty-list` without records, `unknown-id` where no record has the id.
 * @example
 * const record = { type: 'article-journal', title: 'Trust', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * mergeCluster([{ ...record, id: 'a', doi: '10.1000/x' }, { ...record, id: 'b', pmid: '12' }], { keptId: 'b' }).doi; // '10.1000/x'
 */
export function mergeCluster(documents: readonly Document[], options: MergeClusterOptions = {}): MergedDocument {
  const { keptId, keep = 'most-complete' } = options;
  const preferred = byPreference(documents, keptId === undefined ? keep : 'most-complete');
  const members = keptId === undefined ? preferred : keptFirst(preferred, keptId, ['keptId']);
  return { ...mergeMembers(members), members };
}
