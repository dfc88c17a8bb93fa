import type { Table } from '../table.ts';
import { cellInWords } from './cell-in-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/**
 * A table as GitHub-flavoured Markdown: caption in bold before it, notes after it, numbers set to the right. Text stays
 * text: what Markdown, HTML, a formula of GitHub's or a citation of Pandoc's would take as a sign is escaped.
 *
 * @example
 * const table: Table = { caption: 'C', notes: [], columns: [{ id: 'a', label: 'A', type: 'number' }], rows: [{ a: null }] };
 * tableToMarkdown(table); // '**C**\n\n| A |\n| ---: |\n| not reported |\n'
 */
export function tableToMarkdown({ caption, columns, rows, notes }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    line(columns.map(({ label }) => escapeMarkdown(label))),
    line(columns.map(({ type }) => (type === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => escapeMarkdown(cellInWords(row, column))))),
  ];
  const head = caption === '' ? [] : [`**${escapeMarkdown(caption)}**`, ''];
  // what begins a line could begin a list, or a definition
  const foot = notes.flatMap((note) => ['', escapeMarkdown(note).replace(/^(\d*)([-+=.):])/, '$1\\$2')]);
  return `${[...head, ...lines, ...foot].join('\n')}\n`;
}
