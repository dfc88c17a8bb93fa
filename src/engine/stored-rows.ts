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

/** The columns from which a row can be made again. */
export const storedColumns = [
  'rid',
  'id',
  'unit',
  'words',
  'authors',
  'dois',
  'abstract',
  'stored',
  ...storedIntegers,
  ...storedBigints,
] as const;

/** What was read of containers and serial numbers before, by their text. */
interface StoredLists {
  readonly containers: Map<string, number>;
  readonly serials: Map<string, number>;
}

/**
 * Packs rows that an engine gave back, in the order of their ids.
 *
 * `stored` holds other titles, container, ISSN, ISBN, completeness and preference.
 */
export function packStoredRows(stored: readonly EngineRow[]): PackedRows {
  const lexicon = newLexicon();
  const rows = newPackedRows(stored.length, lexicon);
  const draft = newRowDraft();
  const lists: StoredLists = { containers: new Map(), serials: new Map() };
  for (const row of stored) {
    const said = textIn(row, 'stored').split('\t');
    takeNumbers(draft, row, lexicon.texts);
    takeTexts(draft, row, said, lexicon, lists);
    const at = packRow(rows, draft);
    rows.fields.items[at * f.stride + f.known] = numberIn(row, 'unit');
    rows.beside.items[at * b.stride + b.completeness] = Number(said[4]);
    rows.beside.items[at * b.stride + b.preference] = Number(said[5]);
  }
  return rows;
}

function takeNumbers(draft: RowDraft, row: EngineRow, texts: TextTable): void {
  const digits = (name: string) => digitsIn(row, name, texts);
  draft.digits = numberIn(row, 'digits');
  draft.tellingWords = numberIn(row, 'telling');
  draft.isTranslated = numberIn(row, 'translated') === 1;
  draft.isReprint = numberIn(row, 'reprint') === 1;
  draft.notice = numberIn(row, 'notice');
  draft.form = numberIn(row, 'form');
  draft.cochraneVersion = numberIn(row, 'version');
  draft.year = numberIn(row, 'issued');
  draft.runsThroughVolume = numberIn(row, 'runs') === 1;
  draft.pmid = digits('pmid');
  draft.volume = digits('volume');
  draft.issue = digits('issue');
  draft.firstPage = digits('first_page');
  draft.lastPage = digits('last_page');
}

/** Numbers of more than nine digits are texts to the library. */
function digitsIn(row: EngineRow, name: string, texts: TextTable): number {
  const number = numberIn(row, name);
  return number < 1e9 ? number : numberOfDigits(String(number), texts);
}

function takeTexts(
  draft: RowDraft,
  row: EngineRow,
  [others = '', container = '', issn = '', isbn = '']: readonly string[],
  lexicon: Lexicon,
  lists: StoredLists,
): void {
  const serial = (text: string) =>
    text === '' ? 0 : readOnce(lists.serials, text, () => listNumber(partsOf(text, ' '), lexicon.serials));
  draft.id = idFromAscii(textIn(row, 'id'));
  draft.otherTitles = listOf(others);
  draft.dois = listOf(textIn(row, 'dois'));
  draft.container = readOnce(lists.containers, container, () => containerNumber(lexicon, formsOf(container)));
  draft.issn = serial(issn);
  draft.isbn = serial(isbn);
  draft.abstractWords = partsOf(textIn(row, 'abstract'), ' ').map(Number);
  takeTitle(draft.title, textIn(row, 'words'), lexicon.texts);
  takeAuthors(draft, textIn(row, 'authors'), lexicon.texts);
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
