import { parseDate, parseMonthAndDay } from '../../document/parse-date.ts';
import type { PartialDate } from '../../document/partial-date.ts';

/** The months as `@string` writes them, which nearly every file has. */
const months = new Map(
  'January February March April May June July August September October November December'
    .split(' ')
    .map((name, place) => [name, { month: place + 1 }]),
);

const doubt = /[~?%]/g;

/**
 * Reads BibLaTeX's `date`: ISO 8601 with spans (`2019-03/2019-05`), doubt (`2019~`) and years before the common era. Of a span its start
 * counts, or its end where the start is open. `null` where it gives no year.
 */
export function bibtexDate(text: string): PartialDate | null {
  if (/^\d{4}$/.test(text)) return { year: Number(text) };
  const plain = text.replace(doubt, '').trim();
  const isSpan = /^-?\d{4}[-\d]{0,6}\/(?:-?\d{4}|\.\.|$)/.test(plain) || /^(?:\.\.)?\//.test(plain);
  const [from = '', to = ''] = isSpan ? plain.split('/') : [plain];
  const start = from === '' || from === '..' ? to : from;
  return start.startsWith('-') ? beforeCommonEra(start) : parseDate(start);
}

function beforeCommonEra(text: string): PartialDate | null {
  const year = /^-\d{4}(?!\d)/.exec(text)?.[0];
  return year === undefined ? null : { year: Number(year) };
}

/** Reads `year`, which is sometimes a whole date; what is a span of years (`2005/6`) is its first year. */
export function bibtexYear(text: string): PartialDate | null {
  if (/^\d{4}$/.test(text)) return { year: Number(text) };
  const date = bibtexDate(text);
  if (date === null) return null;
  return /^\s*\d{4}(?:-\d\d(?:-\d\d)?|\/\d\d?\/\d\d?)\s*$/.test(text) ? date : { year: date.year };
}

/** Reads `month`, which is a name or a number, sometimes with the day. */
export function bibtexMonth(text: string): { readonly month: number; readonly day?: number } | null {
  const named = months.get(text);
  if (named !== undefined) return named;
  const number = Number(/^(\d{1,2})(?:$|[^\d.\s])/.exec(text)?.[1] ?? 0);
  if (number >= 1 && number <= 12) return { month: number };
  return parseMonthAndDay(text);
}

/** A date with a month and a day, where a calendar has it. */
export function withMonth({ year }: PartialDate, month: number, day: number | undefined): PartialDate {
  if (year < 1000) return { year, month };
  const two = (number: number) => String(number).padStart(2, '0');
  return parseDate(`${year}-${two(month)}-${two(day ?? 0)}`) ?? { year, month };
}
