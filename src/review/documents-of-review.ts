import { groupBy, indexById } from '../core/group-by.ts';
import { uniqueDocuments } from '../dedupe/unique-documents.ts';
import type { Document } from '../document/document.ts';
import type { ScreeningState } from '../screening/screening-state.ts';
import type { RecordCluster } from '../search/found-documents.ts';
import { flowRecords } from './flow/flow-records.ts';
import type { Review } from './review.ts';
import { screeningOfReview } from './screening-of-review.ts';

/**
 * The documents of a review once duplicates are one, those that a cluster names and those that the log found late: each with
 * what any of its records says and with the origins of all of them, where the document that is left stood.
 */
export function documentsOfReview(
  { documents, duplicateClusters }: Pick<Review, 'documents' | 'duplicateClusters'>,
  { merged }: Pick<ScreeningState, 'merged'>,
): readonly Document[] {
  const clustered = uniqueDocuments(documents, duplicateClusters);
  if (merged.length === 0) return clustered;
  const late = [...groupBy(merged, ({ intoId }) => intoId)].map(([keptId, found]) => ({
    id: keptId,
    memberIds: [keptId, ...found.map(({ fromId }) => fromId)],
    keptId,
    links: [],
    by: 'screening',
  }));
  const joined = indexById(uniqueDocuments(clustered, late));
  return clustered.flatMap(({ id }) => joined.get(id) ?? []);
}

/** Which records are one document, by the clusters and by the log. */
export function recordClusters(review: Review): RecordCluster[] {
  const records = groupBy(flowRecords(review, screeningOfReview(review)), ({ standsFor }) => standsFor);
  return [...records.values()].map((found) => ({ memberIds: found.map(({ id }) => id) }));
}
