import type { EngineColumn, EngineRows } from './engine.ts';

/**
 * Rows as CSV without a head: numbers bare, texts in quotation marks, so that an empty one is not taken for a missing one.
 * No text of a row holds a quotation mark, a line break or a backslash.
 */
export function csvOf({ columns, count }: EngineRows): string {
  const lines: string[] = [];
  for (let row = 0; row < count; row++) lines.push(columns.map((column) => field(column, row)).join(','));
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function field(column: EngineColumn, row: number): string {
  return column.type === 'text' ? `"${column.values[row] ?? ''}"` : String(column.values[row] ?? 0);
}
