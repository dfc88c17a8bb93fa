import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/report/drawing/clean-text.ts';
import type { Table } from '../../../src/report/table.ts';
import { tableToCsv } from '../../../src/report/tables/table-to-csv.ts';
import { hostileCells } from './hostile-cells.ts';
import { readByDuckdb } from './read-by-duckdb.ts';
import { readDelimited } from './read-delimited.ts';

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
    '\n=1',
    '\u0000=1',
    '﹦1',
    '\u2212 1',
    '\u00ad\u2060@x',
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

  it('writes a row whose only cell is not known, and no number that is none', () => {
    const one: Table = {
      caption: '',
      notes: [],
      columns: [{ id: 'n', label: 'n', type: 'number' }],
      rows: [{ n: null }],
    };
    expect(tableToCsv(one)).toBe('n\r\n""\r\n');
    expect(tableToCsv({ ...one, rows: [{ n: Number.NaN }, { n: 1 / 3 }, {}] })).toBe(
      'n\r\n""\r\n0.3333333333333333\r\n""\r\n',
    );
  });

  it('writes semicolons for spreadsheets of countries that write 1,5', () => {
    expect(tableToCsv(table('a;b'), { delimiter: ';' })).toBe('No.;Cell\r\n0;"a;b"\r\n');
  });

  it.each([',', ';'] as const)(
    'is read by the reader of exports, whatever stands in the cells, with %j',
    (delimiter) => {
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileCells));
      fc.assert(
        fc.property(fc.array(text, { maxLength: 5 }), (cells) => {
          const read = readDelimited(tableToCsv(table(...cells), { guard: false, delimiter }), delimiter);
          expect(read.slice(1)).toEqual(cells.map((cell, place) => [String(place), asRead(cell)]));
        }),
      );
    },
  );

  it('is read by DuckDB to the letter, guarded and not', async () => {
    for (const guard of [true, false]) {
      const read = await readByDuckdb(tableToCsv(table(...hostileCells), { guard }));
      const wanted = hostileCells.map((cell) => cleanText(cell));
      expect(read.map(([, cell]) => cell)).toEqual(wanted.map((cell, at) => guardedAs(read[at]?.[1], cell, guard)));
    }
  });
});

// the reader takes outer space away and knows one line break
function asRead(cell: string): string {
  return cleanText(cell).replace(/\r\n?/g, '\n').trim();
}

function guardedAs(read: string | undefined, cell: string, guard: boolean): string {
  return guard && read?.startsWith("'") && !cell.startsWith("'") ? `'${cell}` : cell;
}
