import type { Table } from '../table.ts';
import { type DelimitedOptions, delimitedText } from './delimited-text.ts';

/** How a table becomes text with tabs. */
export interface TsvOptions extends DelimitedOptions {}

/**
 * A table as tab-separated text: as {@link tableToCsv}, with a tab between cells. A cell that holds a tab, a quote or a
 * line break stands in quotes, as spreadsheets, R and pandas read them.
 *
 * @example
 * const table: Table = { caption: '', notes: [], columns: [{ id: 'a', label: 'A', type: 'text' }, { id: 'n', label: 'n', type: 'number' }], rows: [{ a: 'b, c', n: 3 }] };
 * tableToTsv(table); // 'A\tn\r\nb, c\t3\r\n'
 */
export function tableToTsv(table: Table, options: TsvOptions = {}): string {
  return delimitedText(table, '\t', options);
}
