import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/report/drawing/clean-text.ts';
import type { Table } from '../../../src/report/table.ts';
import { tableToCsv } from '../../../src/report/tables/table-to-csv.ts';
import { tableToHtml } from '../../../src/report/tables/table-to-html.ts';
import { tableToLatex } from '../../../src/report/tables/table-to-latex.ts';
import { tableToMarkdown } from '../../../src/report/tables/table-to-markdown.ts';
import { tableToTsv } from '../../../src/report/tables/table-to-tsv.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { elementsNamed, readMarkup, textOf } from '../read-markup.ts';
import { hostileCells, hostileTable } from './hostile-cells.ts';
import { readDelimited } from './read-delimited.ts';

const table: Table = deepFreeze(structuredClone(hostileTable));
const writers = { tableToCsv, tableToTsv, tableToMarkdown, tableToHtml, tableToLatex };
const unfit = /[\p{Surrogate}\u202a-\u202e\u2066-\u2069\ufffe\uffff]|(?![\t\n\r])\p{Cc}/u;

describe('a table that holds everything hostile', () => {
  it.each(Object.entries(writers))('has nothing in %s that no file can hold', (_, write) => {
    const text = write(table);
    expect(text.length).toBeGreaterThan(10_000);
    expect(unfit.exec(text)).toBeNull();
  });

  it.each(Object.entries(writers))('is written by %s in the same way each time, and with every row', (_, write) => {
    expect(write(table)).toBe(write(table));
    const without = write({ ...table, rows: table.rows.slice(1) });
    expect(write(table).length).toBeGreaterThan(without.length);
  });

  it('has its cells in text with tabs, read by the reader of exports', () => {
    const rows = readDelimited(tableToTsv(table, { guard: false }), '\t').slice(1);
    const wanted = hostileCells.map((cell) => cleanText(cell).replace(/\r\n?/g, '\n').trim());
    expect(rows.map(([, cell]) => cell)).toEqual(wanted);
    expect(rows.every((row) => row.length === 3)).toBe(true);
  });

  it('lets no spreadsheet run a cell, a heading or a number', () => {
    const rows = readDelimited(tableToCsv(table));
    const runs = rows.flat().filter((cell) => /^[\s\p{Cf}]*[=+@＝＋＠﹦]/u.test(cell));
    expect(runs).toEqual([]);
    // numbers below 0 are numbers
    expect(rows.map(([n]) => n)).toContain('-3');
  });

  it('has its cells in HTML, and no element that came out of a cell', () => {
    const root = readMarkup(`<div>${tableToHtml(table)}</div>`, { html: true });
    const cells = elementsNamed(root, 'tr').map((row) => elementsNamed(row, 'td'));
    expect(cells.slice(1).map(([, cell]) => cell && textOf(cell))).toEqual(
      hostileCells.map((cell) => cleanText(cell).replace(/\r?\n/g, '')),
    );
    for (const name of ['script', 'img', 'a', 'b']) expect(elementsNamed(root, name)).toEqual([]);
  });

  it('has in Markdown a line a row and three cells in each', () => {
    const lines = tableToMarkdown(table).split('\n');
    const rows = lines.filter((line) => line.startsWith('| '));
    expect(rows.length).toBe(hostileCells.length + 2);
    for (const row of rows) expect(row.replace(/\\./g, '').split('|').length).toBe(5);
  });
});
