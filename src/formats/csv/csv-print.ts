import type { Document } from '../../document/document.ts';
import { invertedName } from '../fields/print-name.ts';
import { printedTitle } from '../fields/printed-title.ts';
import { printList, wordsInCell } from './csv-list.ts';
import { namesInCell } from './csv-people.ts';
import { isoDate } from './csv-take-dates.ts';
import { wordsOfType } from './csv-types.ts';

/** The columns of our own tables: their names are those that screening tools and reference managers know. */
const columns: Readonly<Record<string, (document: Document) => string | undefined>> = {
  type: ({ type }) => wordsOfType(type),
  title: printedTitle,
  authors: ({ authors }) => printList(authors.map(invertedName), namesInCell),
  editors: ({ editors }) => printList(editors.map(invertedName), namesInCell),
  year: ({ issued }) => issued && String(issued.year),
  date: ({ issued }) => (issued?.month === undefined ? undefined : isoDate(issued)),
  journal: ({ containerTitle }) => containerTitle,
  'journal abbreviation': ({ containerShort }) => containerShort,
  volume: ({ volume }) => volume,
  issue: ({ issue }) => issue,
  pages: ({ pages }) => pages?.asPrinted,
  'article number': ({ articleNumber }) => articleNumber,
  edition: ({ edition }) => edition,
  series: ({ series }) => series,
  publisher: ({ publisher }) => publisher,
  place: ({ place }) => place,
  doi: ({ doi }) => doi,
  pmid: ({ pmid }) => pmid,
  pmcid: ({ pmcid }) => pmcid,
  issn: ({ issn }) => printList(issn, wordsInCell),
  isbn: ({ isbn }) => printList(isbn, wordsInCell),
  'other ids': ({ otherIds }) => printList(otherIds, wordsInCell),
  url: ({ url }) => url,
  language: ({ language }) => language,
  kind: ({ kind }) => kind,
  keywords: ({ keywords }) => printList(keywords, wordsInCell),
  'subject headings': ({ subjectHeadings }) => printList(subjectHeadings, wordsInCell),
  abstract: ({ abstract }) => abstract,
  database: ({ origins }) => origins[0]?.database,
  'accession number': ({ origins }) => origins[0]?.accession,
};

/** The first line of our own tables. */
export function printHeader(lastColumn: string): string {
  return printRow([...Object.keys(columns), lastColumn]);
}

/** A document as a row, after RFC 4180. */
export function printCsv(document: Document, remainder: string, isGuarded: boolean): string {
  const cells = Object.values(columns).map((print) => print(document) ?? '');
  return printRow([...(isGuarded ? cells.map(guarded) : cells), remainder]);
}

/** An apostrophe before what a spreadsheet would run; one more where the text has its own. */
function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function printRow(cells: readonly string[]): string {
  return `${cells.map(printCell).join(',')}\r\n`;
}

function printCell(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
