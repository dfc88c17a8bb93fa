import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf } from './unpack-row.ts';

/** An abstract of fewer different words tells nothing. */
export const fewestWords = 10;

/** Dice's coefficient of the words of two abstracts, in per cent. */
export function compareAbstracts(rows: PackedRows, first: number, second: number): number {
  const count = fieldOf(rows, first, f.abstractCount);
  const otherCount = fieldOf(rows, second, f.abstractCount);
  if (count < fewestWords || otherCount < fewestWords) return 0;
  const start = fieldOf(rows, first, f.abstractAt);
  const otherStart = fieldOf(rows, second, f.abstractAt);
  const { items } = rows.abstracts;
  const shared = countShared(items.subarray(start, start + count), items.subarray(otherStart, otherStart + otherCount));
  return Math.floor((200 * shared) / (count + otherCount));
}

/** How many numbers stand in both of two sorted lists. */
function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  let at = 0;
  for (const word of a) {
    while (at < b.length && numberAt(b, at) < word) at += 1;
    if (at < b.length && b[at] === word) shared += 1;
  }
  return shared;
}
