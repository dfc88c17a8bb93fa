import { indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import { byPreference, keptFirst } from './kept-document.ts';
import { mergeMembers } from './merge-members.ts';

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
  const byId = indexById(documents);
  const clusterOf = new Map<string, DuplicateCluster>();
  for (const cluster of clusters) {
    for (const id of cluster.memberIds) if (!clusterOf.has(id)) clusterOf.set(id, cluster);
  }

  const done = new Set<DuplicateCluster>();
  return [...byId.values()].flatMap((document) => {
    const cluster = clusterOf.get(document.id);
    if (cluster === undefined) return [document];
    if (done.has(cluster)) return [];
    done.add(cluster);
    const members = [...new Set(cluster.memberIds)].flatMap((id) =>
      clusterOf.get(id) === cluster ? (byId.get(id) ?? []) : [],
    );
    const ordered = byPreference(members, 'most-complete');
    const isKeptHere = members.some(({ id }) => id === cluster.keptId);
    return [mergeMembers(isKeptHere ? keptFirst(ordered, cluster.keptId, ['clusters']) : ordered)];
  });
}
