import { isPlainObject, type PlainObject } from '../../core/plain-data.ts';
import { sameData } from '../../theory/same-data.ts';
import type { ReviewChange } from '../review-diff.ts';
import { innerLists, innerRecords, keysOf, type ReviewList } from '../review-lists.ts';
import { changeInWords } from './change-in-words.ts';

type ListsByField = Readonly<Record<string, ReviewList>>;

/** The differences of two objects, field by field. */
export function diffFields(
  before: PlainObject,
  after: PlainObject,
  path: readonly string[],
  lists: ListsByField = innerLists,
): ReviewChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field) => {
    const list = Object.hasOwn(lists, field) ? lists[field] : undefined;
    return diffValue(own(before, field), own(after, field), [...path, field], list);
  });
}

function own(object: PlainObject, field: string): unknown {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}

function diffValue(
  before: unknown,
  after: unknown,
  path: readonly string[],
  list: ReviewList | undefined,
): ReviewChange[] {
  if (sameData(before, after)) return [];
  if (list !== undefined && Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path, list);
  if (innerRecords.has(path.at(-1) ?? '') && isPlainObject(before) && isPlainObject(after)) {
    return diffFields(before, after, path);
  }
  return [changeOf(before, after, path)];
}

/** The differences of two lists: what was taken out, what differs, what was added, and whether the rest was put in order. */
function diffLists(
  before: readonly unknown[],
  after: readonly unknown[],
  path: readonly string[],
  list: ReviewList,
): ReviewChange[] {
  const [was, is] = [keysOf(before, list), keysOf(after, list)];
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const way = [...path, key.replace('\n', ' #')];
    if (!isPlainObject(old) || !isPlainObject(now)) return sameData(old, now) ? [] : [changeOf(old, now, way)];
    return diffFields(old, now, way);
  });
  const kept = {
    before: [...was.keys()].filter((key) => is.has(key)),
    after: [...is.keys()].filter((key) => was.has(key)),
  };
  if (sameData(kept.before, kept.after)) return changes;
  return [...changes, inWords({ kind: 'reordered', path, before: [...was.keys()], after: [...is.keys()] })];
}

function changeOf(before: unknown, after: unknown, path: readonly string[]): ReviewChange {
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  return inWords({
    kind,
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  });
}

function inWords(change: Omit<ReviewChange, 'words'>): ReviewChange {
  return { ...change, words: changeInWords(change) };
}
