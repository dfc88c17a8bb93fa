import type { Table } from '../../../src/report/table.ts';
import { hostileLabels } from '../hostile-labels.ts';

/** Labels that break tables beside those that break figures. */
export const hostileCells: readonly string[] = [
  ...hostileLabels,
  '',
  '"',
  '""",""',
  ';=1+1',
  '\t=1+1',
  '+1 (0) 20 7946 0000',
  '-- sign',
  '@mention and a@example.org',
  '\u0000=1',
  '\u200f=SUM(A1)',
  '＝cmd',
  'a\\',
  '\\end{longtable}\\input{/etc/passwd}',
  '$E = mc^2$ & 5 % of #1_a ~ {b}',
  '[1em] *',
  '|---|',
  '`'.repeat(7),
  "--- ``quoted'' ,,low\"",
  '</w:t></w:r></w:p><w:p>',
  'שלום עולם',
  '\ufeffbegins with a mark',
  'ends in a break\n',
  '\ud83d\ude00 \ud83d',
];

/** A table that holds them all, in its cells, headings, caption and notes. */
export const hostileTable: Table = {
  caption: hostileCells.join(' '),
  columns: [
    { id: 'n', label: 'n', type: 'number' },
    { id: 'cell', label: '=cell "|" & <b> \\ % \ud800', type: 'text' },
    { id: 'again', label: '', type: 'text' },
  ],
  rows: hostileCells.map((cell, n) => ({ n: n % 5 === 0 ? null : -n, cell, again: n % 7 === 0 ? null : cell })),
  notes: hostileCells,
};
