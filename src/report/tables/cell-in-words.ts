import type { TableColumn, TableRow } from '../table.ts';

/** A cell as a reader sees it: an unknown number is `not reported`, never 0; unknown text is a dash. */
export function cellInWords(row: TableRow, { id, type }: TableColumn): string {
  const value = row[id] ?? null;
  if (value === null) return type === 'number' ? 'not reported' : '–';
  return String(value);
}
