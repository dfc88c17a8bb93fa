import { compareText } from '../core/compare-text.ts';
import { foldText } from '../core/fold-text.ts';
import type { Document } from '../document/document.ts';
import { normaliseDoi } from '../document/identifiers.ts';
import { comparableAuthors, type ReadAuthor } from './comparable-author.ts';
import { comparableContainer } from './comparable-container.ts';
import { comparablePages } from './comparable-pages.ts';
import type { DocumentRow } from './comparable-row.ts';
import { comparableTitle, type ReadTitle } from './comparable-title.ts';
import { hashText } from './hash-text.ts';
import { type Lexicon, readOnce } from './lexicon.ts';
import { reportKind } from './report-kind.ts';

/** A row with its words and names as the lexicon has them. */
export interface ReadRow extends Omit<DocumentRow, 'authors' | 'title'> {
  readonly title: ReadTitle;
  readonly people: readonly ReadAuthor[];
}

/** Makes a document comparable with the help of what the run has read before. */
export function readRow(document: Document, lexicon: Lexicon): ReadRow {
  const dois = doisOf(document);
  const year = document.issued?.year ?? 0;
  const volume = firstNumber(document.volume);
  const container = comparableContainer(document, lexicon);
  const title = comparableTitle(document.title, container, lexicon);
  return {
    id: document.id,
    title,
    people: comparableAuthors(document.authors, lexicon),
    year,
    container: container.forms,
    issn: serialNumbers(document.issn, lexicon.issns, readIssn),
    isbn: serialNumbers(document.isbn, lexicon.isbns, readIsbn),
    volume: Number(volume) === year ? '' : volume,
    issue: firstNumber(document.issue),
    pages: comparablePages(document),
    dois: dois.length === 0 ? dois : sortedDistinct(dois.map(withoutVersion)),
    cochraneVersion: dois.reduce((version, doi) => Math.max(version, cochraneVersionOf(doi)), 0),
    pmid: firstNumber(document.pmid),
    abstractWords: abstractWords(document.abstract),
    kind: reportKind(document, title, container),
  };
}

/** The DOIs of a document: a field may hold an address, or several of them. */
function doisOf({ doi = '', otherIds }: Pick<Document, 'doi' | 'otherIds'>): string[] {
  if (otherIds.length === 0 && !/\s/.test(doi)) return readDoi(doi);
  const fields = [doi, ...otherIds.filter((id) => /^doi:/i.test(id))];
  const words = fields.flatMap((field) => field.slice(0, 500).split(/\s+/));
  return words.flatMap(readDoi);
}

function readDoi(text: string): string[] {
  if (text === '') return [];
  // already in its one form, as most are
  if (plainDoi.test(text)) return [text];
  const doi = normaliseDoi(text);
  return doi === null ? [] : [doi];
}

const plainDoi = /^10\.\d{4,9}\/[a-z0-9][a-z0-9._()/-]*[a-z0-9]$/;

const cochrane = '10.1002/14651858.';
const cochraneDoi = /^(10\.1002\/14651858\.[a-z]{2}\d{6})(?:\.pub(\d+))?$/;

function withoutVersion(doi: string): string {
  return doi.startsWith(cochrane) ? doi.replace(cochraneDoi, '$1') : doi;
}

/** The first version of a Cochrane review bears no number. */
function cochraneVersionOf(doi: string): number {
  const match = doi.startsWith(cochrane) ? cochraneDoi.exec(doi) : null;
  return match === null ? 0 : Number(match[2] ?? 1);
}

/** The first number in a text; what is longer than any volume's name is an address in the wrong field. */
function firstNumber(text: string | undefined): string {
  return text === undefined || text.length > 40 ? '' : (/[1-9]\d{0,11}/.exec(text)?.[0] ?? '');
}

const none: readonly string[] = [];

function serialNumbers(
  fields: readonly string[],
  known: Map<string, readonly string[]>,
  read: (fields: string) => readonly string[],
): readonly string[] {
  if (fields.length === 0) return none;
  return readOnce(known, fields.length === 1 ? (fields[0] ?? '') : fields.join(' '), read);
}

function readIssn(fields: string): readonly string[] {
  const numbers = fields.toUpperCase().match(/\d{4}-?\d{3}[\dX]/g) ?? [];
  return sortedDistinct(numbers.map((issn) => issn.replace('-', '')));
}

function readIsbn(fields: string): readonly string[] {
  const numbers = fields.split(/\s+/).map((isbn) => isbn.replace(/[^\dX]/gi, '').toUpperCase());
  return sortedDistinct(numbers.filter((isbn) => isbn !== ''));
}

const noWords: readonly number[] = [];

function abstractWords(abstract: string | undefined): readonly number[] {
  if (abstract === undefined || abstract === '') return noWords;
  const words = foldText(abstract.slice(0, 1500)).split(' ');
  const hashes = new Set<number>();
  for (const word of words) if (word.length > 3) hashes.add(hashText(word, 0));
  return [...Int32Array.from(hashes).sort()];
}

function sortedDistinct(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : [...new Set(items)].sort(compareText);
}
