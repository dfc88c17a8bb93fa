import { groupBy } from '../../../core/group-by.ts';
import type { Guid } from '../model/qda-item.ts';
import { guidOfEntity } from './guids.ts';
import type { QdaReviewParts } from './review-parts.ts';

/** The notes that are about something, by its id. */
export type NoteRefsOf = (id: string) => readonly Guid[];

/** Finds the memos about each thing: programs show notes where they are named. */
export function noteRefsOf({ memos }: Pick<QdaReviewParts, 'memos'>): NoteRefsOf {
  const named = groupBy(
    memos.flatMap(({ id, about }) =>
      [...new Set(about)].map((aboutId) => ({ aboutId, note: guidOfEntity('memo', id) })),
    ),
    ({ aboutId }) => aboutId,
  );
  return (id) => (named.get(id) ?? []).map(({ note }) => note);
}
