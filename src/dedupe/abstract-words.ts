import { foldText } from '../core/fold-text.ts';
import { hashText, mixBits } from './hash-text.ts';
import { emptyText, hashFactor } from './text-hashes.ts';

const noWords: readonly number[] = [];

/** Hashes of the different words of four letters or more in the first 1,500 characters of an abstract, in rising order. */
export function abstractWords(abstract: string | undefined): readonly number[] {
  if (abstract === undefined || abstract === '') return noWords;
  const counted = abstract.slice(0, 1500);
  const hashes = new Set<number>();
  if (!hashPlainWords(counted, hashes)) {
    hashes.clear();
    for (const word of foldText(counted).split(' ')) if (word.length > 3) hashes.add(hashText(word, 0));
  }
  return [...Int32Array.from(hashes).sort()];
}

/**
 * Hashes words as `hashText` does those of the folded text, letter by letter. Returns false where the text has a sign that
 * needs folding: one outside ASCII, a tag, an entity.
 */
function hashPlainWords(text: string, hashes: Set<number>): boolean {
  let hash: number = emptyText.low;
  let length = 0;
  // the end parts as a space does
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    if (needsFolding(code)) return false;
    const letter = smallLetter(code);
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, hashFactor.low);
      length += 1;
    } else if (code !== apostrophe) {
      if (length > 3) hashes.add(mixBits(hash));
      hash = emptyText.low;
      length = 0;
    }
  }
  return true;
}

const apostrophe = 39;

/** A sign outside ASCII, or one that begins an entity or a tag. */
function needsFolding(code: number): boolean {
  return code > 127 || code === 38 || code === 60;
}

/** The letter in small, or the digit; 0 for any other sign. */
function smallLetter(code: number): number {
  const letter = code > 64 && code < 91 ? code + 32 : code;
  return (letter > 96 && letter < 123) || (letter > 47 && letter < 58) ? letter : 0;
}
