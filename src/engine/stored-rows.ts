import type { DocumentRow } from '../dedupe/comparable-row.ts';
import { draftOfRow } from '../dedupe/draft-of-row.ts';
import { newLexicon } from '../dedupe/lexicon.ts';
import { besideField as b, packedField as f, noticeKinds, reportForms } from '../dedupe/packed-field.ts';
import { newPackedRows, type PackedRows, packRow } from '../dedupe/packed-rows.ts';
import { newRowDraft } from '../dedupe/row-draft.ts';
import { fromAscii, idFromAscii } from './ascii-text.ts';
import type { EngineRow } from './engine.ts';

/** The columns from which a row can be made again. */
export const storedColumns = [
  'rid',
  'id',
  'words',
  'others',
  'authors',
  'dois',
  'container',
  'issn',
  'isbn',
  'abstract',
  'digits',
  'telling',
  'translated',
  'reprint',
  'notice',
  'form',
  'version',
  'issued',
  'runs',
  'pmid',
  'volume',
  'issue',
  'first_page',
  'last_page',
  'unit',
  'completeness',
  'preference',
] as const;

/** Packs rows that an engine gave back, in the order of their ids. */
export function packStoredRows(stored: readonly EngineRow[]): PackedRows {
  const lexicon = newLexicon();
  const rows = newPackedRows(stored.length, lexicon);
  const draft = newRowDraft();
  for (const row of stored) {
    const at = packRow(rows, draftOfRow(documentRowOf(row), lexicon, draft));
    rows.fields.items[at * f.stride + f.known] = numberIn(row, 'unit');
    rows.beside.items[at * b.stride + b.completeness] = numberIn(row, 'completeness');
    rows.beside.items[at * b.stride + b.preference] = numberIn(row, 'preference');
  }
  return rows;
}

function documentRowOf(row: EngineRow): DocumentRow {
  const words = listIn(row, 'words');
  const letters = words.join('');
  const year = numberIn(row, 'issued');
  return {
    id: idFromAscii(textIn(row, 'id')),
    title: {
      letters,
      words,
      otherLetters: listIn(row, 'others'),
      digits: numberIn(row, 'digits') === 0 ? '' : letters.replace(/[^0-9]/g, ''),
      tellingWords: numberIn(row, 'telling'),
      isTranslated: numberIn(row, 'translated') === 1,
    },
    authors: partsOf(textIn(row, 'authors'), ' ').map(authorOf),
    year,
    container: partsOf(textIn(row, 'container'), '|').map((form) => form.split(' ').map(fromAscii)),
    issn: listIn(row, 'issn'),
    isbn: listIn(row, 'isbn'),
    volume: digitsIn(row, 'volume'),
    issue: digitsIn(row, 'issue'),
    pages: {
      first: digitsIn(row, 'first_page'),
      last: digitsIn(row, 'last_page'),
      runsThroughVolume: numberIn(row, 'runs') === 1,
    },
    dois: listIn(row, 'dois'),
    cochraneVersion: numberIn(row, 'version'),
    pmid: digitsIn(row, 'pmid'),
    abstractWords: partsOf(textIn(row, 'abstract'), ' ').map(Number),
    kind: {
      notice: noticeKinds[numberIn(row, 'notice')] ?? '',
      form: reportForms[numberIn(row, 'form')] ?? '',
      isReprint: numberIn(row, 'reprint') === 1,
    },
  };
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

function digitsIn(row: EngineRow, name: string): string {
  const number = numberIn(row, name);
  return number === 0 ? '' : String(number);
}

function listIn(row: EngineRow, name: string): readonly string[] {
  return partsOf(textIn(row, name), ' ').map(fromAscii);
}

/** The parts of a list; an empty text is an empty list. */
export function partsOf(text: string, between: string): readonly string[] {
  return text === '' ? [] : text.split(between);
}
