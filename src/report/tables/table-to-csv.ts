import { cleanText } from '../drawing/clean-text.ts';
import type { Table, TableColumn, TableRow } from '../table.ts';

/** How a table becomes CSV. */
export interface CsvOptions {
  /**
   * Puts an apostrophe before text that a spreadsheet would run as a formula. Turn it off only for a file that a machine
   * reads back. Default: true.
   */
  readonly guard?: boolean;
  /** Begins the file with a byte order mark, by which Excel knows UTF-8. Default: false. */
  readonly byteOrderMark?: boolean;
}

/**
 * A table as CSV after RFC 4180: a heading line, CRLF, quotes doubled. An unknown cell is empty. Caption and notes are
 * left out.
 *
 * Text that begins, after blanks, with `=`, `+`, `-`, `@`, a tab, a line break or one of their full-width twins gets an
 * apostrophe, because quotes alone do not keep a spreadsheet from running it; numbers stay numbers.
 *
 * @example
 * const table: Table = { caption: '', notes: [], columns: [{ id: 'a', label: 'A', type: 'text' }], rows: [{ a: '=1+1' }] };
 * tableToCsv(table); // 'A\r\n\'=1+1\r\n'
 * @see https://www.rfc-editor.org/rfc/rfc4180 and https://owasp.org/www-community/attacks/CSV_Injection
 */
export function tableToCsv(table: Table, { guard = true, byteOrderMark = false }: CsvOptions = {}): string {
  const head = table.columns.map(({ label }) => quoted(label, guard));
  const rows = table.rows.map((row) => table.columns.map((column) => cell(row, column, guard)));
  const lines = [head, ...rows].map((line) => `${line.join(',')}\r\n`);
  return `${byteOrderMark ? '\ufeff' : ''}${lines.join('')}`;
}

function cell(row: TableRow, { id }: TableColumn, guard: boolean): string {
  const value = row[id] ?? '';
  return typeof value === 'number' ? String(value) : quoted(value, guard);
}

// blanks and signs of no width before a formula do not stop a spreadsheet
const formula = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^[\t\r\n]/;

function quoted(text: string, guard: boolean): string {
  const clean = cleanText(text);
  const safe = guard && (formula.test(text) || formula.test(clean)) ? `'${clean}` : clean;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
