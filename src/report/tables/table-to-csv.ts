import type { Table } from '../table.ts';
import { type DelimitedOptions, delimitedText } from './delimited-text.ts';

/** How a table becomes CSV. */
export interface CsvOptions extends DelimitedOptions {
  /**
   * What stands between cells: a semicolon for spreadsheets of countries that write decimals with a comma. Default: a
   * comma.
   */
  readonly delimiter?: ',' | ';';
}

/**
 * A table as CSV after RFC 4180: a heading line, CRLF, quotes doubled. An unknown cell is empty. Caption and notes are
 * left out.
 *
 * Text that begins, after blanks, with `=`, `+`, `-`, `@`, a tab, a line break or one of their full-width or small twins
 * gets an apostrophe, because quotes alone do not keep a spreadsheet from running it; numbers stay numbers.
 *
 * @example
 * const table: Table = { caption: '', notes: [], columns: [{ id: 'a', label: 'A', type: 'text' }], rows: [{ a: '=1+1' }] };
 * tableToCsv(table); // 'A\r\n\'=1+1\r\n'
 * @see https://www.rfc-editor.org/rfc/rfc4180 and https://owasp.org/www-community/attacks/CSV_Injection
 */
export function tableToCsv(table: Table, { delimiter = ',', ...options }: CsvOptions = {}): string {
  return delimitedText(table, delimiter, options);
}
