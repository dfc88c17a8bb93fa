import { isPlainObject, type PlainObject } from '../../core/plain-data.ts';
import { sameData } from '../../theory/same-data.ts';
import { innerLists, innerRecords, type ReviewList } from '../review-lists.ts';
import { chooseSide } from './choose-side.ts';
import { conflictOf, type MergeContext, type Sides } from './merge-conflict.ts';
import { mergeLists } from './merge-lists.ts';

/** What the lists among the fields of an object are, by field. */
type ListsByField = Readonly<Record<string, ReviewList>>;

/** Brings an object together field by field. A field that both changed, each otherwise, is a conflict. */
export function mergeFields(
  sides: { readonly base: PlainObject; readonly a: PlainObject; readonly b: PlainObject },
  path: readonly string[],
  context: MergeContext,
  lists: ListsByField = innerLists,
): PlainObject {
  const { base, a, b } = sides;
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const merged = fields.map((field) => {
    const own = { base: ownValue(base, field), a: ownValue(a, field), b: ownValue(b, field) };
    return [field, mergeValue(own, [...path, field], context, ownValue(lists, field))] as const;
  });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** A field of a file may be called `constructor`. */
function ownValue<T>(object: Readonly<Record<string, T>>, field: string): T | undefined {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}

function mergeValue(
  sides: Sides,
  path: readonly string[],
  context: MergeContext,
  list: ReviewList | undefined,
): unknown {
  const settled = settledSide(sides);
  if (settled !== null) return sides[settled];
  const { base, a, b } = sides;
  if (list !== undefined && Array.isArray(a) && Array.isArray(b)) {
    return mergeLists({ base: Array.isArray(base) ? base : [], a, b }, list, path, context, mergeFields);
  }
  if (innerRecords.has(path.at(-1) ?? '') && isPlainObject(a) && isPlainObject(b)) {
    return mergeFields({ base: isPlainObject(base) ? base : {}, a, b }, path, context);
  }
  return conflictingValue(sides, path, context);
}

/** The side that says what stands: the one that changed, or either where both say the same; `null` where both differ. */
export function settledSide({ base, a, b }: Sides): 'a' | 'b' | null {
  if (sameData(a, b) || sameData(base, b)) return 'a';
  return sameData(base, a) ? 'b' : null;
}

/** Tells a conflict and gives the value that stands: what was edited before what was taken out. */
function conflictingValue(sides: Sides, path: readonly string[], context: MergeContext): unknown {
  const { a, b } = sides;
  if (a === undefined || b === undefined) {
    const stands = a === undefined ? 'b' : 'a';
    const because = 'what was changed stands before what was taken out; take it out of the result where it is to go';
    context.tell(conflictOf('deleted-and-edited', path, sides, stands, because));
    return sides[stands];
  }
  const { stands, because } = chooseSide(sides, context);
  context.tell(conflictOf('value', path, sides, stands, because));
  return sides[stands];
}
