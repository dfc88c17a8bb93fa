import { monthNames } from './month-names.ts';
import type { PartialDate } from './partial-date.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Reads a date of issue as far as the text tells it: `2019-11-03`, `2018/05/04/`, `2021/06//`, `2019 Nov-Dec`, `15
 * March 2020`, `c1998`.
 *
 * Of a span the start counts (`2019 Nov-Dec` is November). A season gives its year alone. Where day and month cannot be
 * told apart (`03/04/2019`) only the year is kept; a day or month that no calendar has is left out. `null` where no
 * year of four digits is given (`NOV 15`, `10 15`, `in press`), and for the year 0000, which says that none is known.
 *
 * @example
 * parseDate('2021/06//'); // { year: 2021, month: 6 }
 * parseDate('2019 Nov-Dec'); // { year: 2019, month: 11 }
 * parseDate('03/04/2019'); // { year: 2019 }
 * parseDate('NOV 15'); // null
 */
export function parseDate(text: string): PartialDate | null {
  const plain = plainDate(text);
  if (plain) return plain;
  const ordered = /^\s*((?!0000)\d{4})[-/.](\d{1,2})(?!\d)(?:[-/.](\d{1,2})(?!\d))?/.exec(text);
  if (ordered) return partialDate(Number(ordered[1]), Number(ordered[2]), Number(ordered[3] ?? 0));
  const compact = /^\s*((?!0000)\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  if (compact) return partialDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));

  const year = /(?<!\d)(?!0000)\d{4}(?!\d)/.exec(text)?.[0];
  if (year === undefined) return null;
  const named = parseMonthAndDay(text);
  if (named) return partialDate(Number(year), named.month, named.day ?? 0);
  const [day, month] = numericDayAndMonth(text);
  return partialDate(Number(year), month, day);
}

/** `2019`, `2019 Nov`, `2019 Nov 3`: so most dates are printed, and there is nothing in them to search for. */
function plainDate(text: string): PartialDate | null {
  const year = numberAt(text, 0, 4);
  if (year <= 0) return null;
  if (text.length === 4) return { year };
  if (text.length < 8 || text.length > 11 || text.charCodeAt(4) !== space) return null;
  const month = monthAt(text, 5);
  if (month === 0) return null;
  if (text.length === 8) return { year, month };
  const day = text.length > 9 && text.charCodeAt(8) === space ? numberAt(text, 9, text.length) : -1;
  return day > 0 && day <= daysIn(year, month) ? { year, month, day } : null;
}

const space = 32;
/** The bit by which a small letter of ASCII differs from its capital. */
const small = 32;

/** The number of the month whose first three letters stand at a place, capitals or not; 0 for none. */
function monthAt(text: string, start: number): number {
  return 1 + months.findIndex((month) => startsMonth(text, start, month));
}

function startsMonth(text: string, start: number, month: string): boolean {
  for (let at = 0; at < 3; at += 1) if ((text.charCodeAt(start + at) | small) !== month.charCodeAt(at)) return false;
  return true;
}

/** The number whose digits stand between two places; −1 where there is anything else. */
function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * Reads a month by name, and the day beside it, from a date without a year: `NOV 15`, `Jan-Feb`, `3 March`. `null`
 * where no month is named.
 *
 * @example
 * parseMonthAndDay('NOV 15'); // { month: 11, day: 15 }
 * parseMonthAndDay('Jan-Feb'); // { month: 1 }
 * parseMonthAndDay('10-13 June'); // { month: 6, day: 10 }
 * parseMonthAndDay('Winter'); // null
 */
export function parseMonthAndDay(text: string): { readonly month: number; readonly day?: number } | null {
  const words =
    text
      .toLowerCase()
      .replace(daySpan, '$1')
      .match(/\p{L}+|\d+/gu) ?? [];
  const place = words.findIndex((word) => monthNumber(word) > 0);
  if (place < 0) return null;
  const month = monthNumber(words[place] ?? '');
  const [before, after] = [words[place - 1], words[place + 1]];
  // in `28 June-2 July` the number behind the month is a day of the next
  const inOrder = monthNumber(words[place + 2] ?? '') > 0 ? [before, after] : [after, before];
  const day = inOrder.map(dayNumber).find((number) => number <= daysIn(2000, month)) ?? 0;
  return day > 0 ? { month, day } : { month };
}

/** `10-13` in front of a name. */
const daySpan = /(?<!\d)(\d{1,2}) ?[-\u2010-\u2013] ?\d{1,2}(?= ?\p{L})/gu;

function monthNumber(word: string): number {
  return 1 + Math.max(months.indexOf(word === 'sept' ? 'sep' : word), monthNames.indexOf(word));
}

function dayNumber(word: string | undefined): number {
  return word !== undefined && /^(?:0?[1-9]|[12]\d|3[01])$/.test(word) ? Number(word) : Number.POSITIVE_INFINITY;
}

/** Day and month of `15/03/2020` or `03/15/2020`; both 0 where nothing tells which is which. */
function numericDayAndMonth(text: string): readonly [day: number, month: number] {
  const found = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?!\d)/.exec(text);
  const [one, two] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  if (one === two || (one > 12 && two <= 12)) return [one, two];
  return two > 12 && one <= 12 ? [two, one] : [0, 0];
}

function partialDate(year: number, month: number, day: number): PartialDate {
  if (month < 1 || month > 12) return { year };
  return day < 1 || day > daysIn(year, month) ? { year, month } : { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
