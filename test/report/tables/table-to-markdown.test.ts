import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/report/table.ts';
import { tableToMarkdown } from '../../../src/report/tables/table-to-markdown.ts';
import { hostileLabels } from '../hostile-labels.ts';

const table = (cell: string | null, more: Partial<Table> = {}): Table => ({
  caption: '',
  columns: [
    { id: 'cell', label: 'Cell', type: 'text' },
    { id: 'n', label: 'n', type: 'number' },
  ],
  rows: [{ cell, n: null }],
  notes: [],
  ...more,
});

describe('tableToMarkdown', () => {
  it('writes caption, heading, rows and notes, and what is not known as such', () => {
    expect(tableToMarkdown(table(null, { caption: 'Numbers', notes: ['- a note', '1. another'] }))).toBe(
      '**Numbers**\n\n| Cell | n |\n| --- | ---: |\n| – | not reported |\n\n\\- a note\n\n1\\. another\n',
    );
  });

  it('escapes what Markdown and HTML would take as signs', () => {
    expect(tableToMarkdown(table('a|b <i> [c](d) `e` *f* &amp; g\\h\ni'))).toContain(
      '| a\\|b \\<i\\> \\[c\\](d) \\`e\\` \\*f\\* \\&amp; g\\\\h<br>i |',
    );
  });

  it.each(hostileLabels)('keeps one row one line: %j', (label) => {
    const lines = tableToMarkdown(table(label)).split('\n');
    expect(lines.length).toBe(4);
    expect(lines[2]?.replace(/\\./g, '').split('|').length).toBe(4);
  });
});
