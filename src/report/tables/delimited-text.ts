import { cleanText } from '../drawing/clean-text.ts';
import type { Table, TableColumn, TableRow } from '../table.ts';
import { cellValue } from './cell-in-words.ts';

/** How a table becomes text for a spreadsheet or a program. */
export interface DelimitedOptions {
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula. Turn it off only for a file that a machine
   * reads back. Default: true.
   */
  readonly guard?: boolean;
  /** Begins the file with a byte order mark, by which Excel knows UTF-8. Default: false. */
  readonly byteOrderMark?: boolean;
}

/** A table as a heading line and a line a row, with a sign between cells. */
export function delimitedText(
  { columns, rows }: Table,
  delimiter: string,
  { guard = true, byteOrderMark = false }: DelimitedOptions,
): string {
  const text = (value: string) => quoted(guard ? guarded(value) : cleanText(value), delimiter);
  const cell = (row: TableRow, column: TableColumn) => {
    const value = cellValue(row, column) ?? '';
    return typeof value === 'number' ? String(value) : text(value);
  };
  const head = columns.map(({ label }) => text(label));
  const lines = [head, ...rows.map((row) => columns.map((column) => cell(row, column)))];
  // readers skip an empty line, and would lose a row whose one cell is not known
  const written = lines.map((line) => `${line.join(delimiter) || (columns.length === 1 ? '""' : '')}\r\n`);
  return `${byteOrderMark ? '\ufeff' : ''}${written.join('')}`;
}

// blanks and signs of no width before a formula do not stop a spreadsheet
const formula = /^[\s\p{Cf}]*[=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/u;

function guarded(text: string): string {
  const clean = cleanText(text);
  return formula.test(text) || formula.test(clean) ? `'${clean}` : clean;
}

function quoted(text: string, delimiter: string): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
