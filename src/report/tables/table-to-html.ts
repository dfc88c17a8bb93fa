import { escapeText } from '../drawing/escape-markup.ts';
import type { Table, TableColumn, TableRow } from '../table.ts';
import { cellInWords } from './cell-in-words.ts';

/** How a table becomes HTML. */
export interface HtmlTableOptions {
  /** Markup for a cell that needs more than text, such as a link; `null` leaves it as it is. The caller escapes. */
  readonly cell?: (row: TableRow, column: TableColumn) => string | null;
}

/**
 * A table as HTML with caption, headings that assistive technology ties to their cells, and the notes after it. All text
 * is escaped; classes: `number` for cells of numbers, `note` for notes.
 *
 * @example
 * const table: Table = { caption: 'C', notes: [], columns: [{ id: 'a', label: 'A', type: 'text' }], rows: [{ a: '<b>' }] };
 * tableToHtml(table).includes('<td>&lt;b&gt;</td>'); // true
 */
export function tableToHtml({ caption, columns, rows, notes }: Table, { cell }: HtmlTableOptions = {}): string {
  const classOf = ({ type }: TableColumn) => (type === 'number' ? ' class="number"' : '');
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${escapeText(column.label)}</th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map(
      (column) => `<td${classOf(column)}>${cell?.(row, column) ?? lines(cellInWords(row, column))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return [
    '<table>',
    caption === '' ? '' : `<caption>${escapeText(caption)}</caption>`,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
    ...notes.map((note) => `<p class="note">${escapeText(note)}</p>`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function lines(text: string): string {
  return escapeText(text).replace(/\r?\n/g, '<br>');
}
