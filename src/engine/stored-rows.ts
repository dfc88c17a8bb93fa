import { containerNumber } from '../dedupe/comparable-container.ts';
import { numberOfDigits } from '../dedupe/digits-number.ts';
import { type Lexicon, newLexicon, readOnce } from '../dedupe/lexicon.ts';
import { besideField as b, packedField as f } from '../dedupe/packed-field.ts';
import { newPackedRows, type PackedRows, packRow } from '../dedupe/packed-rows.ts';
import { listNumber } from '../dedupe/read-row.ts';
import { newRowDraft, type RowDraft } from '../dedupe/row-draft.ts';
import type { TextTable } from '../dedupe/text-table.ts';
import { fromAscii, idFromAscii } from './ascii-text.ts';
import type { EngineRow } from './engine.ts';
import type { SqlConstructs } from './sql-dialect.ts';
import { takeAuthors, takeTitle } from './stored-texts.ts';

/** Numbers that a row says and no text of it. */
export const storedIntegers = [
  'digits',
  'telling',
  'translated',
  'reprint',
  'notice',
  'form',
  'version',
  'issued',
  'runs',
] as const;
export const storedBigints = ['pmid', 'volume', 'issue', 'first_page', 'last_page'] as const;

const numberColumns = ['rid', 'unit', ...storedIntegers, ...storedBigints] as const;
const textColumns = ['id', 'words', 'authors', 'dois', 'abstract', 'stored'] as const;
/** No text of a row holds this sign. */
const between = '#';

/** What joins a row that an engine gave back to others. */
export interface StoredJoins {
  readonly rid: number;
  readonly unit: number;
  /** The row that it is a copy of; itself where it is none. */
  readonly original: number;
  /** The rows that it may merge with, spaces between their numbers. */
  readonly partners: string;
}

/** A row as `storedSql` wrote it, and how far it is read: its parts are taken one after the other. */
interface StoredRow {
  readonly said: string;
  from: number;
}

/** A row `r` in one text, as SQL: a cell for each of its columns would cost an engine and its reader several times as much. */
export function storedSql(
  joins: { readonly original: string; readonly partners: string },
  { types }: SqlConstructs,
): string {
  const numbers = [joins.original, ...numberColumns.map((name) => `r.${name}`)];
  const parts = [
    joins.partners,
    ...textColumns.map((name) => `r.${name}`),
    ...numbers.map((number) => `CAST(${number} AS ${types.text})`),
  ];
  return `concat_ws('${between}', ${parts.join(', ')})`;
}

/** The id of a row as `storedSql` wrote it, in ASCII. */
export function storedId(said: string): string {
  const from = said.indexOf(between) + 1;
  return said.slice(from, said.indexOf(between, from));
}

function nextText(row: StoredRow): string {
  const end = row.said.indexOf(between, row.from);
  const text = row.said.slice(row.from, end);
  row.from = end + 1;
  return text;
}

/** Read digit by digit, for to cut each number out would cost three times as much. */
function nextNumber(row: StoredRow): number {
  const { said } = row;
  const isBelow0 = said.charCodeAt(row.from) === minus;
  let at = isBelow0 ? row.from + 1 : row.from;
  let number = 0;
  for (; at < said.length && said.charCodeAt(at) !== betweenCode; at++)
    number = number * 10 + said.charCodeAt(at) - zero;
  row.from = at + 1;
  return isBelow0 ? -number : number;
}

const betweenCode = between.charCodeAt(0);
const minus = 45;
const zero = 48;

/** What was read of containers and serial numbers before, by their text. */
interface StoredLists {
  readonly containers: Map<string, number>;
  readonly serials: Map<string, number>;
}

/**
 * Packs rows as `storedSql` wrote them, in the order of their ids; each is read, packed and forgotten in turn.
 *
 * `stored` holds other titles, container, ISSN, ISBN, completeness and preference.
 */
