import { type NumberList, numberAt } from './number-list.ts';

/**
 * Rows of so many numbers as they come, in portions of one size: a list that grows would be copied again and again, and
 * memory that is touched for the first time costs more than what is done with it.
 */
export interface RowPortions {
  readonly stride: number;
  readonly full: Int32Array[];
}

/** How many rows a portion holds. */
export const rowsOfPortion = 4096;

/** Puts the rows of a list away as a full portion, and empties the list. */
export function putAway({ full }: RowPortions, list: NumberList): void {
  full.push(list.items.slice(0, list.length));
  list.length = 0;
}

/** One list of all rows, in the order of the places at which they came. */
export function gatherRows({ full, stride }: RowPortions, cameAt: Int32Array): NumberList {
  const items = new Int32Array(cameAt.length * stride);
  for (let row = 0; row < cameAt.length; row++) {
    const place = numberAt(cameAt, row);
    const portion = full[Math.floor(place / rowsOfPortion)];
    if (portion !== undefined) copyRow(portion, (place % rowsOfPortion) * stride, items, row * stride, stride);
  }
  return { items, length: items.length };
}

/** A loop, for a view of each row would cost more than its numbers. */
function copyRow(from: Int32Array, start: number, to: Int32Array, at: number, stride: number): void {
  for (let number = 0; number < stride; number++) to[at + number] = numberAt(from, start + number);
}
