import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/report/drawing/clean-text.ts';
import type { Table } from '../../../src/report/table.ts';
import { tableToHtml } from '../../../src/report/tables/table-to-html.ts';
import { hostileLabels } from '../hostile-labels.ts';
import { elementsNamed, readMarkup, textOf } from '../read-markup.ts';

const table: Table = {
  caption: 'Years & kinds',
  columns: [
    { id: 'document', label: 'Document', type: 'text' },
    { id: 'year', label: 'Year', type: 'number' },
  ],
  rows: [
    { document: 'A\nB', year: 2019 },
    { document: null, year: null },
  ],
  notes: ['A <note>'],
};
const read = (html: string) => readMarkup(`<div>${html}</div>`, { html: true });

describe('tableToHtml', () => {
  it('ties headings to columns, sets numbers apart and says what is not known', () => {
    const root = read(tableToHtml(table));
    expect(elementsNamed(root, 'caption').map(textOf)).toEqual(['Years & kinds']);
    expect(elementsNamed(root, 'th').map(({ attributes }) => [attributes['scope'], attributes['class']])).toEqual([
      ['col', undefined],
      ['col', 'number'],
    ]);
    expect(elementsNamed(root, 'td').map(textOf)).toEqual(['AB', '2019', '–', 'not reported']);
    expect(elementsNamed(root, 'p').map(textOf)).toEqual(['A <note>']);
  });

  it('takes markup for single cells from the caller', () => {
    const html = tableToHtml(table, {
      cell: (row, { id }) => (id === 'year' && row['year'] === 2019 ? '<b>2019</b>' : null),
    });
    expect(elementsNamed(read(html), 'b').map(textOf)).toEqual(['2019']);
  });

  it.each(hostileLabels)('keeps text text: %j', (label) => {
    const root = read(tableToHtml({ ...table, caption: label, notes: [label] }));
    expect(textOf(elementsNamed(root, 'p')[0] ?? root)).toBe(cleanText(label).replace(/\r\n?/g, (end) => end));
    expect(elementsNamed(root, 'script')).toEqual([]);
  });
});
