import { idOrder } from './id-order.ts';
import { numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';

/**
 * Puts packed rows into the order of their ids, so that nothing after this depends on the order of the records.
 *
 * @returns The rows sorted, and for each the place at which it came.
 */
export function sortRows(rows: PackedRows): { readonly sorted: PackedRows; readonly cameAt: Int32Array } {
  const cameAt = idOrder(rows.ids);
  if (cameAt.every((place, row) => place === row)) return { sorted: rows, cameAt };
  const rowOf = new Int32Array(cameAt.length);
  const fields = new Int32Array(cameAt.length * f.stride);
  const ids: string[] = [];
  const dois: string[] = [];
  for (let row = 0; row < cameAt.length; row++) {
    const place = cameAt[row] ?? 0;
    rowOf[place] = row;
    ids.push(rows.ids[place] ?? '');
    dois.push(rows.dois[place] ?? '');
    const from = place * f.stride;
    const to = row * f.stride;
    // a loop, for a view of each row would cost more than its numbers
    for (let at = 0; at < f.stride; at++) fields[to + at] = numberAt(rows.fields.items, from + at);
  }
  const moved = <Value>(byRow: ReadonlyMap<number, Value>) =>
    new Map([...byRow].map(([place, value]) => [rowOf[place] ?? 0, value]));
  const sorted = {
    ...rows,
    fields: { items: fields, length: fields.length },
    ids,
    dois,
    allDois: moved(rows.allDois),
    otherTitles: moved(rows.otherTitles),
  };
  return { sorted, cameAt };
}
