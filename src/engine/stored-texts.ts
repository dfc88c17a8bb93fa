import { addAuthor, type RowDraft } from '../dedupe/row-draft.ts';
import { emptyText, hashFactor } from '../dedupe/text-hashes.ts';
import { addText, numberOfText, placeOfText } from '../dedupe/text-index.ts';
import { internText, type TextTable } from '../dedupe/text-table.ts';
import { startScan, type TitleScan } from '../dedupe/title-scan.ts';
import { fromAscii } from './ascii-text.ts';

const space = 32;

/** Takes the words of a title, with spaces between them, in one walk over their letters. */
export function takeTitle(scan: TitleScan, ascii: string, texts: TextTable): void {
  // no word holds a space, whatever its letters
  const words = fromAscii(ascii);
  startScan(scan, words.length);
  let from = 0;
  let letterCount = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    if (code !== space) {
      scan.letters[letterCount] = code;
      letterCount += 1;
      continue;
    }
    addWord(scan, internPart(texts, words, from, at));
    from = at + 1;
  }
  if (words !== '') addWord(scan, internPart(texts, words, from, words.length));
  scan.letterCount = letterCount;
}

function addWord(scan: TitleScan, number: number): void {
  scan.numbers[scan.wordCount] = number;
  scan.wordCount += 1;
}

/** Takes authors, with spaces between them and bars between family name, given names and initials. */
export function takeAuthors(draft: RowDraft, authors: string, texts: TextTable): void {
  draft.authorCount = 0;
  for (let from = 0; from < authors.length; ) {
    const given = authors.indexOf('|', from) + 1;
    const initials = authors.indexOf('|', given) + 1;
    const next = authors.indexOf(' ', initials);
    const end = next < 0 ? authors.length : next;
    addAuthor(
      draft,
      internName(texts, authors, from, given - 1),
      internName(texts, authors, given, initials - 1),
      internName(texts, authors, initials, end),
    );
    from = end + 1;
  }
}

function internName(texts: TextTable, authors: string, from: number, until: number): number {
  const sign = authors.indexOf('~', from);
  if (sign < 0 || sign >= until) return internPart(texts, authors, from, until);
  return internText(texts, fromAscii(authors.slice(from, until)));
}

/** The number of a part of a text, as `internText` gives it; the part is cut out only where it is new. */
function internPart({ texts, index }: TextTable, text: string, from: number, until: number): number {
  let low: number = emptyText.low;
  let high: number = emptyText.high;
  for (let at = from; at < until; at++) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, hashFactor.low);
    high = Math.imul(high ^ code, hashFactor.high);
    high ^= high >>> 15;
  }
  const place = placeOfText(index, low, high);
  if (place >= 0) return numberOfText(index, place);
  const number = texts.push(text.slice(from, until)) - 1;
  addText(index, low, high, number, 0);
  return number;
}
