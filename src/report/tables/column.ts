import type { TableColumn } from '../table.ts';

/** A column of words. */
export function textColumn(id: string, label: string): TableColumn {
  return { id, label, type: 'text' };
}

/** A column of numbers. */
export function numberColumn(id: string, label: string, decimals?: number): TableColumn {
  return { id, label, type: 'number', ...(decimals !== undefined && { decimals }) };
}

/** Items in one cell; `null` where there are none. */
export function joined(items: readonly string[], between = '; '): string | null {
  return items.length === 0 ? null : items.join(between);
}

/** A word that begins a heading. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
