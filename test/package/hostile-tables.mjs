// Tables with everything that has broken a table elsewhere.
const labels = [
  'Trust "grows" & doubts <fall>',
  '</w:t></w:r><w:r><w:t>',
  ']]> --> <!-- <?xml ?>',
  '</script><script>alert(1)</script>',
  "it's | a `table` *cell* _with_ [marks](javascript:alert(1))",
  '=HYPERLINK("http://example.org")',
  '$x$ ^a^ @cite :smile: \\ 1. list',
  'control \u0000 \u0007 \u001b signs',
  'a lone \ud800 surrogate \udc00',
  'line\nbreaks\r\nand\ttabs',
  'الثقة بين الشركاء تنمو ببطء',
  '\u202eoverride\u202c and \u2066isolate\u2069',
  '信頼が築かれ、職員は互いの仕事を理解する',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'x'.repeat(10_000),
  '   ',
];
const columns = [
  { id: 'n', label: 'n', type: 'number' },
  { id: 'label', label: 'Label & <name>', type: 'text' },
];

/** One table with hostile cells, caption and notes; one of many columns and of more pages than one; one of nothing. */
export const hostileTables = [
  {
    caption: labels.slice(0, 5).join(' '),
    columns,
    rows: labels.map((label, n) => ({ n: n === 3 ? null : n, label })),
    notes: labels.slice(0, 12),
  },
  {
    caption: 'Many columns, many rows',
    columns: Array.from({ length: 16 }, (_, at) => ({
      id: `c${at}`,
      label: `Column ${at}`,
      type: at % 3 ? 'text' : 'number',
    })),
    rows: Array.from({ length: 120 }, (_, row) =>
      Object.fromEntries(Array.from({ length: 16 }, (_cell, at) => [`c${at}`, at % 3 ? `cell ${row} of ${at}` : row])),
    ),
    notes: [],
  },
  { caption: '', columns, rows: [], notes: [] },
];

/** The heading and the rows of a table as a reader sees them. */
export function rowsOf({ columns, rows }) {
  const shown = (row, { id, type }) => row[id] ?? (type === 'number' ? 'not reported' : '–');
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map((column) => shown(row, column)))];
  return lines.map((line) => line.map((cell) => words(String(cell))));
}

/** Text without what no file holds; line breaks are none, and every run of space is one. */
export function words(text) {
  const unfit = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
  return text
    .replace(unfit, '')
    .replace(/[\r\n]/g, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
