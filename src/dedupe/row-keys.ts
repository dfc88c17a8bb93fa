import type { DocumentRow } from './comparable-row.ts';
import { hashText, mixBits } from './hash-text.ts';

/** The keys of a row of which only the family name of the first author is known. */
export function keysOf(row: Omit<DocumentRow, 'authors'>, family: string): number[] {
  const keys: number[] = [];
  for (const doi of row.dois) keys.push(hashText(doi, kinds.doi));
  if (row.pmid !== '') keys.push(hashText(row.pmid, kinds.pmid));
  const words = longestWords(row.title.words);
  addTitleKeys(row, words, keys);
  addPlaceKeys(row, keys);
  addAuthorKey(row, family, words[0], keys);
  return withoutRepeats(keys);
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

function addTitleKeys(
  { title, container }: Pick<DocumentRow, 'title' | 'container'>,
  words: readonly string[],
  keys: number[],
): void {
  // so many documents bear a title that does not tell that those of one journal must meet apart
  const journal = title.tellingWords < 3 ? (container[0]?.[0] ?? '') : undefined;
  addFormKeys(title.letters, journal, keys);
  for (const letters of title.otherLetters) addFormKeys(letters, journal, keys);
  const [first, second, third] = words;
  if (first === undefined || second === undefined) return;
  keys.push(withText(hashText(first, kinds.words), second, kinds.words));
  if (third === undefined) return;
  keys.push(withText(hashText(first, kinds.words), third, kinds.words));
  keys.push(withText(hashText(second, kinds.words), third, kinds.words));
}

function addFormKeys(letters: string, journal: string | undefined, keys: number[]): void {
  if (letters === '') return;
  const start = hashText(letters.slice(0, 30), kinds.start);
  keys.push(start);
  if (letters.length > 24) keys.push(hashText(letters.slice(-24), kinds.end));
  if (journal !== undefined) keys.push(withText(start, journal, kinds.serial));
}

/** Long words are rare words: the three longest tell a title as well as the three rarest, and need no count of all titles. */
function longestWords(words: readonly string[]): string[] {
  const longest: string[] = [];
  for (const word of words) {
    if (word.length < 6 || longest.includes(word)) continue;
    let at = longest.length;
    while (at > 0 && isLonger(word, longest[at - 1] ?? '')) at -= 1;
    if (at > 2) continue;
    longest.splice(at, 0, word);
    if (longest.length > 3) longest.pop();
  }
  return longest;
}

function isLonger(word: string, other: string): boolean {
  return word.length === other.length ? word < other : word.length > other.length;
}

function addPlaceKeys({ volume, pages, year, container }: Omit<DocumentRow, 'authors'>, keys: number[]): void {
  if (pages.first === '' || volume === '') return;
  const place = withText(hashText(volume, kinds.yearAndPlace), pages.first, kinds.yearAndPlace);
  keys.push(mixBits(place ^ Math.imul(year, 0x9e3779b1)));
  if (pages.last !== '') keys.push(withText(place, pages.last, kinds.pagesAndPlace));
  const initial = container[0]?.[0]?.slice(0, 1);
  if (initial !== undefined) keys.push(withText(place, initial, kinds.containerAndPlace));
}

function addAuthorKey(
  { year }: Pick<DocumentRow, 'year'>,
  family: string,
  word: string | undefined,
  keys: number[],
): void {
  if (family === '' || word === undefined || year === 0) return;
  keys.push(withText(mixBits(hashText(family.slice(0, 6), kinds.author) ^ year), word, kinds.author));
}

function withText(hash: number, text: string, kind: number): number {
  return mixBits(Math.imul(hash, 0x9e3779b1) ^ hashText(text, kind));
}

function withoutRepeats(keys: number[]): number[] {
  let count = 0;
  for (const key of keys) {
    if (keys.indexOf(key) < count) continue;
    keys[count] = key;
    count += 1;
  }
  keys.length = count;
  return keys;
}
