import { groupBy } from '../core/group-by.ts';
import type { StageAssignment } from './document-outcome.ts';

/**
 * What reviewers said of a document or are to say, in the order of the log. A fold alone holds it, and changes it. A long
 * list is kept by reviewer, so that one reviewer more costs the same however many there are; most lists hold two.
 */
export interface ReviewerList<T extends StageAssignment> {
  items: readonly T[];
  /** In the order in which their first came; the items where there are many. */
  groups?: Map<string, T[]>;
}

/** How many items are looked through one by one. */
const few = 16;

/** What is of that reviewer in that round. */
export function ofReviewer<T extends StageAssignment>(list: ReviewerList<T>, one: StageAssignment): readonly T[] {
  if (list.groups) return list.groups.get(keyOf(one)) ?? none;
  const isOwn = (other: T) => isOfSameReviewer(other, one);
  return list.items.some(isOwn) ? list.items.filter(isOwn) : none;
}

const none: readonly never[] = [];

/** Puts an item of a reviewer who has none at the end. */
export function append<T extends StageAssignment>(list: ReviewerList<T>, item: T): void {
  if (!list.groups && list.items.length >= few) list.groups = groupBy(list.items, keyOf);
  if (list.groups) list.groups.set(keyOf(item), [item]);
  // what is pushed to would keep room for a dozen more
  else list.items = [...list.items, item];
}

/** Puts an item at the end, in the place of all that is of the same reviewer but what is `kept`. */
export function replace<T extends StageAssignment>(list: ReviewerList<T>, item: T, kept: readonly T[]): void {
  if (list.groups) {
    const key = keyOf(item);
    if (kept.length === 0) list.groups.delete(key);
    list.groups.set(key, [...kept, item]);
    return;
  }
  const others = list.items.filter((other) => !isOfSameReviewer(other, item) || kept.includes(other));
  list.items = [...others, item];
}

/** Takes out what is of that reviewer in that round. Whether there was anything. */
export function takeOut<T extends StageAssignment>(list: ReviewerList<T>, one: StageAssignment): boolean {
  if (list.groups) return list.groups.delete(keyOf(one));
  const { length } = list.items;
  list.items = list.items.filter((other) => !isOfSameReviewer(other, one));
  return list.items.length < length;
}

/** The items as they stand. What comes later does not change them. */
export function itemsOf<T extends StageAssignment>({ items, groups }: ReviewerList<T>): readonly T[] {
  return groups ? [...groups.values()].flat() : items;
}

/** A list that begins with these items, which stay as they are. */
export function listOf<T extends StageAssignment>(items: readonly T[]): ReviewerList<T> {
  return { items };
}

/** Whose an item is, and in which round, as one word. */
export function keyOf({ reviewerId, round }: StageAssignment): string {
  return `${round} ${reviewerId}`;
}

function isOfSameReviewer(a: StageAssignment, b: StageAssignment): boolean {
  return a.reviewerId === b.reviewerId && a.round === b.round;
}
