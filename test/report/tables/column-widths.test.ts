import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/report/table.ts';
import { columnNeeds, columnShares, columnWidths, needsAt } from '../../../src/report/tables/column-widths.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const need = fc
  .record({ least: fc.integer({ min: 1, max: 90 }), more: fc.integer({ min: 0, max: 1500 }) })
  .map(({ least, more }) => ({ least, whole: least + more }));

describe('columnWidths', () => {
  it('fills the room, and cuts no word where the words fit', () => {
    fc.assert(
      fc.property(
        fc.array(need, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 200, max: 900 }),
        (needs, room) => {
          const widths = columnWidths(needs, room);
          expect(sum(widths)).toBeLessThanOrEqual(room + 1e-9);
          expect(sum(widths)).toBeGreaterThan(room - 2);
          if (sum(needs.map(({ least }) => least)) > room) return;
          for (const [place, { least }] of needs.entries()) expect(widths[place]).toBeGreaterThanOrEqual(least);
        },
      ),
    );
  });

  it('gives long cells the room that short ones leave, so that they are equally high', () => {
    const [short = 0, long = 0, longer = 0] = columnWidths(
      [
        { least: 30, whole: 40 },
        { least: 30, whole: 600 },
        { least: 30, whole: 1200 },
      ],
      400,
    );
    expect(600 / long).toBeCloseTo(1200 / longer, 0);
    expect(short).toBeLessThan(50);
  });

  it('gives a table without a column none', () => {
    expect(columnWidths([], 400)).toEqual([]);
  });
});

describe('columnNeeds', () => {
  const table: Table = {
    caption: '',
    notes: [],
    columns: [
      { id: 'a', label: 'A', type: 'text' },
      { id: 'n', label: 'Documents', type: 'number' },
    ],
    rows: [{ a: `${'x'.repeat(10_000)} word`, n: 1 }],
  };

  it('asks no room for words that no page holds, and for headings as for cells', () => {
    const [text, number] = needsAt(columnNeeds(table), 9, 8);
    expect(text?.least).toBe(9 * 9 + 8 + 3);
    // a heading is bold: 51.5 points, and what separates columns
    expect(number?.least).toBeGreaterThan(58);
    expect(number?.least).toBeCloseTo(number?.whole ?? 0, 9);
  });

  it('is at home in LaTeX as shares of the line', () => {
    const shares = columnShares(table);
    expect(sum(shares)).toBeLessThanOrEqual(1);
    expect(shares[0]).toBeGreaterThan(shares[1] ?? 1);
  });
});
