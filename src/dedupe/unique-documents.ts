import { groupBy, indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import { byPreference, keptFirst } from './kept-document.ts';
import { mergeMembers } from './merge-members.ts';
import { survivingRecords } from './surviving-records.ts';

/**
 * The documents that remain once each cluster of records has become one; the records themselves stay as they were read.
 *
 * Documents come in the order in which their first record appears. A record that no cluster names stands for itself; one
 * that two clusters name belongs to the first. Where the kept record is missing, the most complete one stands in.
 *
 * @example
 * const record = { type: 'article-journal', title: 'Trust', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const records = [{ ...record, id: 'a' }, { ...record, id: 'b' }, { ...record, id: 'c' }];
 * uniqueDocuments(records, [{ id: 'dup-c', memberIds: ['a', 'c'], keptId: 'c', links: [], by: 'rules' }]).map(({ id }) => id); // ['c', 'b']
 */
export function uniqueDocuments(documents: readonly Document[], clusters: readonly DuplicateCluster[]): Document[] {
  const survivors = survivingRecords(documents, clusters);
  const groups = groupBy(indexById(documents).values(), ({ id }) => survivors.get(id) ?? id);
  return [...groups].flatMap(([survivor, members]) => {
    if (!survivors.has(survivor)) return members;
    return [mergeMembers(keptFirst(byPreference(members, 'most-complete'), survivor, ['clusters']))];
  });
}
