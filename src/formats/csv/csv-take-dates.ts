import type { PartialDate } from '../../document/partial-date.ts';
import { issued, lastPage, pages } from '../fields/take-dates.ts';
import type { TakeValue } from '../fields/take-fields.ts';
import { quoted } from '../fields/take-text.ts';

/** Takes a date, or its year alone; later columns add the month and the day. */
export const date: TakeValue = (draft, field) =>
  issued(draft, field) || (draft.issued !== undefined && isoDate(draft.issued) === field.value);

/** A date as our own writer prints it. */
export function isoDate({ year, month, day }: PartialDate): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Takes a month that has a column of its own. */
export const month: TakeValue = (draft, { value, line }) => {
  if (draft.issued !== undefined && draft.issued.month === undefined)
    issued(draft, { tag: '', value: `${draft.issued.year}-${value}`, line });
  return false;
};

/** Takes a day that has a column of its own. Rayyan writes month 1 and day 1 where it knows neither. */
export const day: TakeValue = (draft, { value, line }) => {
  const known = draft.issued;
  if (known?.month === 1 && value === '1') draft.issued = { year: known.year };
  else if (known?.month !== undefined && known.day === undefined)
    issued(draft, { tag: '', value: `${known.year}-${known.month}-${value}`, line });
  return false;
};

/** Takes numbers that a program for tables made of a text: `12.0` or `12,0` was 12, and `1-Sep` was perhaps 1-9. */
export function printedNumber(take: TakeValue): TakeValue {
  return (draft, field) => {
    const { value, line } = field;
    if (value.endsWith('0') && /^\d+[.,]0$/.test(value)) {
      take(draft, { ...field, value: value.slice(0, -2) });
      return false;
    }
    if (value.length < 7 && value.includes('-') && /^(?:\d{1,2}-[A-Z][a-z]{2}|[A-Z][a-z]{2}-\d{2})$/.test(value))
      draft.problems.push(excelDate(field.tag, value, line));
    return take(draft, field);
  };
}

function excelDate(tag: string, value: string, line: number) {
  const message = `line ${line}: ${quoted(value)} in the column ${quoted(tag)} looks like a number that a spreadsheet turned into a date; it was left as it is. Compare it with the source.`;
  return { code: 'spreadsheet-date', severity: 'note', line, message } as const;
}

const digits = /^\d{1,9}$/;

/** Takes the first page; a plain number, as most are, needs no reading. */
export const firstPage: TakeValue = (draft, field) => {
  if (draft.pages !== undefined || !digits.test(field.value)) return pages(draft, field);
  draft.pages = { first: field.value, asPrinted: field.value };
  return true;
};

/** Takes the last page of a range whose first page is known. */
export const endPage: TakeValue = (draft, field) => {
  const { first = '', last: known, asPrinted } = draft.pages ?? {};
  const isPlain = known === undefined && first === asPrinted && digits.test(first) && digits.test(field.value);
  // a shorter number may stand for the last figures of a longer one
  if (!isPlain || field.value.length < first.length) return lastPage(draft, field);
  draft.pages = { first, last: field.value, asPrinted: `${first}-${field.value}` };
  return true;
};
