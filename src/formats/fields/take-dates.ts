import { parseDate, parseMonthAndDay } from '../../document/parse-date.ts';
import { parsePageRange } from '../../document/parse-page-range.ts';
import type { PartialDate } from '../../document/partial-date.ts';
import type { Draft } from './draft.ts';
import { remembering } from './remembering.ts';
import type { TakeValue } from './take-fields.ts';
import { quoted, unreadable } from './take-text.ts';

/** A year, also with its month; dates with a day are too many to be the same again and again. */
const longestMonth = 8;

const dateIn = remembering(parseDate, longestMonth);
const monthAndDayIn = remembering(parseMonthAndDay);

/** A year and its sign. */
const longestYear = 5;

/**
 * Takes the date of issue; a later value adds the month and the day where it does not gainsay the year. Only a year on
 * its own is the value as it was printed: what else the source wrote is kept in `raw`.
 */
export const issued: TakeValue = (draft, { value, line }) => {
  const date = dateIn(value);
  if (date) refine(draft, date);
  else if (draft.issued === undefined)
    unreadable(draft, 'unreadable-date', line, `${quoted(value)} gives no year`, 'Add a year of four digits.');
  else monthOfIssue(draft, value);
  return value.length <= longestYear && String(draft.issued?.year) === value;
};

function refine(draft: Draft, date: PartialDate): void {
  const known = draft.issued;
  if (known === undefined) draft.issued = date;
  else if (date.year === known.year && detail(date) > detail(known) && (known.month ?? date.month) === date.month)
    draft.issued = date;
}

function detail({ month, day }: PartialDate): number {
  return (month === undefined ? 0 : 1) + (day === undefined ? 0 : 1);
}

/** Adds a month, and a day, that stand without a year: `NOV 15`. */
export function monthOfIssue(draft: Draft, value: string): void {
  const parts = monthAndDayIn(value);
  if (draft.issued !== undefined && draft.issued.month === undefined && parts)
    draft.issued = { ...draft.issued, ...parts };
}

/** Takes a first page or a whole range. */
export const pages: TakeValue = (draft, { value }) => {
  const range = draft.pages ?? parsePageRange(value);
  if (range) draft.pages = range;
  return draft.pages?.asPrinted === value;
};

/** Takes the last page of a range whose first page is known. */
export const lastPage: TakeValue = (draft, { value }) => {
  const known = draft.pages;
  const printed = `${known?.first}-${value}`;
  if (known !== undefined && known.last === undefined && known.first === known.asPrinted) {
    const range = parsePageRange(printed);
    if (range?.last !== undefined) draft.pages = range;
  }
  return draft.pages?.asPrinted === printed;
};
