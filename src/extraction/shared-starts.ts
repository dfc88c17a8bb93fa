import type { SearchCounts } from './search-counts.ts';

/** What no letter is. */
const nothing = -1;

/**
 * For every place of a text, how many letters from there on are those with which a pattern begins; the pattern stands
 * where that is its whole length. Gusfield's Z algorithm: at most two comparisons a letter, whatever the texts.
 *
 * @see Gusfield D. Algorithms on strings, trees, and sequences. Cambridge University Press 1997, section 1.3.
 *   https://doi.org/10.1017/CBO9780511574931
 */
export function sharedStarts(pattern: Int32Array, text: Int32Array, counts: SearchCounts): Int32Array {
  const joined = new Int32Array(pattern.length + 1 + text.length + 1).fill(nothing);
  joined.set(pattern);
  joined.set(text, pattern.length + 1);
  const shared = new Int32Array(joined.length);
  let [known, end] = [0, 0]; // what stands from `known` to `end` is the start of the pattern
  for (let at = 1; at < joined.length - 1; at++) {
    let length = at < end ? Math.min(shared[at - known] ?? 0, end - at) : 0;
    if (at + length >= end) {
      while (joined[length] === joined[at + length] && joined[length] !== nothing) length++;
      counts.comparisons += at + length - Math.max(at, end) + 1;
      [known, end] = [at, at + length];
    }
    shared[at] = length;
  }
  return shared.subarray(pattern.length + 1, joined.length - 1);
}

/** For every place, how many letters before it are those with which a pattern ends; one more place than letters. */
export function sharedEnds(pattern: Int32Array, text: Int32Array, counts: SearchCounts): Int32Array {
  const backwards = sharedStarts(pattern.toReversed(), text.toReversed(), counts);
  return Int32Array.from({ length: text.length + 1 }, (_, place) => backwards[text.length - place] ?? 0);
}
