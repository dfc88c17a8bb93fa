import { lettersIn } from './letter-counts.ts';
import { appendNumber, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { hashWhole, newTextHashes, type TextHashes } from './text-hashes.ts';
import { addText, newTextIndex, numberOfText, placeOfText, type TextIndex } from './text-index.ts';

/** Texts, each by a number of its own; number 0 is the empty text. */
export interface TextTable {
  readonly texts: string[];
  /** For each text, a bit for every kind of letter in it. */
  readonly letters: NumberList;
  readonly index: TextIndex;
  readonly hashes: TextHashes;
}

/** A table that holds the empty text only. */
export function newTextTable(): TextTable {
  const table: TextTable = { texts: [], letters: newNumberList(1024), index: newTextIndex(), hashes: newTextHashes() };
  internText(table, '');
  return table;
}

/** The number of a text, new or known. */
export function internText({ texts, letters, index, hashes }: TextTable, text: string): number {
  hashWhole(hashes, text);
  const low = numberAt(hashes, 0);
  const high = numberAt(hashes, 1);
  const place = placeOfText(index, low, high);
  if (place >= 0) return numberOfText(index, place);
  const number = texts.push(text) - 1;
  appendNumber(letters, lettersIn(text));
  addText(index, low, high, number, 0);
  return number;
}
