import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';

/** Clusters that overlap or keep a stranger, and work that hangs on a record which another one replaced. */
export function checkDuplicates(review: Review): Finding[] {
  const { duplicateClusters } = review;
  const memberships = duplicateClusters.flatMap(({ id, memberIds }) =>
    [...new Set(memberIds)].map((memberId) => ({ id, memberId })),
  );
  const overlaps = [...groupBy(memberships, ({ memberId }) => memberId)].flatMap(([memberId, found]): Finding[] => {
    if (found.length < 2) return [];
    const clusters = found.map(({ id }) => id);
    const message = `record ${memberId} is in ${clusters.length} clusters (${clusters.join(', ')}): join them or take it out`;
    return [{ code: 'record-in-two-clusters', severity: 'error', message, ids: [memberId, ...clusters] }];
  });
  const strangers = duplicateClusters.flatMap(({ id, memberIds, keptId }): Finding[] => {
    if (memberIds.includes(keptId)) return [];
    const message = `cluster ${id} keeps ${keptId}, which is not one of its members`;
    return [{ code: 'kept-not-member', severity: 'error', message, ids: [id, keptId] }];
  });
  return [...overlaps, ...strangers, ...checkReplaced(review)];
}

function checkReplaced({ duplicateClusters, screening, evidence, extracts, extractions }: Review): Finding[] {
  const keptFor = new Map(
    duplicateClusters.flatMap(({ memberIds, keptId }) =>
      memberIds.filter((id) => id !== keptId).map((id) => [id, keptId] as const),
    ),
  );
  const uses = [
    ...screening.flatMap((event) => ('documentId' in event ? [{ documentId: event.documentId, use: 'screened' }] : [])),
    ...evidence.map(({ documentId }) => ({ documentId, use: 'used as evidence' })),
    ...[...extracts, ...extractions].map(({ documentId }) => ({ documentId, use: 'extracted from' })),
  ];
  return [...groupBy(uses, ({ documentId }) => documentId)].flatMap(([documentId, found]): Finding[] => {
    const keptId = keptFor.get(documentId);
    if (keptId === undefined) return [];
    const how = [...new Set(found.map(({ use }) => use))].join(' and ');
    const message = `record ${documentId} is a duplicate of ${keptId} and yet ${how}: move that work to ${keptId}`;
    return [{ code: 'duplicate-in-use', severity: 'error', message, ids: [documentId, keptId] }];
  });
}
