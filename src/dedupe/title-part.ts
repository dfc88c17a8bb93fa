import { mayHold } from './letter-counts.ts';
import { numberAt } from './number-list.ts';
import { packedField as f, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf, lettersOf, otherTitlesOf, textOfWords } from './unpack-row.ts';

/** Whether one title is part of another. */
interface TitlePart {
  /** 1 where one title is the start or the end of the other, or another form of it. */
  readonly titlePart: number;
  /** −1 where what one has more is the number of a part: "Part II". */
  readonly numbers: number;
}

const noPart: TitlePart = { titlePart: 0, numbers: 0 };
const wholePart: TitlePart = { titlePart: 1, numbers: 0 };
const numbered: TitlePart = { titlePart: 1, numbers: -1 };

/** Whether one title may be part of the other, or another form of it. */
export function mayBePart(items: Int32Array, a: number, b: number): boolean {
  return mayContinue(items, a, b) || haveOtherTitles(items, a, b);
}

/**
 * Whether one title may begin or end with the other. Hashes of their ends tell most of them apart at once; of titles that
 * begin alike few have all letters of the shorter one.
 */
function mayContinue(items: Int32Array, a: number, b: number): boolean {
  const start = numberAt(items, a + f.titleStart);
  if (start === 0 || (start !== items[b + f.titleStart] && items[a + f.titleEnd] !== items[b + f.titleEnd]))
    return false;
  const longer = numberAt(items, a + f.letterCount) - numberAt(items, b + f.letterCount);
  if (longer === 0) return false;
  return longer > 0 ? mayTellInPart(items, b, a) : mayTellInPart(items, a, b);
}

/** A part tells enough to stand for the whole from three telling words on, and from twenty letters, without which it has no hash. */
function mayTellInPart(items: Int32Array, part: number, whole: number): boolean {
  return numberAt(items, part + f.tellingWords) >= 3 && mayHold(items, whole + f.letters, part + f.letters);
}

function haveOtherTitles(items: Int32Array, a: number, b: number): boolean {
  return ((numberAt(items, a + f.flags) | numberAt(items, b + f.flags)) & rowFlag.hasOtherTitles) !== 0;
}

/** Compares two different titles as part and whole. */
export function compareParts(rows: PackedRows, first: number, second: number): TitlePart {
  const { items } = rows.fields;
  const rest = mayContinue(items, first * f.stride, second * f.stride) ? restOfLonger(rows, first, second) : '';
  if (rest !== '') return numberedPart.test(rest) ? numbered : wholePart;
  return haveOtherTitles(items, first * f.stride, second * f.stride) ? compareOtherTitles(rows, first, second) : noPart;
}

function restOfLonger(rows: PackedRows, first: number, second: number): string {
  const isShorter = fieldOf(rows, first, f.letterCount) < fieldOf(rows, second, f.letterCount);
  return isShorter ? restOfTitle(rows, first, second) : restOfTitle(rows, second, first);
}

function compareOtherTitles(rows: PackedRows, first: number, second: number): TitlePart {
  const a = lettersOf(rows, first);
  const b = lettersOf(rows, second);
  const others = otherTitlesOf(rows, second);
  const forms = [a, ...otherTitlesOf(rows, first)].filter((letters) => letters.length >= 20);
  return forms.some((letters) => letters === b || others.includes(letters)) ? wholePart : noPart;
}

const numberedPart = /^(?:part|phase|stage|study|volume|chapter|section|paper|number|no)?\d/;

/** What a title has more than a part of it; empty where it neither begins nor ends with it. */
function restOfTitle(rows: PackedRows, part: number, whole: number): string {
  const { items } = rows.fields;
  const length = fieldOf(rows, part, f.letterCount);
  if (haveSame(items, part, whole, f.titleStart) && startsAlike(rows, part, whole))
    return lettersOf(rows, whole).slice(length);
  const isEnd = haveSame(items, part, whole, f.titleEnd) && endsAlike(rows, part, whole);
  return isEnd ? lettersOf(rows, whole).slice(0, -length) : '';
}

function haveSame(items: Int32Array, first: number, second: number, field: number): boolean {
  return items[first * f.stride + field] === items[second * f.stride + field];
}

/** Whether the letters of a whole begin with those of a part; words are numbers, so most need no letter. */
function startsAlike(rows: PackedRows, part: number, whole: number): boolean {
  const { items } = rows.words;
  const start = fieldOf(rows, part, f.wordsAt);
  const end = start + fieldOf(rows, part, f.wordCount);
  const startOfWhole = fieldOf(rows, whole, f.wordsAt);
  const endOfWhole = startOfWhole + fieldOf(rows, whole, f.wordCount);
  let at = start;
  let to = startOfWhole;
  while (at < end && to < endOfWhole && items[at] === items[to]) {
    at += 1;
    to += 1;
  }
  return at === end || textOfWords(rows, to, endOfWhole).startsWith(textOfWords(rows, at, end));
}

/** The same for the letters that a whole ends on. */
function endsAlike(rows: PackedRows, part: number, whole: number): boolean {
  const { items } = rows.words;
  const start = fieldOf(rows, part, f.wordsAt);
  const startOfWhole = fieldOf(rows, whole, f.wordsAt);
  let end = start + fieldOf(rows, part, f.wordCount);
  let endOfWhole = startOfWhole + fieldOf(rows, whole, f.wordCount);
  while (end > start && endOfWhole > startOfWhole && items[end - 1] === items[endOfWhole - 1]) {
    end -= 1;
    endOfWhole -= 1;
  }
  return end === start || textOfWords(rows, startOfWhole, endOfWhole).endsWith(textOfWords(rows, start, end));
}
