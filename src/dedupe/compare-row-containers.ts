import { compareContainers } from './comparable-container.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { fieldOf } from './unpack-row.ts';

/**
 * Compares the containers of two rows: one serial or book number is enough, else the names tell.
 *
 * @param known - What the comparison of two names gave before, by both their numbers.
 * @returns 1 where they are one, −1 where they are two, 0 where that cannot be told.
 */
export function compareRowContainers(
  rows: PackedRows,
  known: Map<number, number>,
  first: number,
  second: number,
): number {
  if (shareNumber(rows, first, second, f.issn) || shareNumber(rows, first, second, f.isbn)) return 1;
  const a = fieldOf(rows, first, f.container);
  const b = fieldOf(rows, second, f.container);
  if (a === 0 || b === 0) return 0;
  return a === b ? 1 : compareNames(rows, known, Math.min(a, b), Math.max(a, b));
}

function shareNumber(rows: PackedRows, first: number, second: number, field: number): boolean {
  const a = fieldOf(rows, first, field);
  const b = fieldOf(rows, second, field);
  if (a === 0 || b === 0) return false;
  const { serials } = rows;
  return a === b || (serials[a] ?? []).some((number) => serials[b]?.includes(number));
}

function compareNames({ containers }: PackedRows, known: Map<number, number>, a: number, b: number): number {
  const key = a * 2 ** 26 + b;
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = compareContainers(containers[a] ?? [], containers[b] ?? []);
  // a map of V8 holds 2^24 keys
  if (known.size < 2_000_000) known.set(key, found);
  return found;
}
