import type { ComparableAuthor } from './comparable-author.ts';
import type { DocumentRow } from './comparable-row.ts';
import { digitsOfNumber } from './digits-number.ts';
import { numberAt } from './number-list.ts';
import { packedField as f, noticeKinds, reportForms, rowFlag } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';

/** A packed row in full. */
export function unpackRow(rows: PackedRows, row: number): DocumentRow {
  const field = (name: number) => fieldOf(rows, row, name);
  const digits = (name: number) => digitsOfNumber(field(name), rows.texts);
  const flag = (bit: number) => (field(f.flags) & bit) !== 0;
  const words = wordsOf(rows, row);
  const abstractAt = field(f.abstractAt);
  return {
    id: rows.ids[row] ?? '',
    title: {
      letters: words.join(''),
      otherLetters: otherTitlesOf(rows, row),
      words,
      digits: titleDigitsOf(rows, row),
      tellingWords: field(f.tellingWords),
      isTranslated: flag(rowFlag.isTranslated),
    },
    authors: authorsOf(rows, row),
    year: field(f.year),
    container: rows.containers[field(f.container)] ?? [],
    issn: rows.serials[field(f.issn)] ?? [],
    isbn: rows.serials[field(f.isbn)] ?? [],
    volume: digits(f.volume),
    issue: digits(f.issue),
    pages: { first: digits(f.firstPage), last: digits(f.lastPage), runsThroughVolume: flag(rowFlag.runsThroughVolume) },
    dois: doisOf(rows, row),
    cochraneVersion: field(f.version),
    pmid: digits(f.pmid),
    abstractWords: [...rows.abstracts.items.subarray(abstractAt, abstractAt + field(f.abstractCount))],
    kind: {
      notice: noticeKinds[field(f.notice)] ?? '',
      form: reportForms[field(f.form)] ?? '',
      isReprint: flag(rowFlag.isReprint),
    },
  };
}

/** One number of a packed row. */
export function fieldOf({ fields }: PackedRows, row: number, field: number): number {
  return numberAt(fields.items, row * f.stride + field);
}

/** The words of the title of a row, in their order. */
export function wordsOf(rows: PackedRows, row: number): string[] {
  const from = fieldOf(rows, row, f.wordsAt);
  const count = fieldOf(rows, row, f.wordCount);
  const words: string[] = [];
  for (let at = from; at < from + count; at++) words.push(textOfWord(rows, at));
  return words;
}

/** The letters of words from one place in the list of words up to another. */
export function textOfWords(rows: PackedRows, from: number, until: number): string {
  let text = '';
  for (let at = from; at < until; at++) text += textOfWord(rows, at);
  return text;
}

/** The letters of the word at a place in the list of words. */
export function textOfWord({ words, texts }: PackedRows, at: number): string {
  return texts.texts[numberAt(words.items, at)] ?? '';
}

/** The letters of the title of a row. */
export function lettersOf(rows: PackedRows, row: number): string {
  return wordsOf(rows, row).join('');
}

/** The digits of the title of a row. */
export function titleDigitsOf(rows: PackedRows, row: number): string {
  return fieldOf(rows, row, f.digits) === 0 ? '' : lettersOf(rows, row).replace(/[^0-9]/g, '');
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
  if (items[a + f.title] === 0) return false;
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
