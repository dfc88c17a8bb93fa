import { groupBy } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import type { Origin } from '../document/origin.ts';

/** Records that describe one document, as far as counting needs to know. */
export interface RecordCluster {
  readonly memberIds: readonly string[];
}

/** A document with the searches that brought it, and how many records each brought. */
export interface FoundDocument {
  /** Records by the id of their search; records whose origin names no search are left out. */
  readonly recordsBySearch: ReadonlyMap<string, number>;
  /** Its records. */
  readonly recordIds: readonly string[];
}

/** Gathers records into documents, each with the searches that found it. A record in two clusters belongs to the first. */
export function foundDocuments(
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  clusters: readonly RecordCluster[],
): FoundDocument[] {
  const clusterOf = clustersById(clusters);
  const groups = groupBy(documents, ({ id }) => clusterOf.get(id) ?? id);
  return [...groups.values()].map((records) => ({
    recordsBySearch: countBySearch(records.flatMap(({ origins }) => origins)),
    recordIds: records.map(({ id }) => id),
  }));
}

function clustersById(clusters: readonly RecordCluster[]): Map<string, RecordCluster> {
  const clusterOf = new Map<string, RecordCluster>();
  for (const cluster of clusters) {
    for (const id of cluster.memberIds) if (!clusterOf.has(id)) clusterOf.set(id, cluster);
  }
  return clusterOf;
}

function countBySearch(origins: readonly Origin[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { searchId } of origins) {
    if (searchId !== undefined) counts.set(searchId, (counts.get(searchId) ?? 0) + 1);
  }
  return counts;
}
