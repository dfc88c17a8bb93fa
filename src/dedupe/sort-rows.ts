import { idOrder } from './id-order.ts';
import { numberAt } from './number-list.ts';
import type { PackedRows } from './packed-rows.ts';
import { gatherRows, type RowPortions } from './row-portions.ts';

/**
 * Puts packed rows into the order of their ids, so that nothing after this depends on the order of the records.
 *
 * @param fields - The numbers of all rows, in portions.
 * @param beside - What is known beside them, likewise.
 * @returns The rows sorted, and for each the place at which it came.
 */
export function sortRows(
  rows: PackedRows,
  fields: RowPortions,
  beside: RowPortions,
): { readonly sorted: PackedRows; readonly cameAt: Int32Array } {
  const cameAt = idOrder(rows.ids);
  const gathered = { ...rows, fields: gatherRows(fields, cameAt), beside: gatherRows(beside, cameAt) };
  const rowOf = new Int32Array(cameAt.length);
  const ids: string[] = [];
  const dois: string[] = [];
  for (let row = 0; row < cameAt.length; row++) {
    const place = numberAt(cameAt, row);
    rowOf[place] = row;
    ids.push(rows.ids[place] ?? '');
    dois.push(rows.dois[place] ?? '');
  }
  const moved = <Value>(byRow: ReadonlyMap<number, Value>) =>
    new Map([...byRow].map(([place, value]) => [rowOf[place] ?? 0, value]));
  return {
    sorted: { ...gathered, ids, dois, allDois: moved(rows.allDois), otherTitles: moved(rows.otherTitles) },
    cameAt,
  };
}
