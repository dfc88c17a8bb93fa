import { foldText } from '../core/fold-text.ts';
import { hashText, mixBits } from '../core/hash-text.ts';
import { appendNumber, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { emptyText, hashFactor } from './text-hashes.ts';

/** So much of an abstract counts. */
const mostCounted = 1500;
/** A shorter word tells nothing. */
const shortestWord = 4;

const noWords: readonly number[] = [];

/**
 * Hashes of the different words of four letters or more in the first 1,500 characters of an abstract, in rising order.
 *
 * @param room - Where the hashes are gathered; it is written over text after text.
 */
export function abstractWords(abstract: string | undefined, room: NumberList = newNumberList(256)): readonly number[] {
  if (abstract === undefined || abstract === '') return noWords;
  const text = abstract.slice(0, mostCounted);
  room.length = 0;
  if (needsWhole.test(text)) hashFolded(room, text);
  else hashParts(room, text);
  return sortedDistinct(room.items.subarray(0, room.length));
}

/** Entities, tags and grave accents are folded with what stands around them. */
const needsWhole = /[&<][a-z#/]|`/i;

function hashFolded(hashes: NumberList, text: string): void {
  for (const word of foldText(text).split(' ')) {
    if (word.length >= shortestWord) appendNumber(hashes, hashText(word, 0));
  }
}

/** Hashes the words between spaces letter by letter, and folds only what holds a sign outside ASCII. */
function hashParts(hashes: NumberList, text: string): void {
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from);
    const until = space < 0 ? text.length : space;
    const found = hashes.length;
    if (!hashPlain(hashes, text, from, until)) {
      hashes.length = found;
      hashFolded(hashes, text.slice(from, until));
    }
    from = until + 1;
  }
}

/** Hashes words as `hashText` does those of the folded text; returns false where a sign is none of ASCII. */
function hashPlain(hashes: NumberList, text: string, from: number, until: number): boolean {
  let hash: number = emptyText.low;
  let length = 0;
  for (let at = from; at < until; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return false;
    const letter = smallLetter(code);
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, hashFactor.low);
      length += 1;
    } else if (code !== apostrophe) {
      addWord(hashes, hash, length);
      hash = emptyText.low;
      length = 0;
    }
  }
  addWord(hashes, hash, length);
  return true;
}

const apostrophe = 39;

/** The letter in small, or the digit; 0 for any other sign. */
function smallLetter(code: number): number {
  const letter = code > 64 && code < 91 ? code + 32 : code;
  return (letter > 96 && letter < 123) || (letter > 47 && letter < 58) ? letter : 0;
}

function addWord(hashes: NumberList, hash: number, length: number): void {
  if (length >= shortestWord) appendNumber(hashes, mixBits(hash));
}

function sortedDistinct(hashes: Int32Array): number[] {
  hashes.sort();
  const distinct: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) distinct.push(numberAt(hashes, at));
  }
  return distinct;
}
