import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/report/table.ts';
import { tableToCsv } from '../../../src/report/tables/table-to-csv.ts';
import { hostileLabels } from '../hostile-labels.ts';

const table = (...cells: (string | number | null)[]): Table => ({
  caption: 'Cells',
  columns: [
    { id: 'place', label: 'No.', type: 'number' },
    { id: 'cell', label: 'Cell', type: 'text' },
  ],
  rows: cells.map((cell, place) => ({ place, cell })),
  notes: ['A note'],
});
const only = (cell: string | number | null, guard = true) =>
  tableToCsv(table(cell), { guard }).slice('No.,Cell\r\n0,'.length, -2);

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (const [row] of text.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g)) {
    const cells = [...row.slice(0, -2).matchAll(/(?:^|,)("(?:[^"]|"")*"|[^",]*)/g)].map(([, cell = '']) => cell);
    rows.push(cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  }
  return rows;
}

describe('tableToCsv', () => {
  it('writes a heading and rows as RFC 4180 has it, an unknown cell empty', () => {
    expect(tableToCsv(table('a', 'b, "c"\nd', null, 7))).toBe('No.,Cell\r\n0,a\r\n1,"b, ""c""\nd"\r\n2,\r\n3,7\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '  =1',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\t1',
    '\u0000=1',
  ])('keeps a spreadsheet from running %j', (cell) => {
    expect(only(cell)).toMatch(/^"?'/);
    expect(only(cell, false)).not.toMatch(/^"?'/);
  });

  it('leaves numbers alone, also those below 0', () => {
    expect(only(-3)).toBe('-3');
    expect(only('a - b')).toBe('a - b');
  });

  it('begins with a byte order mark where Excel wants one', () => {
    expect(tableToCsv(table(), { byteOrderMark: true })).toBe('\ufeffNo.,Cell\r\n');
  });

  it('reads back as it was written, whatever stands in the cells', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom(...hostileLabels));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (cells) => {
        const read = readCsv(tableToCsv(table(...cells), { guard: false }));
        expect(read.length).toBe(cells.length + 1);
        const printable = (cell: string) => cell.replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, '');
        expect(read.slice(1).map(([, cell = '']) => printable(cell))).toEqual(cells.map(printable));
      }),
    );
  });
});
