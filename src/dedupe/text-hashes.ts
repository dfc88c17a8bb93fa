import { numberAt } from './number-list.ts';

/**
 * Two unrelated hashes of 32 bits of one text, which together stand for the text: of a million different texts, two have
 * the same pair once in thirty million runs.
 */
export type TextHashes = Int32Array;

/** The hashes of the empty text. */
export const emptyText = { low: 0x811c9dc5 | 0, high: 0x2545f491 | 0 } as const;
/** What the hashes are multiplied with after each code unit. */
export const hashFactor = { low: 0x01000193, high: 0x5bd1e995 } as const;

/** Room for the hashes of one text, to be written over text after text. */
export function newTextHashes(): TextHashes {
  return Int32Array.of(emptyText.low, emptyText.high);
}

/** Takes the hashes of a text. */
export function hashWhole(hashes: TextHashes, text: string): void {
  hashes[0] = emptyText.low;
  hashes[1] = emptyText.high;
  hashMore(hashes, text);
}

/** Goes on with a text behind the one whose hashes stand there. */
export function hashMore(hashes: TextHashes, text: string): void {
  let low = numberAt(hashes, 0);
  let high = numberAt(hashes, 1);
  const { length } = text;
  const { low: lowFactor, high: highFactor } = hashFactor;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, lowFactor);
    high = Math.imul(high ^ code, highFactor);
    high ^= high >>> 15;
  }
  hashes[0] = low;
  hashes[1] = high;
}
