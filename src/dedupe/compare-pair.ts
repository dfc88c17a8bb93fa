import { compareContainers } from './comparable-container.ts';
import { comparePages } from './comparable-pages.ts';
import type { ComparableTitle } from './comparable-title.ts';
import { compareAuthors, compareFullNames } from './compare-authors.ts';
import { compareTitles } from './compare-titles.ts';
import type { DocumentRow } from './document-row.ts';
import type { PairEvidence } from './pair-evidence.ts';
import { isSameRow } from './row-signature.ts';

/**
 * Compares two rows; the order of the two does not matter.
 *
 * @example
 * const blank = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const first = documentRow({ ...blank, id: 'a', title: 'Trust in alliances', issued: { year: 2019 } });
 * const second = documentRow({ ...blank, id: 'b', title: 'Trust in alliances.', issued: { year: 2020 } });
 * comparePair(first, second).title; // 100
 * comparePair(first, second).year; // 1
 */
export function comparePair(a: DocumentRow, b: DocumentRow): PairEvidence {
  const place = {
    year: compareYears(a.year, b.year),
    container: shareOne(a.issn, b.issn) || shareOne(a.isbn, b.isbn) ? 1 : compareContainers(a.container, b.container),
    volume: compareValues(a.volume, b.volume),
    issue: compareValues(a.issue, b.issue),
    pages: comparePages(a.pages, b.pages),
  };
  const version = compareValues(versionText(a), versionText(b));
  return {
    identical: isSameRow(a, b) ? 1 : 0,
    doi: version < 0 ? -1 : compareSets(a.dois, b.dois),
    pmid: compareValues(a.pmid, b.pmid),
    ...compareTitles(a.title, b.title),
    tellingWords: fewestTellingWords([a.title, b.title]),
    translated: a.title.isTranslated || b.title.isTranslated ? 1 : 0,
    authors: compareAuthors(a.authors, b.authors),
    fullName: compareFullNames(a.authors, b.authors),
    authorsListed: Math.min(a.authors.length, b.authors.length),
    ...place,
    abstract: compareAbstracts(a.abstractWords, b.abstractWords),
    notice: a.kind.notice === b.kind.notice ? Number(a.kind.notice !== '') : -1,
    form: compareForms(a.kind.form, b.kind.form),
    version,
    agreements: Object.values({ ...place, year: place.year - 1 }).filter((value) => value > 0).length,
    conflicts: Object.values(place).filter((value) => value < 0).length,
  };
}

function compareYears(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  const apart = Math.abs(a - b);
  return apart < 2 ? 2 - apart : -Math.min(apart, 100);
}

function compareValues(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  return a === b ? 1 : -1;
}

function fewestTellingWords(titles: readonly ComparableTitle[]): number {
  const given = titles.filter(({ letters }) => letters !== '').map(({ tellingWords }) => tellingWords);
  return given.length === 0 ? -1 : Math.min(...given);
}

/** A thesis is written once, so two theses count for more than two articles. */
function compareForms(a: string, b: string): number {
  return a === 'thesis' && b === 'thesis' ? 2 : compareValues(a, b);
}

function versionText({ cochraneVersion }: DocumentRow): string {
  return cochraneVersion === 0 ? '' : String(cochraneVersion);
}

function compareSets(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return shareOne(a, b) ? 1 : -1;
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((item) => b.includes(item));
}

/** Dice's coefficient of two sorted lists of words, in per cent; abstracts of fewer than ten words tell nothing. */
function compareAbstracts(a: readonly string[], b: readonly string[]): number {
  if (a.length < 10 || b.length < 10) return 0;
  let shared = 0;
  let at = 0;
  for (const word of a) {
    while (at < b.length && (b[at] ?? '') < word) at += 1;
    if (b[at] === word) shared += 1;
  }
  return Math.floor((200 * shared) / (a.length + b.length));
}
