/** Whole numbers of 32 bits that grow as they come, outside the heap of objects. */
export interface NumberList {
  /** The numbers; what stands at `length` and behind it is not theirs. */
  items: Int32Array;
  length: number;
}

/** An empty list with room for so many numbers before it must grow. */
export function newNumberList(room: number): NumberList {
  return { items: new Int32Array(Math.ceil(room)), length: 0 };
}

/** Puts a number at the end. */
export function appendNumber(list: NumberList, number: number): void {
  if (list.length === list.items.length) makeRoom(list, 1);
  list.items[list.length] = number;
  list.length += 1;
}

/** Puts the first numbers of others at the end. */
export function appendNumbers(list: NumberList, numbers: Int32Array, count: number): void {
  makeRoom(list, count);
  const { items, length } = list;
  for (let at = 0; at < count; at++) items[length + at] = numberAt(numbers, at);
  list.length = length + count;
}

/** Makes room for so many more numbers. */
export function makeRoom(list: NumberList, more: number): void {
  const needed = list.length + more;
  if (needed <= list.items.length) return;
  // room that nothing is written to takes no memory yet, while every copy does: fewer copies cost less than a close fit
  const grown = new Int32Array(Math.max(needed, list.items.length * 2, 64));
  grown.set(list.items.subarray(0, list.length));
  list.items = grown;
}

/** The number at a place that is known to hold one. */
export function numberAt(items: Int32Array, at: number): number {
  return items[at] ?? 0;
}
