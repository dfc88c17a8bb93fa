import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf } from './unpack-row.ts';

/** Long titles without one word in five in common are not alike; to see that costs far less than an edit distance. */
export function shareWords(rows: PackedRows, first: number, second: number): boolean {
  const a = fieldOf(rows, first, f.wordCount);
  const b = fieldOf(rows, second, f.wordCount);
  if (Math.min(a, b) < 5) return true;
  const shared = Math.max(a > b ? 0 : countShared(rows, first, second), b > a ? 0 : countShared(rows, second, first));
  return shared * 5 >= Math.max(a, b);
}

/** How many words of one title stand in the other. */
function countShared(rows: PackedRows, first: number, second: number): number {
  const { items } = rows.words;
  const start = fieldOf(rows, first, f.wordsAt);
  const end = start + fieldOf(rows, first, f.wordCount);
  const otherStart = fieldOf(rows, second, f.wordsAt);
  const otherEnd = otherStart + fieldOf(rows, second, f.wordCount);
  let shared = 0;
  for (let at = start; at < end; at++) if (holds(items, otherStart, otherEnd, numberAt(items, at))) shared += 1;
  return shared;
}

/** Whether a number stands in a list from one place up to another. */
export function holds(items: Int32Array, start: number, end: number, word: number): boolean {
  for (let at = start; at < end; at++) if (items[at] === word) return true;
  return false;
}
