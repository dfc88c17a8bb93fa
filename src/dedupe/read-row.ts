import { compareText } from '../core/compare-text.ts';
import type { Document } from '../document/document.ts';
import { normaliseDoi } from '../document/identifiers.ts';
import { abstractWords } from './abstract-words.ts';
import { bodyOf, readAuthors } from './comparable-author.ts';
import { readContainer } from './comparable-container.ts';
import { readPages } from './comparable-pages.ts';
import { readTitle } from './comparable-title.ts';
import { digitsNumber } from './digits-number.ts';
import { type Lexicon, readOnce } from './lexicon.ts';
import { readKind } from './report-kind.ts';
import type { RowDraft } from './row-draft.ts';
import type { TextTable } from './text-table.ts';

/** Makes a document comparable with the help of what the run has read before. */
export function readRow(draft: RowDraft, document: Document, lexicon: Lexicon): void {
  const { texts } = lexicon;
  readAuthors(draft, document.authors, lexicon);
  const container = readContainer(draft.authorCount === 0 ? withIssuer(document) : document, lexicon);
  const volume = firstNumber(document.volume, texts);
  draft.id = document.id;
  draft.year = document.issued?.year ?? 0;
  draft.container = container.number;
  draft.containerInitial = container.initial;
  draft.issn = issnNumber(document.issn, lexicon);
  draft.isbn = isbnNumber(document.isbn, lexicon);
  draft.volume = volume === draft.year ? 0 : volume;
  draft.issue = firstNumber(document.issue, texts);
  draft.pmid = firstNumber(document.pmid, texts);
  draft.abstractWords = abstractWords(document.abstract, lexicon.abstractRoom);
  readDois(draft, document);
  readPages(draft, document, texts);
  readTitle(draft, document.title, container, lexicon);
  readKind(draft, document, container);
}

/** What no person wrote and no journal holds is told by the body that issued it: many councils have a "Health strategy". */
function withIssuer(document: Document): Pick<Document, 'containerTitle' | 'containerShort'> {
  const { containerTitle, containerShort, volume, pages, authors, publisher = '' } = document;
  if (containerTitle || containerShort || volume || pages) return document;
  const bodies = authors.flatMap((name) => bodyOf(name) ?? []);
  return { containerTitle: bodies.length === 0 ? publisher : bodies.join(' / ') };
}

function readDois(draft: RowDraft, document: Document): void {
  draft.dois = doisOf(document);
  draft.cochraneVersion = 0;
  if (!draft.dois.some((doi) => doi.startsWith(cochrane))) {
    draft.dois = sortedDistinct(draft.dois);
    return;
  }
  for (const doi of draft.dois) draft.cochraneVersion = Math.max(draft.cochraneVersion, cochraneVersionOf(doi));
  draft.dois = sortedDistinct(draft.dois.map((doi) => doi.replace(cochraneDoi, '$1')));
}

/** The DOIs of a document: a field may hold an address, or several of them. */
function doisOf({ doi = '', otherIds }: Pick<Document, 'doi' | 'otherIds'>): readonly string[] {
  if (otherIds.length === 0 && (doi === '' || plainDoi.test(doi))) return doi === '' ? none : [doi];
  if (otherIds.length === 0 && !/\s/.test(doi)) return readDoi(doi);
  const fields = [doi, ...otherIds.filter((id) => /^doi:/i.test(id))];
  const words = fields.flatMap((field) => field.slice(0, 500).split(/\s+/));
  return words.flatMap(readDoi);
}

function readDoi(text: string): string[] {
  if (text === '') return [];
  const doi = normaliseDoi(text);
  return doi === null ? [] : [doi];
}

/** A DOI in its one form, as most are. */
const plainDoi = /^10\.\d{4,9}\/[a-z0-9][a-z0-9._()/-]*[a-z0-9]$/;

const cochrane = '10.1002/14651858.';
const cochraneDoi = /^(10\.1002\/14651858\.[a-z]{2}\d{6})(?:\.pub(\d+))?$/;

/** The first version of a Cochrane review bears no number. */
function cochraneVersionOf(doi: string): number {
  const match = cochraneDoi.exec(doi);
  return match === null ? 0 : Number(match[2] ?? 1);
}

/** The first number in a text; what is longer than any volume's name is an address in the wrong field. */
function firstNumber(text: string | undefined, texts: TextTable): number {
  return text === undefined || text.length > 40 ? 0 : digitsNumber(text, texts);
}

const none: readonly string[] = [];

function issnNumber(fields: readonly string[], { serials }: Lexicon): number {
  if (fields.length === 0) return 0;
  const text = fields.length === 1 ? (fields[0] ?? '') : fields.join(' ');
  return serials.issns.get(text) ?? readOnce(serials.issns, text, () => listNumber(readIssn(text), serials));
}

function isbnNumber(fields: readonly string[], { serials }: Lexicon): number {
  if (fields.length === 0) return 0;
  const text = fields.join(' ');
  return readOnce(serials.isbns, text, () => listNumber(readIsbn(text), serials));
}

/** The number of a list of serial numbers, new or known. */
export function listNumber(list: readonly string[], { lists, numberOfList }: Lexicon['serials']): number {
  return readOnce(numberOfList, list.join(' '), () => lists.push(list) - 1);
}

function readIssn(fields: string): readonly string[] {
  const numbers = fields.toUpperCase().match(/\d{4}-?\d{3}[\dX]/g) ?? [];
  return sortedDistinct(numbers.map((issn) => issn.replace('-', '')));
}

function readIsbn(fields: string): readonly string[] {
  const numbers = fields.split(/\s+/).map((isbn) => isbn.replace(/[^\dX]/gi, '').toUpperCase());
  return sortedDistinct(numbers.filter((isbn) => isbn !== ''));
}

function sortedDistinct(items: readonly string[]): readonly string[] {
  return items.length < 2 ? items : [...new Set(items)].sort(compareText);
}
