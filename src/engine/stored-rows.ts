import type { DocumentRow } from '../dedupe/comparable-row.ts';
import { draftOfRow } from '../dedupe/draft-of-row.ts';
import { newLexicon } from '../dedupe/lexicon.ts';
import { besideField as b, packedField as f, noticeKinds, reportForms } from '../dedupe/packed-field.ts';
import { newPackedRows, type PackedRows, packRow } from '../dedupe/packed-rows.ts';
import { newRowDraft } from '../dedupe/row-draft.ts';
import { fromAscii, idFromAscii } from './ascii-text.ts';
import type { EngineRow } from './engine.ts';

/** The columns from which a row can be made again. */
export const storedColumns = ['rid', 'id', 'unit', 'words', 'abstract', 'stored'] as const;

/** The numbers that stand in `stored` behind other titles, authors, DOIs, container, ISSN and ISBN. */
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

/** Packs rows that an engine gave back, in the order of their ids. */
export function packStoredRows(stored: readonly EngineRow[]): PackedRows {
  const lexicon = newLexicon();
  const rows = newPackedRows(stored.length, lexicon);
  const draft = newRowDraft();
  for (const row of stored) {
    const said = textIn(row, 'stored').split('\t');
    const at = packRow(rows, draftOfRow(documentRowOf(row, said), lexicon, draft));
    rows.fields.items[at * f.stride + f.known] = numberIn(row, 'unit');
    rows.beside.items[at * b.stride + b.completeness] = Number(said.at(-2));
    rows.beside.items[at * b.stride + b.preference] = Number(said.at(-1));
  }
  return rows;
}

function documentRowOf(row: EngineRow, said: readonly string[]): DocumentRow {
  const [others = '', authors = '', dois = '', container = '', issn = '', isbn = '', ...numbers] = said;
  const [digits, telling = 0, translated, reprint, notice, form, version = 0, year = 0, runs, ...places] =
    numbers.map(Number);
  const [pmid = '', volume = '', issue = '', first = '', last = ''] = places.map((place) =>
    place === 0 ? '' : String(place),
  );
  const words = listOf(textIn(row, 'words'));
  const letters = words.join('');
  return {
    id: idFromAscii(textIn(row, 'id')),
    title: {
      letters,
      words,
      otherLetters: listOf(others),
      digits: digits === 0 ? '' : letters.replace(/[^0-9]/g, ''),
      tellingWords: telling,
      isTranslated: translated === 1,
    },
    authors: partsOf(authors, ' ').map(authorOf),
    year: year,
    container: partsOf(container, '|').map((name) => name.split(' ').map(fromAscii)),
    issn: listOf(issn),
    isbn: listOf(isbn),
    volume: volume,
    issue: issue,
    pages: { first: first, last: last, runsThroughVolume: runs === 1 },
    dois: listOf(dois),
    cochraneVersion: version,
    pmid: pmid,
    abstractWords: partsOf(textIn(row, 'abstract'), ' ').map(Number),
    kind: kindOf(notice, form, reprint),
  };
}

function kindOf(notice = 0, form = 0, reprint = 0): DocumentRow['kind'] {
  return { notice: noticeKinds[notice] ?? '', form: reportForms[form] ?? '', isReprint: reprint === 1 };
}

function authorOf(text: string): { family: string; given: string; initials: string } {
  const [family = '', given = '', initials = ''] = text.split('|').map(fromAscii);
  return { family, given, initials };
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
  return text === '' ? [] : text.split(between);
}