export function packStoredRows(stored: readonly string[]): {
  readonly rows: PackedRows;
  readonly joins: readonly StoredJoins[];
} {
  const lexicon = newLexicon();
  const rows = newPackedRows(stored.length, lexicon);
  const draft = newRowDraft();
  const lists: StoredLists = { containers: new Map(), serials: new Map() };
  const joins: StoredJoins[] = [];
  for (const said of stored) {
    const row: StoredRow = { said, from: 0 };
    const partners = nextText(row);
    takeTexts(draft, row, lexicon.texts);
    const [others = '', container = '', issn = '', isbn = '', completeness, preference] = nextText(row).split('\t');
    draft.otherTitles = listOf(others);
    takeLists(draft, { container, issn, isbn }, lexicon, lists);
    const original = nextNumber(row);
    const rid = nextNumber(row);
    const unit = nextNumber(row);
    takeNumbers(draft, row, lexicon.texts);
    joins.push({ rid, unit, original, partners });
    const at = packRow(rows, draft);
    rows.fields.items[at * f.stride + f.known] = unit;
    rows.beside.items[at * b.stride + b.completeness] = Number(completeness);
    rows.beside.items[at * b.stride + b.preference] = Number(preference);
  }
  return { rows, joins };
}

/** Takes `storedIntegers` and `storedBigints`. */
function takeNumbers(draft: RowDraft, row: StoredRow, texts: TextTable): void {
  draft.digits = nextNumber(row);
  draft.tellingWords = nextNumber(row);
  draft.isTranslated = nextNumber(row) === 1;
  draft.isReprint = nextNumber(row) === 1;
  draft.notice = nextNumber(row);
  draft.form = nextNumber(row);
  draft.cochraneVersion = nextNumber(row);
  draft.year = nextNumber(row);
  draft.runsThroughVolume = nextNumber(row) === 1;
  draft.pmid = digitsOf(nextNumber(row), texts);
  draft.volume = digitsOf(nextNumber(row), texts);
  draft.issue = digitsOf(nextNumber(row), texts);
  draft.firstPage = digitsOf(nextNumber(row), texts);
  draft.lastPage = digitsOf(nextNumber(row), texts);
}

/** Numbers of more than nine digits are texts to the library. */
function digitsOf(number: number, texts: TextTable): number {
  return number < 1e9 ? number : numberOfDigits(String(number), texts);
}

function takeTexts(draft: RowDraft, row: StoredRow, texts: TextTable): void {
  draft.id = idFromAscii(nextText(row));
  takeTitle(draft.title, nextText(row), texts);
  takeAuthors(draft, nextText(row), texts);
  draft.dois = listOf(nextText(row));
  const abstract = nextText(row);
  draft.abstractWords = abstract === '' ? noWords : abstract.split(' ').map(Number);
}

function takeLists(
  draft: RowDraft,
  { container, issn, isbn }: Readonly<Record<'container' | 'issn' | 'isbn', string>>,
  lexicon: Lexicon,
  { containers, serials }: StoredLists,
): void {
  const serial = (text: string) =>
    text === '' ? 0 : readOnce(serials, text, () => listNumber(text.split(' '), lexicon.serials));
  draft.container = readOnce(containers, container, () => containerNumber(lexicon, formsOf(container)));
  draft.issn = serial(issn);
  draft.isbn = serial(isbn);
}

function formsOf(container: string): readonly (readonly string[])[] {
  return partsOf(container, '|').map((name) => name.split(' ').map(fromAscii));
}

/** A number of a row. */
export function numberIn(row: EngineRow, name: string): number {
  return Number(row[name] ?? 0);
}

/** A text of a row. */
export function textIn(row: EngineRow, name: string): string {
  return String(row[name] ?? '');
}

function listOf(text: string): readonly string[] {
  return partsOf(text, ' ').map(fromAscii);
}

/** The parts of a list; an empty text is an empty list. */
export function partsOf(text: string, between: string): readonly string[] {
  return text === '' ? none : text.split(between);
}

const none: readonly string[] = [];
const noWords: readonly number[] = [];
