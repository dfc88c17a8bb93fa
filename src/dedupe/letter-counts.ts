import { numberAt } from './number-list.ts';

/**
 * How often each letter stands in a text, packed into four numbers: four bits for each of 32 kinds of letters, which stop
 * at 15. Two texts can be no nearer to each other than their letters are.
 */
const kinds = 32;
const mostOfAKind = 15;

/** The kind of a letter: 26 of the alphabet, two of digits, four of all other letters. */
export function kindOfLetter(code: number): number {
  if (code > 96 && code < 123) return code - 97;
  return code < 58 ? 26 + (code & 1) : 28 + (code & 3);
}

/** A bit for every kind of letter in a text: a text that holds another has all of its bits. */
export function lettersIn(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) found |= 1 << kindOfLetter(text.charCodeAt(at));
  return found;
}

/** Packs the counts of every kind into four numbers. */
export function packCounts(counts: Uint16Array, items: Int32Array, at: number): void {
  for (let kind = 0; kind < kinds; kind += 8) {
    let packed = 0;
    for (let place = 0; place < 8; place++) packed |= Math.min(mostOfAKind, counts[kind + place] ?? 0) << (4 * place);
    items[at + (kind >> 3)] = packed;
  }
}

/**
 * A number of edits that surely is needed to make one text of the other: an edit takes away at most one letter that
 * either text has more than the other.
 */
export function editsNeeded(items: Int32Array, a: number, b: number): number {
  let more = 0;
  let less = 0;
  for (let at = 0; at < kinds / 8; at++) {
    const left = numberAt(items, a + at);
    const right = numberAt(items, b + at);
    if (left === right) continue;
    const evenLeft = left & 0x0f0f0f0f;
    const oddLeft = (left >>> 4) & 0x0f0f0f0f;
    const evenRight = right & 0x0f0f0f0f;
    const oddRight = (right >>> 4) & 0x0f0f0f0f;
    more += surplus(evenLeft, evenRight) + surplus(oddLeft, oddRight);
    less += surplus(evenRight, evenLeft) + surplus(oddRight, oddLeft);
  }
  return Math.max(more, less);
}

/** Whether one text has every letter of another as often, as far as it is counted; if not, it cannot hold it. */
export function mayHold(items: Int32Array, whole: number, part: number): boolean {
  for (let at = 0; at < kinds / 8; at++) {
    const all = numberAt(items, whole + at);
    const some = numberAt(items, part + at);
    if (surplus(some & 0x0f0f0f0f, all & 0x0f0f0f0f) !== 0) return false;
    if (surplus((some >>> 4) & 0x0f0f0f0f, (all >>> 4) & 0x0f0f0f0f) !== 0) return false;
  }
  return true;
}

/** The sum over four bytes, each of 15 at most, of what the first has more than the second. */
function surplus(first: number, second: number): number {
  // the top bit of a byte stays where its difference is not below 0
  const apart = (first | 0x80808080) - second;
  const isMore = Math.imul((apart >>> 7) & 0x01010101, 0x7f);
  return Math.imul(apart & isMore, 0x01010101) >>> 24;
}
