import { compareText } from '../core/compare-text.ts';
import { foldText } from '../core/fold-text.ts';
import type { Document } from '../document/document.ts';
import { normaliseDoi } from '../document/identifiers.ts';
import { type ComparableAuthor, comparableAuthors } from './comparable-author.ts';
import { type ComparableContainer, comparableContainer } from './comparable-container.ts';
import { type ComparablePages, comparablePages } from './comparable-pages.ts';
import { type ComparableTitle, comparableTitle } from './comparable-title.ts';
import { type ReportKind, reportKind } from './report-kind.ts';

/** A document made comparable once, so that every later comparison is cheap. It depends on that document alone. */
export interface DocumentRow {
  readonly id: string;
  readonly title: ComparableTitle;
  readonly authors: readonly ComparableAuthor[];
  /** Year of issue; 0 where it is not known. */
  readonly year: number;
  readonly container: ComparableContainer;
  readonly issn: readonly string[];
  readonly isbn: readonly string[];
  /** First number of the volume; empty where there is none, or where it is the year. */
  readonly volume: string;
  readonly issue: string;
  readonly pages: ComparablePages;
  /** Every digital object identifier, lower case, without the version of a Cochrane review. */
  readonly dois: readonly string[];
  /** Version of a Cochrane review, from its DOI; 0 for what is none. */
  readonly cochraneVersion: number;
  readonly pmid: string;
  /** Different words of the first 1,500 characters of the abstract, sorted. */
  readonly abstractWords: readonly string[];
  readonly kind: ReportKind;
}

/**
 * Makes a document comparable.
 *
 * @example
 * documentRow({ id: 'a', type: 'article-journal', title: 'Trust: Part II', doi: 'https://doi.org/10.1000/AB', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] }).title.letters; // 'trustpart2'
 */
export function documentRow(document: Document): DocumentRow {
  const dois = doisOf(document);
  const year = document.issued?.year ?? 0;
  const volume = firstNumber(document.volume);
  return {
    id: document.id,
    title: comparableTitle(document.title, document.containerTitle),
    authors: comparableAuthors(document.authors),
    year,
    container: comparableContainer(document),
    issn: sortedDistinct(
      document.issn
        .flatMap((issn) => issn.toUpperCase().match(/\d{4}-?\d{3}[\dX]/g) ?? [])
        .map((issn) => issn.replace('-', '')),
    ),
    isbn: sortedDistinct(
      document.isbn.map((isbn) => isbn.replace(/[^\dX]/gi, '').toUpperCase()).filter((isbn) => isbn !== ''),
    ),
    volume: volume === String(year) ? '' : volume,
    issue: firstNumber(document.issue),
    pages: comparablePages(document),
    dois: sortedDistinct(dois.map((doi) => doi.replace(cochraneDoi, '$1'))),
    cochraneVersion: Math.max(0, ...dois.map(cochraneVersionOf)),
    pmid: firstNumber(document.pmid),
    abstractWords: abstractWords(document.abstract ?? ''),
    kind: reportKind(document),
  };
}

/** The DOIs of a document: a field may hold an address, or several of them. */
function doisOf({ doi, otherIds }: Pick<Document, 'doi' | 'otherIds'>): string[] {
  const fields = [doi ?? '', ...otherIds.filter((id) => /^doi:/i.test(id))];
  const words = fields.flatMap((field) => field.slice(0, 500).split(/\s+/));
  return words.flatMap((word) => normaliseDoi(word) ?? []);
}

const cochraneDoi = /^(10\.1002\/14651858\.[a-z]{2}\d{6})(?:\.pub(\d+))?$/;

/** The first version of a Cochrane review bears no number. */
function cochraneVersionOf(doi: string): number {
  const match = cochraneDoi.exec(doi);
  return match === null ? 0 : Number(match[2] ?? 1);
}

/** The first number in a text; what is longer than any volume's name is an address in the wrong field. */
function firstNumber(text: string | undefined): string {
  return text === undefined || text.length > 40 ? '' : (/[1-9]\d{0,11}/.exec(text)?.[0] ?? '');
}

function abstractWords(abstract: string): string[] {
  return sortedDistinct(
    foldText(abstract.slice(0, 1500))
      .split(' ')
      .filter((word) => word.length > 3),
  );
}

function sortedDistinct(items: readonly string[]): string[] {
  return [...new Set(items)].sort(compareText);
}
