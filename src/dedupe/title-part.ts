import { numberAt } from './number-list.ts';
import { packedField as f, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf, otherTitlesOf, textOfWords, wordsOf } from './unpack-row.ts';

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

/** Compares two different titles as part and whole; hashes of their ends tell most of them apart at once. */
export function compareParts(rows: PackedRows, first: number, second: number): TitlePart {
  const { items } = rows.fields;
  if (!mayBePart(items, first * f.stride, second * f.stride)) return noPart;
  const isShorter = fieldOf(rows, first, f.letterCount) < fieldOf(rows, second, f.letterCount);
  const rest = isShorter ? restOfTitle(rows, first, second) : restOfTitle(rows, second, first);
  if (rest !== '') return numberedPart.test(rest) ? numbered : wholePart;
  return (flagsOf(items, first) | flagsOf(items, second)) & rowFlag.hasOtherTitles
    ? compareOtherTitles(rows, first, second)
    : noPart;
}

function compareOtherTitles(rows: PackedRows, first: number, second: number): TitlePart {
  const a = wordsOf(rows, first).join('');
  const b = wordsOf(rows, second).join('');
  const others = otherTitlesOf(rows, second);
  const forms = [a, ...otherTitlesOf(rows, first)].filter((letters) => letters.length >= 20);
  return forms.some((letters) => letters === b || others.includes(letters)) ? wholePart : noPart;
}

function flagsOf(items: Int32Array, row: number): number {
  return numberAt(items, row * f.stride + f.flags);
}

const numberedPart = /^(?:part|phase|stage|study|volume|chapter|section|paper|number|no)?\d/;

function mayBePart(items: Int32Array, a: number, b: number): boolean {
  if ((numberAt(items, a + f.flags) | numberAt(items, b + f.flags)) & rowFlag.hasOtherTitles) return true;
  const start = numberAt(items, a + f.titleStart);
  return start !== 0 && (start === items[b + f.titleStart] || items[a + f.titleEnd] === items[b + f.titleEnd]);
}

/** What a title has more than a part of it; a part tells enough to stand for the whole from twenty letters on. */
function restOfTitle(rows: PackedRows, part: number, whole: number): string {
  if (fieldOf(rows, part, f.letterCount) < 20 || fieldOf(rows, part, f.tellingWords) < 3) return '';
  if (haveSame(rows, part, whole, f.titleStart) && startsAlike(rows, part, whole))
    return lettersOf(rows, whole).slice(fieldOf(rows, part, f.letterCount));
  if (!haveSame(rows, part, whole, f.titleEnd)) return '';
  const [letters, allLetters] = [lettersOf(rows, part), lettersOf(rows, whole)];
  return allLetters.endsWith(letters) ? allLetters.slice(0, -letters.length) : '';
}

function haveSame({ fields: { items } }: PackedRows, first: number, second: number, field: number): boolean {
  return items[first * f.stride + field] === items[second * f.stride + field];
}

function lettersOf(rows: PackedRows, row: number): string {
  return wordsOf(rows, row).join('');
}

/** Whether the letters of a whole begin with those of a part; words are texts by their number, so most need no letter. */
function startsAlike(rows: PackedRows, part: number, whole: number): boolean {
  const { items } = rows.words;
  const start = fieldOf(rows, part, f.wordsAt);
  const from = fieldOf(rows, whole, f.wordsAt);
  const count = fieldOf(rows, part, f.wordCount);
  const countOfWhole = fieldOf(rows, whole, f.wordCount);
  let same = 0;
  while (same < count && same < countOfWhole && items[start + same] === items[from + same]) same += 1;
  if (same === count) return true;
  const rest = textOfWords(rows, start + same, start + count);
  return textOfWords(rows, from + same, from + countOfWhole).startsWith(rest);
}
