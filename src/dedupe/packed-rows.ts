import { hashText, mixBits } from '../core/hash-text.ts';
import { kindOfLetter, packCounts } from './letter-counts.ts';
import type { ComparableContainer, Lexicon } from './lexicon.ts';
import { appendNumber, appendNumbers, makeRoom, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { besideField as b, packedField as f, rowFlag } from './packed-field.ts';
import type { RowDraft } from './row-draft.ts';
import { emptyText, hashFactor } from './text-hashes.ts';
import type { TextTable } from './text-table.ts';
import type { TitleScan } from './title-scan.ts';

/**
 * Rows packed into numbers: a million of them take a fifth of a gigabyte, and two compare without touching an object.
 * Texts stand in tables; equal numbers are equal texts.
 */
export interface PackedRows {
  /** `packedField.stride` numbers a row. */
  readonly fields: NumberList;
  /** `besideField.stride` numbers a row. */
  readonly beside: NumberList;
  /** Words of titles; family, given names and initials of authors; hashes of the words of abstracts. */
  readonly words: NumberList;
  readonly authors: NumberList;
  readonly abstracts: NumberList;
  readonly texts: TextTable;
  /** Forms of the names of containers, and lists of serial numbers, by their number. */
  readonly containers: readonly ComparableContainer[];
  readonly serials: readonly (readonly string[])[];
  readonly ids: string[];
  /** The first DOI of each row; empty without one. */
  readonly dois: string[];
  /** All DOIs and the other titles of the few rows that have several. */
  readonly allDois: Map<number, readonly string[]>;
  readonly otherTitles: Map<number, readonly string[]>;
  /** Room to count letters in. */
  readonly letterCounts: Uint16Array;
}

/**
 * No rows yet.
 *
 * @param expected - How many rows are to come, as far as that is known.
 * @param atOnce - How many of them their numbers will be kept of before they are put away.
 */
export function newPackedRows(
  expected: number,
  { texts, containers, serials }: Lexicon,
  atOnce: number = expected,
): PackedRows {
  return {
    fields: newNumberList(atOnce * f.stride),
    beside: newNumberList(atOnce * b.stride),
    words: newNumberList(expected * 12),
    authors: newNumberList(expected * 12),
    abstracts: newNumberList(0),
    texts,
    containers: containers.forms,
    serials: serials.lists,
    ids: [],
    dois: [],
    allDois: new Map(),
    otherTitles: new Map(),
    letterCounts: new Uint16Array(32),
  };
}

/** Packs a row; returns its index. */
export function packRow(rows: PackedRows, draft: RowDraft): number {
  const index = rows.ids.length;
  const { fields, beside } = rows;
  const base = fields.length;
  const besideBase = beside.length;
  makeRoom(fields, f.stride);
  makeRoom(beside, b.stride);
  fields.length += f.stride;
  beside.length += b.stride;
  rows.ids.push(draft.id);
  rows.dois.push(draft.dois[0] ?? '');
  if (draft.dois.length > 1) rows.allDois.set(index, draft.dois);
  if (draft.otherTitles.length > 0) rows.otherTitles.set(index, draft.otherTitles);

  putPlace(fields.items, base, draft);
  putLetters(fields.items, base, draft.title, rows.letterCounts);
  putLists(rows, base, draft);
  beside.items[besideBase + b.rowHash] = hashRow(rows, base);
  return index;
}

function putPlace(items: Int32Array, base: number, draft: RowDraft): void {
  items[base + f.doi] = hashDois(draft.dois);
  items[base + f.pmid] = draft.pmid;
  items[base + f.year] = draft.year;
  items[base + f.volume] = draft.volume;
  items[base + f.issue] = draft.issue;
  items[base + f.firstPage] = draft.firstPage;
  items[base + f.lastPage] = draft.lastPage;
  items[base + f.container] = draft.container;
  items[base + f.flags] = flagsOf(draft);
  items[base + f.notice] = draft.notice;
  items[base + f.form] = draft.form;
  items[base + f.digits] = draft.digits;
  items[base + f.tellingWords] = draft.tellingWords;
  items[base + f.issn] = draft.issn;
  items[base + f.isbn] = draft.isbn;
  items[base + f.version] = draft.cochraneVersion;
}

function hashDois(dois: readonly string[]): number {
  let hash = 0;
  for (let at = 0; at < dois.length; at++) hash ^= hashText(dois[at] ?? '', 1) | 1;
  return hash;
}

function flagsOf({ isTranslated, runsThroughVolume, isReprint, otherTitles, dois }: RowDraft): number {
  return (
    (isTranslated ? rowFlag.isTranslated : 0) |
    (runsThroughVolume ? rowFlag.runsThroughVolume : 0) |
    (isReprint ? rowFlag.isReprint : 0) |
    (otherTitles.length > 0 ? rowFlag.hasOtherTitles : 0) |
    (dois.length > 1 ? rowFlag.hasSeveralDois : 0)
  );
}

/** A part of a title from so many letters on tells enough to be looked for in another title. */
const lettersOfPart = 20;

function putLetters(items: Int32Array, base: number, { letters, letterCount }: TitleScan, counts: Uint16Array): void {
  counts.fill(0);
  let low: number = emptyText.low;
  let high: number = emptyText.high;
  let start = 0;
  const { low: lowFactor, high: highFactor } = hashFactor;
  for (let at = 0; at < letterCount; at++) {
    const code = letters[at] ?? 0;
    low = Math.imul(low ^ code, lowFactor);
    high = Math.imul(high ^ code, highFactor);
    high ^= high >>> 15;
    if (at === lettersOfPart - 1) start = low | 1;
    const kind = kindOfLetter(code);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  items[base + f.title] = letterCount === 0 ? 0 : mixBits(low) | 1;
  items[base + f.titleToo] = letterCount === 0 ? 0 : high;
  items[base + f.letterCount] = letterCount;
  items[base + f.titleStart] = start;
  items[base + f.titleEnd] = letterCount < lettersOfPart ? 0 : hashEnd(letters, letterCount, lettersOfPart) | 1;
  packCounts(counts, items, base + f.letters);
}

/** A hash of the last letters of a title. */
export function hashEnd(letters: Uint16Array, letterCount: number, count: number): number {
  let hash: number = emptyText.low;
  for (let at = letterCount - count; at < letterCount; at++)
    hash = Math.imul(hash ^ (letters[at] ?? 0), hashFactor.low);
  return hash;
}

function putLists(rows: PackedRows, base: number, draft: RowDraft): void {
  const { items } = rows.fields;
  const { numbers, wordCount } = draft.title;
  items[base + f.wordsAt] = rows.words.length;
  items[base + f.wordCount] = wordCount;
  appendNumbers(rows.words, numbers, wordCount);
  items[base + f.authorsAt] = rows.authors.length;
  items[base + f.authorCount] = draft.authorCount;
  appendNumbers(rows.authors, draft.authors, 3 * draft.authorCount);
  items[base + f.abstractAt] = rows.abstracts.length;
  items[base + f.abstractCount] = draft.abstractWords.length;
  for (const word of draft.abstractWords) appendNumber(rows.abstracts, word);
}

function hashRow({ fields, authors, words, abstracts }: PackedRows, base: number): number {
  let hash = 0;
  for (let at = base; at < base + f.sameUntil; at++) hash = Math.imul(hash ^ numberAt(fields.items, at), 0x01000193);
  hash = hashTail(hash, words, numberAt(fields.items, base + f.wordsAt));
  hash = hashTail(hash, authors, numberAt(fields.items, base + f.authorsAt));
  return mixBits(hashTail(hash, abstracts, numberAt(fields.items, base + f.abstractAt)));
}

function hashTail(start: number, { items, length }: NumberList, from: number): number {
  let hash = start;
  for (let at = from; at < length; at++) hash = Math.imul(hash ^ numberAt(items, at), 0x01000193);
  return hash;
}
