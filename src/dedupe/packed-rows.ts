import type { DocumentRow } from './comparable-row.ts';
import { hashText, identityHash, mixBits } from './hash-text.ts';
import type { ComparableContainer } from './lexicon.ts';
import { appendNumber, makeRoom, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { packedField as f, noticeKinds, reportForms, rowFlag } from './packed-field.ts';
import type { ReadRow } from './read-row.ts';
import { internText, newTextTable, type TextTable } from './text-table.ts';

/**
 * Rows packed into numbers: a million of them take a fifth of a gigabyte, and two compare without touching an object.
 * Texts stand in tables; equal numbers are equal texts.
 */
export interface PackedRows {
  /** `packedField.stride` numbers a row. */
  readonly fields: NumberList;
  /** Words of titles; family, given names and initials of authors; hashes of the words of abstracts. */
  readonly words: NumberList;
  readonly authors: NumberList;
  readonly abstracts: NumberList;
  readonly texts: TextTable;
  readonly containers: {
    readonly forms: ComparableContainer[];
    readonly numberOf: Map<ComparableContainer, number>;
    readonly numberOfText: Map<string, number>;
  };
  /** Lists of serial numbers. */
  readonly serials: { readonly lists: (readonly string[])[]; readonly numberOf: Map<string, number> };
  readonly ids: string[];
  /** The first DOI of each row; empty without one. */
  readonly dois: string[];
  /** All DOIs and the other titles of the few rows that have several. */
  readonly allDois: Map<number, readonly string[]>;
  readonly otherTitles: Map<number, readonly string[]>;
}

/** No rows yet. */
export function newPackedRows(expected: number, texts: TextTable = newTextTable()): PackedRows {
  return {
    fields: newNumberList(expected * f.stride),
    words: newNumberList(expected * 12),
    authors: newNumberList(expected * 12),
    abstracts: newNumberList(0),
    texts,
    containers: { forms: [[]], numberOf: new Map(), numberOfText: new Map([['', 0]]) },
    serials: { lists: [[]], numberOf: new Map([['', 0]]) },
    ids: [],
    dois: [],
    allDois: new Map(),
    otherTitles: new Map(),
  };
}

/** What a run knows of a record beside its row. */
interface RecordStanding {
  readonly completeness: number;
  readonly preference: number;
  readonly known: number;
}

const noStanding: RecordStanding = { completeness: 0, preference: 0, known: 0 };

/** Packs a row of which only the texts are known; returns its index. */
export function packRow(rows: PackedRows, row: DocumentRow): number {
  for (const word of row.title.words) appendNumber(rows.words, internText(rows.texts, word));
  for (const { family, given, initials } of row.authors) appendAuthor(rows, [family, given, initials]);
  return packNumbered(rows, row, row.authors.length, noStanding);
}

function appendAuthor({ authors, texts }: PackedRows, parts: readonly string[]): void {
  for (const part of parts) appendNumber(authors, internText(texts, part));
}

/** Packs a row whose words and names the lexicon has numbered; returns its index. */
export function packReadRow(rows: PackedRows, row: ReadRow, standing: RecordStanding): number {
  for (const { number } of row.title.read) appendNumber(rows.words, number);
  for (const { family, given } of row.people) {
    appendNumber(rows.authors, family.number);
    appendNumber(rows.authors, given.number);
    appendNumber(rows.authors, given.initialsNumber);
  }
  return packNumbered(rows, row, row.people.length, standing);
}

type RowBesideAuthors = Omit<DocumentRow, 'authors'>;

/** Packs a row whose words and authors stand at the end of their lists. */
function packNumbered(rows: PackedRows, row: RowBesideAuthors, authorCount: number, standing: RecordStanding): number {
  const index = rows.ids.length;
  const { fields } = rows;
  makeRoom(fields, f.stride);
  const base = fields.length;
  const put = (field: number, value: number) => {
    fields.items[base + field] = value;
  };
  fields.length += f.stride;
  rows.ids.push(row.id);
  rows.dois.push(row.dois[0] ?? '');
  if (row.dois.length > 1) rows.allDois.set(index, row.dois);
  if (row.title.otherLetters.length > 0) rows.otherTitles.set(index, row.title.otherLetters);

  put(f.authorsAt, rows.authors.length - 3 * authorCount);
  put(f.authorCount, authorCount);
  put(f.wordsAt, rows.words.length - row.title.words.length);
  put(f.abstractAt, rows.abstracts.length);
  putPlace(rows, row, put);
  putTitle(row, put);
  put(f.abstractCount, row.abstractWords.length);
  for (const word of row.abstractWords) appendNumber(rows.abstracts, word);
  put(f.notice, noticeKinds.indexOf(row.kind.notice));
  put(f.form, reportForms.indexOf(row.kind.form));
  put(f.version, row.cochraneVersion);
  put(f.flags, flagsOf(row));
  put(f.completeness, standing.completeness);
  put(f.preference, standing.preference);
  put(f.known, standing.known);
  put(f.rowHash, hashRow(rows, base));
  return index;
}

type Put = (field: number, value: number) => void;

function putPlace(rows: PackedRows, row: RowBesideAuthors, put: Put): void {
  put(f.year, row.year);
  put(f.volume, numberOf(rows, row.volume));
  put(f.issue, numberOf(rows, row.issue));
  put(f.firstPage, numberOf(rows, row.pages.first));
  put(f.lastPage, numberOf(rows, row.pages.last));
  put(f.pmid, numberOf(rows, row.pmid));
  put(
    f.doi,
    row.dois.reduce((hash, doi) => hash ^ (hashText(doi, 1) | 1), 0),
  );
  put(f.container, containerNumber(rows, row.container));
  put(f.issn, serialNumber(rows, row.issn));
  put(f.isbn, serialNumber(rows, row.isbn));
}

/** A number of at most nine digits stands for itself, a longer one for the place of its text, below 0. */
function numberOf({ texts }: PackedRows, digits: string): number {
  if (digits === '') return 0;
  return digits.length < 10 ? Number(digits) : -1 - internText(texts, digits);
}

function containerNumber({ containers }: PackedRows, forms: ComparableContainer): number {
  const known = containers.numberOf.get(forms);
  if (known !== undefined) return known;
  const text = forms.map((words) => words.join(' ')).join('\n');
  const number = containers.numberOfText.get(text) ?? containers.forms.push(forms) - 1;
  containers.numberOfText.set(text, number);
  containers.numberOf.set(forms, number);
  return number;
}

function serialNumber({ serials }: PackedRows, list: readonly string[]): number {
  if (list.length === 0) return 0;
  const text = list.length === 1 ? (list[0] ?? '') : list.join(' ');
  const known = serials.numberOf.get(text);
  if (known !== undefined) return known;
  const number = serials.lists.push(list) - 1;
  serials.numberOf.set(text, number);
  return number;
}

function putTitle({ title }: RowBesideAuthors, put: Put): void {
  const { letters } = title;
  const identity = letters === '' ? 0 : identityHash(letters);
  put(f.title, letters === '' ? 0 : identity | 1);
  put(f.titleToo, Math.floor(identity / 2 ** 31));
  put(f.digits, title.digits === '' ? 0 : hashText(title.digits, 4) | 1);
  put(f.tellingWords, title.tellingWords);
  put(f.wordCount, title.words.length);
  put(f.letterCount, letters.length);
  put(f.titleStart, letters.length < 20 ? 0 : hashText(letters.slice(0, 20), 5) | 1);
  put(f.titleEnd, letters.length < 20 ? 0 : hashText(letters.slice(-20), 6) | 1);
}

function flagsOf({ title, pages, kind, dois }: RowBesideAuthors): number {
  return (
    (title.isTranslated ? rowFlag.isTranslated : 0) |
    (pages.runsThroughVolume ? rowFlag.runsThroughVolume : 0) |
    (kind.isReprint ? rowFlag.isReprint : 0) |
    (title.otherLetters.length > 0 ? rowFlag.hasOtherTitles : 0) |
    (dois.length > 1 ? rowFlag.hasSeveralDois : 0)
  );
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
