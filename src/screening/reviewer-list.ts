import { groupBy } from '../core/group-by.ts';
import type { StageAssignment } from './document-outcome.ts';

/**
 * What reviewers said of a document or are to say, in the order of the log. A long list is kept by reviewer, in the order
 * in which their first came, so that one reviewer more costs the same however many there are; most lists hold two. What
 * changes a list gives the list to go on with: a short one is copied, a long one, which a fold alone holds, changes.
 */
export type ReviewerList<T extends StageAssignment> = readonly T[] | Map<string, readonly T[]>;

/** How many items are looked through one by one. */
const few = 16;

/** What is of that reviewer in that round. */
export function ofReviewer<T extends StageAssignment>(list: ReviewerList<T>, one: StageAssignment): readonly T[] {
  if (!isShort(list)) return list.get(keyOf(one)) ?? none;
  for (const other of list) {
    if (isOfSameReviewer(other, one)) return list.filter((each) => isOfSameReviewer(each, one));
  }
  return none;
}

const none: readonly never[] = [];

/** Puts an item of a reviewer who has none at the end. */
export function append<T extends StageAssignment>(list: ReviewerList<T>, item: T): ReviewerList<T> {
  if (!isShort(list)) return list.set(keyOf(item), [item]);
  // what is pushed to would keep room for a dozen more
  return list.length < few ? [...list, item] : append(groupBy(list, keyOf), item);
}

/** Puts an item at the end, in the place of all that is of the same reviewer but what is `kept`. */
export function replace<T extends StageAssignment>(
  list: ReviewerList<T>,
  item: T,
  kept: readonly T[],
): ReviewerList<T> {
  if (isShort(list)) {
    return [...list.filter((other) => !isOfSameReviewer(other, item) || kept.includes(other)), item];
  }
  const key = keyOf(item);
  if (kept.length === 0) list.delete(key);
  return list.set(key, [...kept, item]);
}

/** The list without what is of that reviewer in that round; `null` where there is nothing. */
export function takenOut<T extends StageAssignment>(
  list: ReviewerList<T>,
  one: StageAssignment,
): ReviewerList<T> | null {
  if (!isShort(list)) return list.delete(keyOf(one)) ? list : null;
  const others = list.filter((other) => !isOfSameReviewer(other, one));
  return others.length < list.length ? others : null;
}

/** The items as they stand. What comes later does not change them. */
export function itemsOf<T extends StageAssignment>(list: ReviewerList<T>): readonly T[] {
  return isShort(list) ? list : [...list.values()].flat();
}

/** Whether a list is its items. */
export function isShort<T extends StageAssignment>(list: ReviewerList<T>): list is readonly T[] {
  return Array.isArray(list);
}

/** Whose an item is, and in which round, as one word. */
export function keyOf({ reviewerId, round }: StageAssignment): string {
  return `${round} ${reviewerId}`;
}

function isOfSameReviewer(a: StageAssignment, b: StageAssignment): boolean {
  return a.reviewerId === b.reviewerId && a.round === b.round;
}
