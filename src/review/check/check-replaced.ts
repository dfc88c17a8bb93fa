import { groupBy } from '../../core/group-by.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Work that hangs on a record which another record of its cluster replaced. */
export function checkReplaced({
  duplicateClusters,
  screening,
  evidence,
  extracts,
  extractions,
  appraisals,
}: Review): Finding[] {
  const keptFor = new Map(
    duplicateClusters.flatMap(({ memberIds, keptId }) =>
      memberIds.filter((id) => id !== keptId).map((id) => [id, keptId] as const),
    ),
  );
  if (keptFor.size === 0) return [];
  const uses: readonly (readonly [use: string, documentIds: readonly string[]])[] = [
    // that a duplicate was noted or assigned is no work lost
    [
      'screened',
      screening.flatMap((event) => ('verdict' in event || event.kind === 'retrieve' ? [event.documentId] : [])),
    ],
    ['used as evidence', evidence.map(({ documentId }) => documentId)],
    ['extracted from', [...extracts, ...extractions].map(({ documentId }) => documentId)],
    ['appraised', appraisals.flatMap(({ target }) => ('documentId' in target ? [target.documentId] : []))],
  ];
  const replaced = uses.flatMap(([use, documentIds]) =>
    [...new Set(documentIds)].filter((id) => keptFor.has(id)).map((documentId) => ({ documentId, use })),
  );
  return [...groupBy(replaced, ({ documentId }) => documentId)].map(([documentId, found]) => {
    const keptId = keptFor.get(documentId) ?? documentId;
    const how = found.map(({ use }) => use).join(' and ');
    const message = `record ${documentId} is a duplicate of ${keptId} and yet ${how}: move that work to ${keptId}`;
    return findingOf('duplicate-in-use', message, [documentId, keptId]);
  });
}
