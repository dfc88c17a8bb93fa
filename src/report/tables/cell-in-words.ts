import type { TableColumn, TableRow } from '../table.ts';

/** What a cell holds; `null` where that is not known, as with a number that is not finite. */
export function cellValue(row: TableRow, { id }: TableColumn): string | number | null {
  const value = row[id] ?? null;
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

/** A cell as a reader sees it: an unknown number is `not reported`, never 0, and unknown text a dash, unless the column says other. */
export function cellInWords(row: TableRow, column: TableColumn): string {
  const value = cellValue(row, column);
  if (value === null) return column.unknown ?? (column.type === 'number' ? 'not reported' : '–');
  return typeof value === 'number' && column.decimals !== undefined ? value.toFixed(column.decimals) : String(value);
}
