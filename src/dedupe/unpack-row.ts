import type { ComparableAuthor } from './comparable-author.ts';
import type { ComparablePages } from './comparable-pages.ts';
import { numberAt } from './number-list.ts';
import { packedField as f, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';

/** One number of a packed row. */
export function fieldOf({ fields }: PackedRows, row: number, field: number): number {
  return numberAt(fields.items, row * f.stride + field);
}

/** The words of the title of a row, in their order. */
export function wordsOf(rows: PackedRows, row: number): string[] {
  const from = fieldOf(rows, row, f.wordsAt);
  const count = fieldOf(rows, row, f.wordCount);
  const words: string[] = [];
  for (let at = from; at < from + count; at++) words.push(rows.texts.texts[numberAt(rows.words.items, at)] ?? '');
  return words;
}

/** The authors of a row. */
export function authorsOf(rows: PackedRows, row: number): ComparableAuthor[] {
  const from = fieldOf(rows, row, f.authorsAt);
  const count = fieldOf(rows, row, f.authorCount);
  const authors: ComparableAuthor[] = [];
  for (let at = from; at < from + 3 * count; at += 3) {
    authors.push({ family: authorText(rows, at), given: authorText(rows, at + 1), initials: authorText(rows, at + 2) });
  }
  return authors;
}

function authorText({ authors, texts }: PackedRows, at: number): string {
  return texts.texts[numberAt(authors.items, at)] ?? '';
}

/** The pages of a row. */
export function pagesOf(rows: PackedRows, row: number): ComparablePages {
  return {
    first: digitsOf(rows, fieldOf(rows, row, f.firstPage)),
    last: digitsOf(rows, fieldOf(rows, row, f.lastPage)),
    runsThroughVolume: (fieldOf(rows, row, f.flags) & rowFlag.runsThroughVolume) !== 0,
  };
}

/** The digits that a number of a row stands for; empty for 0. */
export function digitsOf({ texts }: PackedRows, number: number): string {
  if (number === 0) return '';
  return number > 0 ? String(number) : (texts.texts[-1 - number] ?? '');
}

/** Every DOI of a row. */
export function doisOf(rows: PackedRows, row: number): readonly string[] {
  const doi = rows.dois[row] ?? '';
  return rows.allDois.get(row) ?? (doi === '' ? [] : [doi]);
}

/** The other forms of the title of a row. */
export function otherTitlesOf(rows: PackedRows, row: number): readonly string[] {
  return rows.otherTitles.get(row) ?? [];
}

/** Whether two rows agree in every field and have a title. */
export function isSameRow(rows: PackedRows, first: number, second: number): boolean {
  const { items } = rows.fields;
  const a = first * f.stride;
  const b = second * f.stride;
  if (items[a + f.rowHash] !== items[b + f.rowHash] || items[a + f.title] === 0) return false;
  for (let field = 0; field < f.sameUntil; field++) if (items[a + field] !== items[b + field]) return false;
  return (
    isSamePart(rows.words.items, items, a, b, f.wordsAt, numberAt(items, a + f.wordCount)) &&
    isSamePart(rows.authors.items, items, a, b, f.authorsAt, 3 * numberAt(items, a + f.authorCount)) &&
    isSamePart(rows.abstracts.items, items, a, b, f.abstractAt, numberAt(items, a + f.abstractCount)) &&
    doisOf(rows, first).join(' ') === doisOf(rows, second).join(' ') &&
    otherTitlesOf(rows, first).join(' ') === otherTitlesOf(rows, second).join(' ')
  );
}

function isSamePart(
  list: Int32Array,
  fields: Int32Array,
  a: number,
  b: number,
  start: number,
  length: number,
): boolean {
  const from = numberAt(fields, a + start);
  const to = numberAt(fields, b + start);
  for (let at = 0; at < length; at++) if (list[from + at] !== list[to + at]) return false;
  return true;
}
