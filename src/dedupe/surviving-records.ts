import { groupBy, indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import { byPreference } from './kept-document.ts';

/**
 * Says for every record that a cluster folds which record stands for its document. A record that no cluster names is left
 * out: it stands for itself. One that two clusters name belongs to the first; where the kept record is missing, the most
 * complete one stands in.
 */
export function survivingRecords(
  documents: readonly Document[],
  clusters: readonly DuplicateCluster[],
): ReadonlyMap<string, string> {
  const byId = indexById(documents);
  const clusterOf = new Map<string, DuplicateCluster>();
  for (const cluster of clusters) {
    for (const id of cluster.memberIds) if (!clusterOf.has(id) && byId.has(id)) clusterOf.set(id, cluster);
  }
  const groups = groupBy(clusterOf, ([, cluster]) => cluster);
  return new Map(
    [...groups].flatMap(([{ keptId }, entries]) => {
      const ids = entries.map(([id]) => id);
      const survivor = ids.includes(keptId) ? keptId : mostComplete(ids.flatMap((id) => byId.get(id) ?? []));
      return ids.map((id): [string, string] => [id, survivor ?? id]);
    }),
  );
}

function mostComplete(members: readonly Document[]): string | undefined {
  return byPreference(members, 'most-complete')[0]?.id;
}
