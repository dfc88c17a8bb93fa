import { idOrder } from './id-order.ts';
import { type NumberList, numberAt } from './number-list.ts';
import { besideField, packedField } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';

/**
 * Puts packed rows into the order of their ids, so that nothing after this depends on the order of the records.
 *
 * @returns The rows sorted, and for each the place at which it came. The numbers of the rows given move where they are.
 */
export function sortRows(rows: PackedRows): { readonly sorted: PackedRows; readonly cameAt: Int32Array } {
  const cameAt = idOrder(rows.ids);
  if (cameAt.every((place, row) => place === row)) return { sorted: rows, cameAt };
  moveRows(rows.fields, packedField.stride, cameAt);
  moveRows(rows.beside, besideField.stride, cameAt);
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
    sorted: { ...rows, ids, dois, allDois: moved(rows.allDois), otherTitles: moved(rows.otherTitles) },
    cameAt,
  };
}

/** Moves rows of so many numbers to their places, circle by circle, so that no second list of them is needed. */
function moveRows({ items }: NumberList, stride: number, cameAt: Int32Array): void {
  const isPlaced = new Uint8Array(cameAt.length);
  const held = new Int32Array(stride);
  for (let start = 0; start < cameAt.length; start++) {
    if (isPlaced[start] === 1 || cameAt[start] === start) continue;
    copyRow(items, start * stride, held, 0, stride);
    let row = start;
    for (let from = numberAt(cameAt, row); from !== start; from = numberAt(cameAt, row)) {
      copyRow(items, from * stride, items, row * stride, stride);
      isPlaced[row] = 1;
      row = from;
    }
    copyRow(held, 0, items, row * stride, stride);
    isPlaced[row] = 1;
  }
}

/** A loop, for a view of each row would cost more than its numbers. */
function copyRow(from: Int32Array, start: number, to: Int32Array, at: number, stride: number): void {
  for (let number = 0; number < stride; number++) to[at + number] = numberAt(from, start + number);
}
