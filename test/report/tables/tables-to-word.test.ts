import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/report/drawing/clean-text.ts';
import type { Table } from '../../../src/report/table.ts';
import { tablesToWord } from '../../../src/report/tables/tables-to-word.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { elementsNamed, type MarkupElement, readMarkup, textOf } from '../read-markup.ts';
import { hostileCells, hostileTable } from './hostile-cells.ts';

const table: Table = deepFreeze({
  caption: 'Years & kinds',
  columns: [
    { id: 'document', label: 'Document', type: 'text' },
    { id: 'kappa', label: 'Kappa', type: 'number', decimals: 2 },
  ],
  rows: [
    { document: 'Hey & Carter', kappa: 0.5 },
    { document: null, kappa: null },
  ],
  notes: ['A <note>'],
});

function partsOf(file: Uint8Array): Map<string, MarkupElement> {
  const declaration = /^<\?xml version="1\.0" encoding="UTF-8" standalone="yes"\?>\n/;
  return new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => {
      const text = strFromU8(bytes);
      expect(text).toMatch(declaration);
      return [name, readMarkup(text.replace(declaration, ''))];
    }),
  );
}
function documentOf(...options: Parameters<typeof tablesToWord>): MarkupElement {
  const document = partsOf(tablesToWord(...options)).get('word/document.xml');
  if (document === undefined) throw new Error('no main part');
  return document;
}
const values = (root: MarkupElement, name: string) =>
  elementsNamed(root, name).map(({ attributes }) => attributes['w:val']);
const textsOf = (root: MarkupElement, style: string) =>
  elementsNamed(root, 'w:p')
    .filter((paragraph) => values(paragraph, 'w:pStyle')[0]?.startsWith(style))
    .map(textOf);

describe('tablesToWord', () => {
  it('holds the parts that the format asks for, each with its type, and relations to parts that are there', () => {
    const parts = partsOf(tablesToWord(table, { title: 'Tables & more' }));
    const [types, core, relations] = ['[Content_Types].xml', 'docProps/core.xml', 'word/_rels/document.xml.rels'].map(
      (name) => parts.get(name) ?? readMarkup('<none/>'),
    );
    const typed = types ? elementsNamed(types, 'Override').map(({ attributes }) => attributes['PartName']) : [];
    const own = [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect(typed.map((name) => name?.slice(1)).sort()).toEqual(own.sort());
    const targets = relations
      ? elementsNamed(relations, 'Relationship').map(({ attributes }) => attributes['Target'])
      : [];
    expect(targets.every((target) => parts.has(`word/${target}`))).toBe(true);
    expect(core && textOf(core)).toBe('Tables & moreen-GB');
    expect(Object.keys(unzipSync(tablesToWord(table)))[0]).toBe('[Content_Types].xml');
  });

  it('is a table with its caption before and its notes after, and a heading that repeats', () => {
    const root = documentOf(table);
    expect(textsOf(root, 'Caption')).toEqual(['Table 1. Years & kinds']);
    expect(elementsNamed(root, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual([
      ' SEQ Table \\* ARABIC ',
    ]);
    const rows = elementsNamed(root, 'w:tr');
    expect(rows.map((row) => elementsNamed(row, 'w:tc').map(textOf))).toEqual([
      ['Document', 'Kappa'],
      ['Hey & Carter', '0.50'],
      ['–', 'not reported'],
    ]);
    expect(rows.map((row) => elementsNamed(row, 'w:tblHeader').length)).toEqual([1, 0, 0]);
    expect(rows.every((row) => elementsNamed(row, 'w:cantSplit').length === 1)).toBe(true);
    expect(rows.map((row) => values(row, 'w:jc'))).toEqual([['right'], ['right'], ['right']]);
    expect(textsOf(root, 'TableNote')).toEqual(['A <note>']);
  });

  it('lies across on A4, and stands or is American where that is asked for', () => {
    const page = (options: Parameters<typeof tablesToWord>[1]) =>
      elementsNamed(documentOf(table, options), 'w:pgSz')[0]?.attributes;
    expect(page({})).toEqual({ 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' });
    expect(page({ orientation: 'portrait', paper: 'letter' })).toEqual({ 'w:w': '12240', 'w:h': '15840' });
  });

  it('gives columns the width between the margins, and smaller letters where there are many', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `column-${at}`);
    const wide: Table = {
      ...table,
      columns: ids.map((id) => ({ id, label: 'Configuration', type: 'text' })),
      rows: [Object.fromEntries(ids.map((id, at) => [id, 'reasonings '.repeat(at)]))],
    };
    for (const [one, style] of [
      [table, 'TableHead9'],
      [wide, 'TableHead7'],
    ] as const) {
      const root = documentOf(one);
      const widths = elementsNamed(root, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      const whole = widths.reduce((all, width) => all + width, 0);
      expect(whole).toBeGreaterThan(14_500);
      expect(whole).toBeLessThanOrEqual(16_838 - 2 * 1134);
      expect(values(root, 'w:pStyle')).toContain(style);
      expect(values(root, 'w:tblLayout').length).toBe(1);
    }
  });

  it('holds several tables, each on a page of its own, and none', () => {
    const root = documentOf([table, { ...table, caption: '', notes: [] }], { title: 'Both', numbered: false });
    expect(elementsNamed(root, 'w:tbl').length).toBe(2);
    expect(textsOf(root, 'Caption')).toEqual(['Years & kinds', '']);
    expect(elementsNamed(root, 'w:pageBreakBefore').length).toBe(1);
    expect(textsOf(root, 'Title')).toEqual(['Both']);
    expect(elementsNamed(documentOf([]), 'w:p').length).toBe(1);
    expect(elementsNamed(documentOf({ ...table, columns: [] }), 'w:tbl').length).toBe(0);
  });

  it('names only styles that it has', () => {
    const parts = partsOf(tablesToWord([table, hostileTable], { title: 'T' }));
    const known = elementsNamed(parts.get('word/styles.xml') ?? readMarkup('<none/>'), 'w:style').map(
      ({ attributes }) => attributes['w:styleId'],
    );
    const used = ['w:pStyle', 'w:tblStyle'].flatMap((name) =>
      [...parts.values()].flatMap((part) => values(part, name)),
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter((style) => !known.includes(style))).toEqual([]);
  });

  it('keeps hostile text text, and sets right-to-left scripts so', () => {
    const root = documentOf(hostileTable);
    const [, ...rows] = elementsNamed(root, 'w:tr');
    const cells = rows.map((row) => elementsNamed(row, 'w:tc')[1]);
    const read = cells.map((cell) => (cell ? textOf(cell) : null));
    expect(read).toEqual(hostileCells.map((cell) => cleanText(cell).replace(/[\r\n\t]/g, '')));
    const leftward = cells.flatMap((cell, at) =>
      cell && elementsNamed(cell, 'w:bidi').length > 0 ? hostileCells[at] : [],
    );
    // the first letter says which way a cell runs
    const scripts = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
    expect(leftward).toEqual(hostileCells.filter((cell) => scripts.test(cell)));
    const broken = cells.find((_, at) => hostileCells[at] === 'line\nbreaks\r\nand\ttabs');
    expect(broken && [elementsNamed(broken, 'w:br').length, elementsNamed(broken, 'w:tab').length]).toEqual([2, 1]);
  });

  it('has the same bytes each time, and a time that is no clock', () => {
    const [one, other] = [tablesToWord([table, hostileTable]), tablesToWord([table, hostileTable])];
    expect(one).toEqual(other);
    // noon of the first day that a zip file can name, in the words of MS-DOS
    expect([...one.subarray(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]);
  });
});
