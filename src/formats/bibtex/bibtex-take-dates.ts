import type { PartialDate } from '../../document/partial-date.ts';
import type { Draft } from '../fields/draft.ts';
import { quoted, unreadable } from '../fields/take-text.ts';
import { bibtexDate, bibtexMonth, bibtexYear, withMonth } from './bibtex-dates.ts';
import type { BibtexField } from './bibtex-entry.ts';
import { singleSpaced } from './bibtex-plain.ts';
import { type BibtexTake, textOf } from './bibtex-take-text.ts';

/** Takes BibLaTeX's `date`. */
export const takeDate: BibtexTake = (draft, field) => {
  const date = bibtexDate(textOf(field));
  if (date === null) return noYear(draft, field);
  draft.issued ??= date;
  return isoDate(draft.issued) === singleSpaced(field.source);
};

/** Takes the year, where there is no date. */
export const takeYear: BibtexTake = (draft, field) => {
  const date = bibtexYear(textOf(field));
  if (date === null) return noYear(draft, field);
  draft.issued ??= date;
  return String(draft.issued.year) === singleSpaced(field.source);
};

function noYear(draft: Draft, field: BibtexField): boolean {
  const value = textOf(field);
  if (draft.issued === undefined)
    unreadable(draft, 'unreadable-date', field.line, `${quoted(value)} gives no year`, 'Add a year of four digits.');
  return false;
}

/** Takes the month, and a day beside it, where a year is known. */
export const takeMonth: BibtexTake = (draft, field) => {
  const { issued } = draft;
  const found = bibtexMonth(textOf(field));
  if (issued === undefined || found === null) return false;
  if (issued.month === undefined) draft.issued = withMonth(issued, found.month, found.day);
  return draft.issued?.month === found.month && /^(?:\d\d?|[A-Za-z]+)$/.test(singleSpaced(field.source));
};

/** Takes the day, where the month is known. */
export const takeDay: BibtexTake = (draft, field) => {
  const { issued } = draft;
  const value = textOf(field);
  if (issued?.month === undefined || !/^\d\d?$/.test(value)) return false;
  if (issued.day === undefined) draft.issued = withMonth(issued, issued.month, Number(value));
  return draft.issued?.day === Number(value);
};

function isoDate({ year, month, day }: PartialDate): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  const sign = year < 0 ? '-' : '';
  return `${sign}${digits}${month === undefined ? '' : `-${twoDigits(month)}`}${day === undefined ? '' : `-${twoDigits(day)}`}`;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
