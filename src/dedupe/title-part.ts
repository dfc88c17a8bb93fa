import { numberAt } from './number-list.ts';
import { packedField as f, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf, otherTitlesOf, wordsOf } from './unpack-row.ts';

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
  const a = wordsOf(rows, first).join('');
  const b = wordsOf(rows, second).join('');
  const rest = a.length < b.length ? restOfTitle(rows, first, a, b) : restOfTitle(rows, second, b, a);
  if (rest !== '') return numberedPart.test(rest) ? numbered : wholePart;

  const others = otherTitlesOf(rows, second);
  const forms = [a, ...otherTitlesOf(rows, first)].filter((letters) => letters.length >= 20);
  return forms.some((letters) => letters === b || others.includes(letters)) ? wholePart : noPart;
}

const numberedPart = /^(?:part|phase|stage|study|volume|chapter|section|paper|number|no)?\d/;

function mayBePart(items: Int32Array, a: number, b: number): boolean {
  if ((numberAt(items, a + f.flags) | numberAt(items, b + f.flags)) & rowFlag.hasOtherTitles) return true;
  const start = numberAt(items, a + f.titleStart);
  return start !== 0 && (start === items[b + f.titleStart] || items[a + f.titleEnd] === items[b + f.titleEnd]);
}

/** What a title has more than a part of it; a part tells enough to stand for the whole from twenty letters on. */
function restOfTitle(rows: PackedRows, row: number, part: string, whole: string): string {
  if (part.length < 20 || fieldOf(rows, row, f.tellingWords) < 3) return '';
  if (whole.startsWith(part)) return whole.slice(part.length);
  return whole.endsWith(part) ? whole.slice(0, -part.length) : '';
}
