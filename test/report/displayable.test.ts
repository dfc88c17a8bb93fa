import { deepStrictEqual } from 'node:assert';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { displayable } from '../../src/report/displayable.ts';
import type { Figure } from '../../src/report/figure.ts';
import { cmoFigure } from '../../src/report/figures/cmo-figure.ts';
import { flowFigure } from '../../src/report/figures/flow-figure.ts';
import { mediaOf } from '../../src/report/media-of.ts';
import type { Table } from '../../src/report/table.ts';
import { documentsTable } from '../../src/report/tables/documents-table.ts';
import { deepFreeze } from './deep-freeze.ts';
import { jupyterMedia } from './jupyter-media.ts';

const table: Table = deepFreeze({
  caption: 'Records',
  columns: [{ id: 'n', label: 'n', type: 'number' }],
  rows: [{ n: 3 }],
  notes: ['A note'],
});
const figure: Figure = deepFreeze({
  name: 'bars',
  title: 'Bars',
  alt: 'Two bars',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  data: [1, 2],
  width: 510,
  height: 90,
});

describe('displayable', () => {
  it('shows a table as HTML, Markdown and words', () => {
    const media = jupyterMedia(displayable(table));
    expect(media['text/html']).toContain('<td class="number">3</td>');
    expect(media['text/markdown']).toContain('| 3 |');
    expect(media['text/plain']).toBe('Table: Records (1 row, 1 column)');
    expect(media).toEqual(mediaOf(table));
  });

  it('shows a figure as SVG and words', () => {
    expect(jupyterMedia(displayable(figure))).toEqual({
      'image/svg+xml': figure.svg,
      'text/plain': 'Figure bars: Bars (510 × 90 points)',
    });
  });

  it('prints one line in Node', () => {
    expect(inspect(displayable(figure))).toBe('Figure bars: Bars (510 × 90 points)');
    expect(inspect([displayable(table)])).toBe('[ Table: Records (1 row, 1 column) ]');
  });

  it('stays the same data: equal, listed, cloned and written as before', () => {
    for (const value of [table, figure]) {
      const shown = displayable(value);
      expect(shown).not.toBe(value);
      deepStrictEqual(shown, value);
      expect(shown).toStrictEqual(value);
      expect(Reflect.ownKeys({ ...shown })).toEqual(Reflect.ownKeys(value));
      expect(JSON.stringify(shown)).toBe(JSON.stringify(value));
      expect(structuredClone(shown)).toStrictEqual(value);
    }
  });

  it('is what the functions of this room give', () => {
    const empty = { concepts: [], configurations: [], evidence: [], links: [], themes: [] };
    expect(Object.keys(jupyterMedia(cmoFigure(empty)))).toContain('image/svg+xml');
    expect(Object.keys(jupyterMedia(flowFigure({ title: '', steps: [], caveats: [] })))).toContain('image/svg+xml');
    expect(Object.keys(jupyterMedia(documentsTable([])))).toContain('text/html');
  });
});
