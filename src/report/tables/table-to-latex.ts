import { RealistError } from '../../core/realist-error.ts';
import { cleanLine } from '../drawing/clean-text.ts';
import type { Table, TableColumn } from '../table.ts';
import { cellInWords } from './cell-in-words.ts';
import { columnShares } from './column-widths.ts';
import { latexText } from './latex-text.ts';

/** How a table becomes LaTeX. */
export interface LatexOptions {
  /** What `\ref` finds it by: letters, digits and `:`, `.`, `-`, `_`. Default: no label. */
  readonly label?: string;
  /** Writes a whole document, A4 across, that compiles as it is. Default: false, a piece for a manuscript. */
  readonly document?: boolean;
}

/**
 * A table as LaTeX with the rules of booktabs, on as many pages as it needs (longtable), its heading on each. Columns fill
 * the width of the line; caption before, notes after. All text is escaped, and words too long for a column may break.
 *
 * A piece needs `\usepackage{array,booktabs,longtable}`. Scripts that pdfLaTeX has no letters for need LuaLaTeX or XeLaTeX
 * and a font that has them.
 *
 * @throws RealistError `unfit-label` for a label with other signs.
 * @example
 * const table: Table = { caption: 'C', notes: [], columns: [{ id: 'a', label: 'A', type: 'text' }], rows: [{ a: '5 % & more' }] };
 * tableToLatex(table).includes('5 \\% \\& more \\\\'); // true
 * @see https://ctan.org/pkg/booktabs and https://ctan.org/pkg/longtable
 */
export function tableToLatex(table: Table, { label, document = false }: LatexOptions = {}): string {
  if (label !== undefined && !/^[\w:.-]+$/.test(label)) {
    throw new RealistError('unfit-label', ['options', 'label'], `"${label}" is no label; use letters, digits, : . - _`);
  }
  const lines = [...longtable(table, label), ...table.notes.map(note)];
  return `${(document ? [...preamble, ...lines, '\\end{document}'] : lines).join('\n')}\n`;
}

const preamble = [
  '\\documentclass[a4paper]{article}',
  '\\usepackage[T1]{fontenc}',
  '\\usepackage[landscape,margin=20mm]{geometry}',
  '\\usepackage{array,booktabs,longtable}',
  '\\begin{document}',
  '\\small',
];

function longtable(table: Table, label: string | undefined): string[] {
  const { caption, columns, rows } = table;
  // LaTeX knows no table without a column
  if (columns.length === 0) return caption === '' ? [] : [`\\noindent ${latexText(caption)}\\par`];
  const row = (cells: readonly string[]) => `${cells.join(' & ')} \\\\`;
  const head = ['\\toprule', row(columns.map((column) => `\\textbf{${latexText(column.label)}}`)), '\\midrule'];
  const named = `${caption === '' ? '' : `\\caption{${latexText(cleanLine(caption))}}`}${label === undefined ? '' : `\\label{${label}}`}`;
  const shares = columnShares(table);
  return [
    `\\begin{longtable}{@{}${columns.map((column, place) => columnForm(column, shares[place] ?? 0)).join('')}@{}}`,
    ...(named === '' ? [] : [`${named}\\\\`]),
    ...head,
    '\\endfirsthead',
    ...head,
    '\\endhead',
    '\\bottomrule',
    '\\endfoot',
    ...rows.map((cells) => row(columns.map((column) => latexText(cellInWords(cells, column))))),
    '\\end{longtable}',
  ];
}

function columnForm({ type }: TableColumn, share: number): string {
  const side = type === 'number' ? '\\raggedleft' : '\\raggedright';
  return `>{${side}\\arraybackslash}p{\\dimexpr ${share.toFixed(4)}\\linewidth-2\\tabcolsep\\relax}`;
}

function note(text: string): string {
  return `{\\footnotesize\\noindent ${latexText(text)}\\par}`;
}
