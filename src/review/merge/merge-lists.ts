import { isPlainObject, type PlainObject } from '../../core/plain-data.ts';
import { sameData } from '../../theory/same-data.ts';
import { keysOf, type ReviewList } from '../review-lists.ts';
import { chooseSide } from './choose-side.ts';
import { conflictOf, type MergeContext, type Sides } from './merge-conflict.ts';
import { mergedOrder } from './merged-order.ts';

/** One list in three copies. */
interface ListSides {
  readonly base: readonly unknown[];
  readonly a: readonly unknown[];
  readonly b: readonly unknown[];
}

/** Brings an object together field by field; what a list uses for its things. */
type MergeFields = (
  sides: { readonly base: PlainObject; readonly a: PlainObject; readonly b: PlainObject },
  path: readonly string[],
  context: MergeContext,
) => PlainObject;

/** Brings a list together by its keys: what either added is there, and what one took out and the other left alone is not. */
export function mergeLists(
  sides: ListSides,
  list: ReviewList,
  path: readonly string[],
  context: MergeContext,
  mergeFields: MergeFields,
): readonly unknown[] {
  const [base, a, b] = [keysOf(sides.base, list), keysOf(sides.a, list), keysOf(sides.b, list)];
  const merged = new Map<string, unknown>();
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const own = { base: base.get(key), a: a.get(key), b: b.get(key) };
    const value = mergeThing(own, list, [...path, key.replace('\n', ' #')], context, mergeFields);
    if (value !== undefined) merged.set(key, value);
  }
  if (merged.size === 0 && list.isNeverEmpty && sides.a.length > 0 && sides.b.length > 0) {
    const chosen = wholeThing(sides, path, context);
    return Array.isArray(chosen) ? chosen : [];
  }
  const orders = { base: [...base.keys()], a: [...a.keys()], b: [...b.keys()], kept: new Set(merged.keys()) };
  const choose = (one: string, other: string) => chooseSide({ base: undefined, a: one, b: other }, context).stands;
  const { keys, isDisputed } = mergedOrder(orders, choose);
  // the order of a set within a thing says nothing
  if (isDisputed && list.key.length > 0) tellOrder(orders, choose, path, context);
  return keys.map((key) => merged.get(key));
}

function mergeThing(
  sides: Sides,
  list: ReviewList,
  path: readonly string[],
  context: MergeContext,
  mergeFields: MergeFields,
): unknown {
  const { base, a, b } = sides;
  if (a === undefined || b === undefined) return oneSided(sides, path, context);
  if (sameData(a, b) || sameData(base, b)) return a;
  if (sameData(base, a)) return b;
  if (!isPlainObject(a) || !isPlainObject(b)) return a;
  const field = base === undefined ? list.tellingField : undefined;
  if (field !== undefined && !sameData(a[field], b[field])) return twoThings(sides, path, context);
  if (list.isWhole) return wholeThing(sides, path, context);
  return mergeFields({ base: isPlainObject(base) ? base : {}, a, b }, path, context);
}

function wholeThing(sides: Sides, path: readonly string[], context: MergeContext): unknown {
  const { stands, because } = chooseSide(sides, context);
  context.tell(conflictOf('value', path, sides, stands, because));
  return sides[stands];
}

function twoThings(sides: Sides, path: readonly string[], context: MergeContext): unknown {
  const { stands, because } = chooseSide(sides, context);
  const why = `two things have one id: give one of them another id in its copy, and merge again (${because})`;
  context.tell(conflictOf('two-things', path, sides, stands, why));
  return sides[stands];
}

/** A thing that one copy lacks: added, taken out, or taken out here and changed there. */
function oneSided(sides: Sides, path: readonly string[], { tell }: MergeContext): unknown {
  const { base, a, b } = sides;
  const stands = a === undefined ? 'b' : 'a';
  const thing = sides[stands];
  if (base === undefined) return thing;
  if (sameData(base, thing)) return undefined;
  const because = 'what was changed stands before what was taken out; take it out of the result where it is to go';
  tell(conflictOf('deleted-and-edited', path, { base, a, b }, stands, because));
  return thing;
}

function tellOrder(
  {
    base,
    a,
    b,
    kept,
  }: {
    readonly base: readonly string[];
    readonly a: readonly string[];
    readonly b: readonly string[];
    readonly kept: ReadonlySet<string>;
  },
  choose: (one: string, other: string) => 'a' | 'b',
  path: readonly string[],
  { tell }: MergeContext,
): void {
  const ofB = new Set(b);
  const inBoth = new Set(a.filter((key) => kept.has(key) && ofB.has(key)));
  const [one, other] = [a, b].map((keys) => keys.filter((key) => inBoth.has(key)));
  const stands = choose((one ?? []).join('\n'), (other ?? []).join('\n'));
  const because =
    'both copies changed the order, or no common copy tells who did; put the result into the order that is meant';
  tell(conflictOf('order', path, { base: base.length === 0 ? undefined : base, a: one, b: other }, stands, because));
}
