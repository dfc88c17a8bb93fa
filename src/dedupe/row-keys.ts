import { hashText, mixBits } from '../core/hash-text.ts';
import { lastingNumber } from './digits-number.ts';
import type { Lexicon } from './lexicon.ts';
import { appendNumber, type NumberList, numberAt } from './number-list.ts';
import { hashEnd } from './packed-rows.ts';
import type { RowDraft } from './row-draft.ts';
import { emptyText, hashFactor } from './text-hashes.ts';
import type { TitleScan } from './title-scan.ts';

/** Puts the keys of a row at the end of a list, their number before them. */
export function appendKeys(keys: NumberList, draft: RowDraft, lexicon: Lexicon): void {
  const start = keys.length;
  appendNumber(keys, 0);
  for (let at = 0; at < draft.dois.length; at++) addKey(keys, start, kinds.doi, hashText(draft.dois[at] ?? '', 0));
  if (draft.pmid !== 0) addKey(keys, start, kinds.pmid, lastingNumber(draft.pmid, lexicon.texts));
  addTitleKeys(keys, start, draft, lexicon);
  addPlaceKeys(keys, start, draft, lexicon);
  keys.items[start] = keys.length - start - 1;
}

/** Each kind of key hashes in its own way, so that a DOI never meets a page. */
const kinds = {
  doi: 11,
  pmid: 12,
  start: 13,
  end: 14,
  serial: 15,
  words: 16,
  yearAndPlace: 17,
  pagesAndPlace: 18,
  containerAndPlace: 20,
  author: 21,
} as const;

function addTitleKeys(keys: NumberList, start: number, draft: RowDraft, { containers }: Lexicon): void {
  const { title, tellingWords, otherTitles, familyStart, year } = draft;
  // so many documents bear a title that does not tell that those of one journal must meet apart
  const journal = tellingWords < 3 ? (containers.forms[draft.container]?.[0]?.[0] ?? '') : undefined;
  addFormKeys(keys, start, title.letters, title.letterCount, journal);
  if (otherTitles.length > 0)
    for (const letters of otherTitles) addFormKeys(keys, start, codesOf(letters), letters.length, journal);
  const first = longestWord(title, -1, -1);
  if (first < 0) return;
  const longest = numberAt(title.hashes, first);
  if (familyStart !== 0 && year !== 0) addKey(keys, start, kinds.author, mixed(mixed(familyStart, year), longest));
  const second = longestWord(title, first, -1);
  if (second < 0) return;
  const next = numberAt(title.hashes, second);
  addKey(keys, start, kinds.words, mixed(longest, next));
  const third = longestWord(title, first, second);
  if (third < 0) return;
  addKey(keys, start, kinds.words, mixed(longest, numberAt(title.hashes, third)));
  addKey(keys, start, kinds.words, mixed(next, numberAt(title.hashes, third)));
}

function addFormKeys(
  keys: NumberList,
  start: number,
  letters: Uint16Array,
  letterCount: number,
  journal: string | undefined,
): void {
  if (letterCount === 0) return;
  let hash: number = emptyText.low;
  for (let at = 0; at < letterCount && at < 30; at++) hash = Math.imul(hash ^ (letters[at] ?? 0), hashFactor.low);
  addKey(keys, start, kinds.start, hash);
  if (letterCount > 24) addKey(keys, start, kinds.end, hashEnd(letters, letterCount, 24));
  if (journal !== undefined) addKey(keys, start, kinds.serial, mixed(hash, hashText(journal, 0)));
}

function codesOf(letters: string): Uint16Array {
  return Uint16Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
}

/**
 * Where the longest word of a title stands that is none of two others, −1 for none. Long words are rare words: the three
 * longest tell a title as well as the three rarest, and need no count of all titles. Of two words of one length a hash
 * decides.
 */
function longestWord(title: TitleScan, first: number, second: number): number {
  let longest = -1;
  for (let at = 0; at < title.wordCount; at++) {
    if (numberAt(title.lengths, at) < 6 || !isLonger(title, at, longest)) continue;
    const number = numberAt(title.numbers, at);
    if (!isWord(title, first, number) && !isWord(title, second, number)) longest = at;
  }
  return longest;
}

function isWord({ numbers }: TitleScan, at: number, number: number): boolean {
  return at >= 0 && numbers[at] === number;
}

function isLonger({ lengths, hashes }: TitleScan, at: number, other: number): boolean {
  if (other < 0) return true;
  const apart = numberAt(lengths, at) - numberAt(lengths, other);
  return apart === 0 ? numberAt(hashes, at) < numberAt(hashes, other) : apart > 0;
}

function addPlaceKeys(keys: NumberList, start: number, draft: RowDraft, { texts }: Lexicon): void {
  if (draft.firstPage === 0 || draft.volume === 0) return;
  const place = mixed(lastingNumber(draft.volume, texts), lastingNumber(draft.firstPage, texts));
  addKey(keys, start, kinds.yearAndPlace, mixed(place, draft.year));
  if (draft.lastPage !== 0) {
    addKey(keys, start, kinds.pagesAndPlace, mixed(place, lastingNumber(draft.lastPage, texts)));
  }
  if (draft.containerInitial >= 0) addKey(keys, start, kinds.containerAndPlace, mixed(place, draft.containerInitial));
}

function mixed(hash: number, other: number): number {
  return mixBits(Math.imul(hash, 0x9e3779b1) ^ other);
}

/** Adds a key that the row does not have yet. */
function addKey(keys: NumberList, start: number, kind: number, hash: number): void {
  const key = mixed(hash, kind);
  for (let at = start + 1; at < keys.length; at++) if (numberAt(keys.items, at) === key) return;
  appendNumber(keys, key);
}
