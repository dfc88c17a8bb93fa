import { describe, expect, it } from 'vitest';
import type { Table } from '../../../src/report/table.ts';
import { tableToLatex } from '../../../src/report/tables/table-to-latex.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { hostileCells, hostileTable } from './hostile-cells.ts';
import { depthOf, latexTokens } from './read-latex.ts';

const table: Table = deepFreeze({
  caption: 'Years & kinds',
  columns: [
    { id: 'document', label: 'Document', type: 'text' },
    { id: 'year', label: 'Year', type: 'number' },
  ],
  rows: [
    { document: 'Hey & Carter', year: 2019 },
    { document: null, year: null },
  ],
  notes: ['100 % told'],
});

describe('tableToLatex', () => {
  it('writes a long table with three rules, its heading on every page and notes after it', () => {
    expect(tableToLatex(table, { label: 'tab:years' }).split('\n')).toEqual([
      expect.stringMatching(
        /^\\begin\{longtable\}\{@\{\}>\{\\raggedright\\arraybackslash\}p\{\\dimexpr 0\.\d{4}\\linewidth-2\\tabcolsep\\relax\}>\{\\raggedleft\\arraybackslash\}p\{[^{}]+\}@\{\}\}$/,
      ),
      '\\caption{Years \\& kinds}\\label{tab:years}\\\\',
      '\\toprule',
      '\\textbf{Document} & \\textbf{Year} \\\\',
      '\\midrule',
      '\\endfirsthead',
      '\\toprule',
      '\\textbf{Document} & \\textbf{Year} \\\\',
      '\\midrule',
      '\\endhead',
      '\\bottomrule',
      '\\endfoot',
      'Hey \\& Carter & 2019 \\\\',
      '– & not reported \\\\',
      '\\end{longtable}',
      '{\\footnotesize\\noindent 100 \\% told\\par}',
      '',
    ]);
  });

  it('fills the line and no more', () => {
    for (const columns of [1, 2, 7, 16]) {
      const names = Array.from({ length: columns }, (_, at) => `c${at}`);
      const wide: Table = {
        ...table,
        columns: names.map((id) => ({ id, label: 'A heading', type: 'text' })),
        rows: [Object.fromEntries(names.map((id, at) => [id, 'word '.repeat(at * 9)]))],
      };
      const shares = [...tableToLatex(wide).matchAll(/dimexpr ([\d.]+)/g)].map(([, share]) => Number(share));
      expect(shares.length).toBe(columns);
      const whole = shares.reduce((all, one) => all + one, 0);
      expect(whole).toBeLessThanOrEqual(1);
      expect(whole).toBeGreaterThan(0.99);
    }
  });

  it('is a document that loads what it uses, where one is asked for', () => {
    const text = tableToLatex(table, { document: true });
    expect(text).toMatch(/^\\documentclass/);
    expect(text).toContain('\\usepackage{array,booktabs,longtable}');
    expect(text.trimEnd()).toMatch(/\\end\{document\}$/);
    const count = (mark: string) => text.split(mark).length - 1;
    expect(count('\\begin{')).toBe(count('\\end{'));
  });

  it('keeps hostile text in its cell', () => {
    const text = tableToLatex(hostileTable);
    expect(depthOf(latexTokens(text))).toBeLessThanOrEqual(4);
    const rows = text.slice(text.indexOf('\\endfoot'), text.indexOf('\\end{longtable}')).split('\n').slice(1, -1);
    expect(rows.length).toBe(hostileCells.length);
    for (const row of rows) {
      expect(latexTokens(row).filter(({ kind }) => kind === 'cell').length).toBe(2);
      expect(row.endsWith(' \\\\')).toBe(true);
      // an option or a star behind a line break would be taken for its own
      expect(row).not.toMatch(/^\s*[[*]/);
    }
    expect(text).not.toContain('\\input');
    expect(text.split('\\end{longtable}').length).toBe(2);
  });

  it('has no table without a column', () => {
    expect(tableToLatex({ ...table, columns: [], notes: [] })).toBe('\\noindent Years \\& kinds\\par\n');
  });

  it('refuses a label that LaTeX could not take', () => {
    expect(() => tableToLatex(table, { label: 'a}b' })).toThrow(expect.objectContaining({ code: 'unfit-label' }));
  });
});
