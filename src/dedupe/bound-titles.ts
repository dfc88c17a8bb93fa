import { evidenceOrder as e } from './evidence-order.ts';
import { type EvidenceRange, putExact, putRange } from './evidence-range.ts';
import { editsNeeded } from './letter-counts.ts';
import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { compareParts } from './title-part.ts';

/**
 * Compares two titles as far as hashes and the counts of letters allow: same titles in full, others as bounds of their
 * likeness. Whether one is part of the other, and whether their digits differ, is exact.
 */
export function boundTitles(rows: PackedRows, first: number, second: number, range: EvidenceRange): void {
  const { items } = rows.fields;
  const a = first * f.stride;
  const b = second * f.stride;
  if (items[a + f.title] === 0 || items[b + f.title] === 0) {
    putTitles(range, 0, 0, 0, 0);
    return;
  }
  const numbers = compareHashes(numberAt(items, a + f.digits), numberAt(items, b + f.digits));
  if (items[a + f.title] === items[b + f.title] && items[a + f.titleToo] === items[b + f.titleToo]) {
    putTitles(range, 100, 0, 0, numbers);
    return;
  }
  const part = compareParts(rows, first, second);
  const words = Math.max(numberAt(items, a + f.wordCount), numberAt(items, b + f.wordCount));
  putTitles(range, 0, part.titlePart, words, part.titlePart === 1 && numbers < 0 ? part.numbers : numbers);
  putRange(range, e.title, 0, greatestLikeness(items, a, b));
  putRange(range, e.wordsChanged, 0, words);
}

function putTitles(
  range: EvidenceRange,
  title: number,
  titlePart: number,
  wordsChanged: number,
  numbers: number,
): void {
  putExact(range, e.title, title);
  putExact(range, e.titlePart, titlePart);
  putExact(range, e.wordsChanged, wordsChanged);
  putExact(range, e.numbers, numbers);
}

/** 1 where both are the same hash, −1 where they are not, 0 where neither has one. */
function compareHashes(a: number, b: number): number {
  if (a === b) return a === 0 ? 0 : 1;
  return -1;
}

function greatestLikeness(items: Int32Array, a: number, b: number): number {
  const longest = Math.max(numberAt(items, a + f.letterCount), numberAt(items, b + f.letterCount));
  const shortest = Math.min(numberAt(items, a + f.letterCount), numberAt(items, b + f.letterCount));
  const edits = Math.max(longest - shortest, editsNeeded(items, a + f.letters, b + f.letters));
  return Math.floor((100 * (longest - edits)) / longest);
}
