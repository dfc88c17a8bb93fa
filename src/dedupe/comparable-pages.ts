import type { Document } from '../document/document.ts';

/** Pages made comparable. */
export interface ComparablePages {
  /** Digits of the first page or of the article number; empty where there are none. */
  readonly first: string;
  /** Digits of the last page, in full; empty where there is none. */
  readonly last: string;
  /** Whether `first` counts the pages of a volume; an article number or pages counted from 1 do not. */
  readonly runsThroughVolume: boolean;
}

/** Makes pages comparable; `S42` is a page of a supplement, but `e42` or `a1754` the number of an article. */
export function comparablePages({ pages, articleNumber }: Pick<Document, 'pages' | 'articleNumber'>): ComparablePages {
  if (pages === undefined)
    return articleNumber === undefined
      ? noPages
      : { first: digitsOf(articleNumber), last: '', runsThroughVolume: false };
  const first = digitsOf(pages.first);
  const last = lastInFull(first, digitsOf(pages.last ?? ''));
  const isArticleNumber = first.length > 5 || (last === '' && /^\W*[a-rt-z]+\W*\d/i.test(pages.first));
  // a small number alone may say how many pages there are
  const isCountedFromOne = first === '1' || (last === '' && /^\d{1,2}$/.test(pages.first));
  return { first, last, runsThroughVolume: first !== '' && !isArticleNumber && !isCountedFromOne };
}

const noPages: ComparablePages = { first: '', last: '', runsThroughVolume: false };

/** The first run of digits without leading noughts. */
function digitsOf(text: string): string {
  if (text === '' || isPlainNumber(text)) return text;
  return /[1-9]\d{0,11}/.exec(text)?.[0] ?? '';
}

/** Most pages are a number and nothing else. */
function isPlainNumber(text: string): boolean {
  if (text.length > 12 || text.charCodeAt(0) === 48) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** `187-92` ends on 192. */
function lastInFull(first: string, last: string): string {
  return last !== '' && last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
}

/**
 * Compares pages.
 *
 * @returns 3 for one same range of three pages or more, which two papers can hardly share; 2 for the same first and last
 *   page; 1 for the same first page; 0 where they cannot be compared; −1 for pages that overlap or differ by one digit;
 *   −2 for other pages.
 */
export function comparePages(a: ComparablePages, b: ComparablePages): number {
  if (a.first === '' || b.first === '') return 0;
  if (a.first === b.first) return compareEnds(a, b);
  if (!a.runsThroughVolume || !b.runsThroughVolume) return 0;
  return isOneDigitOff(a.first, b.first) || isInside(a.first, b) || isInside(b.first, a) ? -1 : -2;
}

function compareEnds(a: ComparablePages, b: ComparablePages): number {
  if (a.last === '' || a.last !== b.last) return 1;
  return Number(a.last) - Number(a.first) > 1 && a.runsThroughVolume ? 3 : 2;
}

function isOneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  let differing = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing += 1;
  return differing === 1 || Math.abs(Number(a) - Number(b)) === 1;
}

function isInside(page: string, range: ComparablePages): boolean {
  return range.last !== '' && Number(page) >= Number(range.first) && Number(page) <= Number(range.last);
}
