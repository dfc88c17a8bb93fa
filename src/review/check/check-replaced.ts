import { groupBy } from '../../core/group-by.ts';
import type { ScreeningState } from '../../screening/screening-state.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

/** Work that hangs on a record which another record of its cluster replaced, or into which the log merged it. */
export function checkReplaced(
  { duplicateClusters, screening, evidence, extracts, extractions, appraisals }: Review,
  merged: ScreeningState['merged'],
): Finding[] {
  const clustered = new Map(
    duplicateClusters.flatMap(({ memberIds, keptId }) =>
      memberIds.filter((id) => id !== keptId).map((id) => [id, keptId] as const),
    ),
  );
  const keptFor = new Map([...merged.map(({ fromId, intoId }) => [fromId, intoId] as const), ...clustered]);
  if (keptFor.size === 0) return [];
  const uses: readonly (readonly [use: string, documentIds: readonly string[]])[] = [
    // that a duplicate was noted or assigned is no work lost, nor that it was screened before the log merged it
    [
      'screened',
      screening
        .flatMap((event) => ('verdict' in event || event.kind === 'retrieve' ? [event.documentId] : []))
        .filter((id) => clustered.has(id)),
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
