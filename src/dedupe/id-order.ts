import { compareText } from '../core/compare-text.ts';
import { numberAt } from './number-list.ts';
import { radixSort } from './radix-sort.ts';

/** The indexes of ids in the order of `compareText`. */
export function idOrder(ids: readonly string[]): Int32Array {
  const order = new Int32Array(ids.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  if (ids.every((id, at) => at === 0 || (ids[at - 1] ?? '') <= id)) return order;
  // ids of one list start alike; what tells them apart comes after that
  const from = sharedStart(ids);
  if (ids.some((id) => hasRareUnit(id, from)))
    return order.sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? '') || a - b);
  const front = unitsOf(ids, from);
  const back = unitsOf(ids, from + 3);
  // what is sorted is written over
  const low = radixSort(back.slice(), order);
  const { values } = radixSort(
    low.values.map((place) => numberAt(front, place)),
    low.values,
  );
  for (let start = 0; start < values.length; ) {
    let end = start + 1;
    while (end < values.length && isSameIn(front, values, start, end) && isSameIn(back, values, start, end)) end += 1;
    if (end - start > 1) values.subarray(start, end).sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? '') || a - b);
    start = end;
  }
  return values;
}

function sharedStart(ids: readonly string[]): number {
  const [first = ''] = ids;
  let length = first.length;
  for (const id of ids) {
    let at = 0;
    while (at < length && at < id.length && id.charCodeAt(at) === first.charCodeAt(at)) at += 1;
    length = at;
  }
  return length;
}

/** Whether one of the six code units that are sorted needs more than ten bits. */
function hasRareUnit(id: string, from: number): boolean {
  for (let at = from; at < from + 6 && at < id.length; at++) if (id.charCodeAt(at) > 1021) return true;
  return false;
}

function unitsOf(ids: readonly string[], from: number): Int32Array {
  const units = new Int32Array(ids.length);
  for (let at = 0; at < units.length; at++) units[at] = threeUnits(ids[at] ?? '', from);
  return units;
}

function isSameIn(units: Int32Array, values: Int32Array, one: number, other: number): boolean {
  return units[numberAt(values, one)] === units[numberAt(values, other)];
}

/** Three code units in one number that orders them. */
function threeUnits(id: string, from: number): number {
  return (unit(id, from) << 20) | (unit(id, from + 1) << 10) | unit(id, from + 2);
}

/** 0 where the id has ended, so that the shorter one comes first. */
function unit(id: string, at: number): number {
  return at < id.length ? id.charCodeAt(at) + 1 : 0;
}

/** The index of an id in a sorted list; −1 where it is not there. */
export function rowOfId(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}
