import { noticeKinds, reportForm } from '../dedupe/packed-field.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/** Comparisons of two rows `a` and `b` as SQL over whole numbers: each gives what `PairEvidence` says. */

/** 1 where two numbers are the same, −1 where they differ, 0 where one is missing. */
export function same(column: string): string {
  const [a, b] = [`a.${column}`, `b.${column}`];
  return `CASE WHEN ${a} = 0 OR ${b} = 0 THEN 0 WHEN ${a} = ${b} THEN 1 ELSE -1 END`;
}

/** Whether both have the same number. */
export function isSame(column: string): string {
  return `(a.${column} = b.${column} AND a.${column} <> 0)`;
}

/** Whether both have a number, and another one. */
export function isOther(column: string): string {
  return `(a.${column} <> b.${column} AND a.${column} <> 0 AND b.${column} <> 0)`;
}

export const haveTitles = '(a.title <> 0 AND b.title <> 0)';
export const haveSameTitle = '(a.title = b.title AND a.title_too = b.title_too AND a.title <> 0)';
export const areIdentical = '(a.content_low = b.content_low AND a.content_high = b.content_high AND a.title <> 0)';

/** Whether a DOI is shared, each row having one or several. */
export function shareDoi({ overlap, parts }: SqlConstructs): string {
  const several = overlap(parts('a.dois'), parts('b.dois'));
  return `(a.doi_count > 0 AND b.doi_count > 0 AND CASE WHEN a.doi_count > 1 OR b.doi_count > 1 THEN ${several} ELSE a.doi_low = b.doi_low AND a.doi_high = b.doi_high END)`;
}

const haveYears = '(a.issued <> 0 AND b.issued <> 0)';

export const years = `CASE WHEN NOT ${haveYears} THEN 0 WHEN abs(a.issued - b.issued) < 2 THEN 2 - abs(a.issued - b.issued) ELSE 0 - least(abs(a.issued - b.issued), 100) END`;

/** Whether pages that run through a volume begin on other pages: they overlap, are a digit off, or are others. */
const pagesDiffer = `(${isOther('first_page')} AND a.runs = 1 AND b.runs = 1)`;
export const isSameFirstPage = isSame('first_page');
const areSamePages = `(${isSameFirstPage} AND ${isSame('last_page')})`;
const isSameRange = `(${areSamePages} AND a.runs = 1 AND b.runs = 1 AND a.last_page - a.first_page > 1)`;

/** Whether two first pages of as many digits, two to five, differ in one of them or are neighbours. */
function isOneDigitOff(): string {
  const digitDiffers = [1, 10, 100, 1000, 10_000].map((unit) => {
    const digit = (row: string) => `(${row}.first_page % ${unit * 10} - ${row}.first_page % ${unit})`;
    return `CASE WHEN ${digit('a')} <> ${digit('b')} THEN 1 ELSE 0 END`;
  });
  const asManyDigits = [10, 100, 1000, 10_000].map((unit) => `(a.first_page >= ${unit}) = (b.first_page >= ${unit})`);
  return `(a.first_page > 9 AND b.first_page > 9 AND ${asManyDigits.join(' AND ')} AND (${digitDiffers.join(' + ')} = 1 OR abs(a.first_page - b.first_page) = 1))`;
}

function isInside(page: string, row: string): string {
  return `(${row}.last_page <> 0 AND ${page}.first_page >= ${row}.first_page AND ${page}.first_page <= ${row}.last_page)`;
}

export const pages = `CASE WHEN a.first_page = 0 OR b.first_page = 0 THEN 0 WHEN ${isSameRange} THEN 3 WHEN ${areSamePages} THEN 2 WHEN ${isSameFirstPage} THEN 1 WHEN NOT ${pagesDiffer} THEN 0 WHEN ${isOneDigitOff()} OR ${isInside('a', 'b')} OR ${isInside('b', 'a')} THEN -1 ELSE -2 END`;

const protocol = noticeKinds.indexOf('protocol');

export const notices = `CASE WHEN a.notice = b.notice THEN least(a.notice, 1) WHEN (a.notice = 0 AND b.notice <> ${protocol}) OR (b.notice = 0 AND a.notice <> ${protocol}) THEN -1 ELSE -2 END`;

const formsDiffer = isOther('form');
const { conference, journal, preprint, thesis } = reportForm;

export const forms = `CASE WHEN ${isSame('form')} AND a.form = ${thesis} THEN 2 WHEN ${isSame('form')} THEN 1 WHEN ${formsDiffer} THEN -1 ELSE 0 END`;
export const preprints = `CASE WHEN ${formsDiffer} AND greatest(a.form, b.form) = ${preprint} THEN -1 ELSE 0 END`;
export const conferences = `CASE WHEN ${formsDiffer} AND a.form + b.form = ${conference + journal} THEN -1 ELSE 0 END`;

export const tellingWords =
  'CASE WHEN a.title = 0 AND b.title = 0 THEN -1 WHEN a.title = 0 THEN b.telling WHEN b.title = 0 THEN a.telling ELSE least(a.telling, b.telling) END';

/** Whether the one is a part of the other, as far as hashes of their ends can tell. */
export const mayBePart = `(a.has_others = 1 OR b.has_others = 1 OR ${isSame('title_start')} OR ${isSame('title_end')})`;

const sameContainer =
  '(a.container_low = b.container_low AND a.container_high = b.container_high AND a.container_low <> 0)';
const lacksContainer = '(a.container_low = 0 OR b.container_low = 0)';
const haveSerials = '((a.issn_count > 0 AND b.issn_count > 0) OR (a.isbn_count > 0 AND b.isbn_count > 0))';

/** The bounds of how two containers compare: names may be shortened, and serial numbers stand where no engine looks. */
export const leastContainer = `CASE WHEN ${sameContainer} THEN 1 WHEN ${lacksContainer} THEN 0 ELSE -1 END`;
export const mostContainer = `CASE WHEN ${sameContainer} OR ${haveSerials} OR NOT ${lacksContainer} THEN 1 ELSE 0 END`;
