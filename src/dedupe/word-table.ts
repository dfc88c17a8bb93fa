import { mixBits } from './hash-text.ts';
import { numberAt } from './number-list.ts';
import { internText, type TextTable } from './text-table.ts';
import { readTitleWord, type TitleWord } from './title-word.ts';

/**
 * Words of titles, found by their letters where they stand in a title, so that no text is cut out of it to look one up.
 *
 * Open addressing: a slot holds the place of a word in the list, from 1; 0 where it is free.
 */
export interface WordTable {
  slots: Int32Array;
  readonly hashes: number[];
  /** Each word as it is written, folded. */
  readonly spellings: string[];
  readonly words: TitleWord[];
}

/** No words yet. */
export function newWordTable(): WordTable {
  return { slots: new Int32Array(4096), hashes: [], spellings: [], words: [] };
}

/**
 * Reads the word from `start` to `end` of a text; its capital letters of ASCII count as small ones.
 *
 * @param rawHash - The FNV-1a hash of its letters.
 */
export function wordAt(
  table: WordTable,
  texts: TextTable,
  text: string,
  start: number,
  end: number,
  rawHash: number,
): TitleWord {
  const hash = mixBits(rawHash);
  const mask = table.slots.length - 1;
  let slot = hash & mask;
  for (let held = numberAt(table.slots, slot); held !== 0; held = numberAt(table.slots, slot)) {
    const word = table.words[held - 1];
    const isSame = table.hashes[held - 1] === hash && standsAt(text, start, end, table.spellings[held - 1] ?? '');
    if (isSame && word !== undefined) return word;
    slot = (slot + 1) & mask;
  }
  const spelling = text.slice(start, end).toLowerCase();
  const word = readTitleWord(spelling, (read) => internText(texts, read));
  table.spellings.push(spelling);
  table.hashes.push(hash);
  table.slots[slot] = table.words.push(word);
  if (table.words.length * 2 > table.slots.length) grow(table);
  return word;
}

function standsAt(text: string, start: number, end: number, spelling: string): boolean {
  if (spelling.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (smallLetter(text.charCodeAt(at)) !== spelling.charCodeAt(at - start)) return false;
  }
  return true;
}

/** The code of the small letter for a capital one of ASCII, else the code itself. */
export function smallLetter(code: number): number {
  return code > 64 && code < 91 ? code + 32 : code;
}

function grow(table: WordTable): void {
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  table.hashes.forEach((hash, at) => {
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = at + 1;
  });
  table.slots = slots;
}
