import { appendNumber, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { packedField as f } from './packed-field.ts';
import type { PackedRows } from './packed-rows.ts';
import { radixSort } from './radix-sort.ts';
import { fieldOf } from './unpack-row.ts';

/** The blocks of rows that share a key, and what was done to keep them small. */
export interface CandidateBlocks {
  /**
   * The rows of all blocks, block after block; in a small block in rising order. Two bits of each say whether it is the
   * last of its block, and whether that is a large one.
   */
  readonly members: Int32Array;
  /** The places of row i are `places[placesOf[i]]` up to `places[placesOf[i + 1]]`. */
  readonly placesOf: Int32Array;
  readonly places: Int32Array;
  /** All rows in the order of their first blocks: rows that meet the same others follow each other, while these are still near. */
  readonly order: Int32Array;
  /** Rows of the largest block. */
  readonly largest: number;
  /** Blocks too large for all their pairs, in which each row met only its neighbours. */
  readonly windowed: number;
}

/** What a member says of its block beside the row, which takes the bits below. */
const isLast = 1 << 30;
const isInLarge = 1 << 29;
const rowBits = isInLarge - 1;

/** A block larger than this is not compared as a whole. */
export const greatestBlock = 20;
/** In a larger block each row meets so many rows after it, in the order of year, title and place. */
export const windowWidth = 3;

/** Keys as they came: for each record their number, then the keys. */
export interface KeysAsTheyCame {
  readonly keys: NumberList;
  /** For each row, the place at which its record came. */
  readonly cameAt: Int32Array;
}

/**
 * Gathers rows by their keys; a key that only one row has is dropped. The list of keys is emptied: from here on nothing
 * needs it.
 *
 * @param mayMeet - Whether a row is to meet others at all.
 */
export function candidateBlocks(
  rows: PackedRows,
  came: KeysAsTheyCame,
  mayMeet: (row: number) => boolean,
): CandidateBlocks {
  const parts = partKeys(came, mayMeet);
  came.keys.items = new Int32Array(0);
  const found: FoundBlocks = { members: newNumberList(parts.keys.length >> 1), largest: 0, windowed: 0 };
  for (let part = 0; part < partCount; part++) {
    const [from, until] = [numberAt(parts.ends, part - 1), numberAt(parts.ends, part)];
    const sorted = radixSort(parts.keys.subarray(from, until), parts.rows.subarray(from, until));
    addShared(rows, sorted.keys, sorted.values, found);
  }
  const members = found.members.items.subarray(0, found.members.length);
  return {
    members,
    ...placesByRow(members, rows.ids.length),
    order: orderOfBlocks(members, rows.ids.length),
    largest: found.largest,
    windowed: found.windowed,
  };
}

/** Keys of rows in so many parts by their first bits, each small enough to be sorted near the processor. */
interface PartedKeys {
  readonly keys: Int32Array;
  readonly rows: Int32Array;
  /** Where the keys of each part end. */
  readonly ends: Int32Array;
}

const partBits = 8;
const partCount = 1 << partBits;

function partKeys({ keys, cameAt }: KeysAsTheyCame, mayMeet: (row: number) => boolean): PartedKeys {
  const rowOf = new Int32Array(cameAt.length);
  for (let row = 0; row < cameAt.length; row++) rowOf[numberAt(cameAt, row)] = mayMeet(row) ? row : -1;
  const ends = new Int32Array(partCount);
  eachKey(keys, rowOf, (key) => {
    const part = key >>> (32 - partBits);
    ends[part] = numberAt(ends, part) + 1;
  });
  let count = 0;
  for (let part = 0; part < partCount; part++) {
    const size = numberAt(ends, part);
    ends[part] = count;
    count += size;
  }
  const parted: PartedKeys = { keys: new Int32Array(count), rows: new Int32Array(count), ends };
  eachKey(keys, rowOf, (key, row) => {
    const part = key >>> (32 - partBits);
    const at = numberAt(ends, part);
    parted.keys[at] = key;
    parted.rows[at] = row;
    ends[part] = at + 1;
  });
  return parted;
}

/** Gives each key of the rows that may meet others, with the row. */
function eachKey({ items, length }: NumberList, rowOf: Int32Array, give: (key: number, row: number) => void): void {
  let place = 0;
  for (let at = 0; at < length; place++) {
    const row = numberAt(rowOf, place);
    const until = at + numberAt(items, at);
    for (at += 1; at <= until; at++) if (row >= 0) give(numberAt(items, at), row);
  }
}

/** The blocks of keys that two rows or more have, as far as they are found. */
interface FoundBlocks {
  readonly members: NumberList;
  largest: number;
  windowed: number;
}

function addShared(rows: PackedRows, keys: Int32Array, values: Int32Array, into: FoundBlocks): void {
  for (let start = 0; start < keys.length; ) {
    let end = start + 1;
    while (end < keys.length && keys[end] === keys[start]) end += 1;
    if (end - start > 1) addBlock(rows, values, start, end, into);
    start = end;
  }
}

function addBlock(rows: PackedRows, values: Int32Array, start: number, end: number, into: FoundBlocks): void {
  const isLarge = end - start > greatestBlock;
  if (isLarge) {
    into.windowed += 1;
    values.subarray(start, end).sort((a, b) => compareNeighbours(rows, a, b));
  } else sortFew(values, start, end);
  into.largest = Math.max(into.largest, end - start);
  for (let at = start; at < end; at++) {
    const row = numberAt(values, at);
    appendNumber(into.members, row | (isLarge ? isInLarge : 0) | (at === end - 1 ? isLast : 0));
  }
}

function placesByRow(members: Int32Array, rowCount: number): Pick<CandidateBlocks, 'placesOf' | 'places'> {
  const placesOf = new Int32Array(rowCount + 1);
  for (let place = 0; place < members.length; place++) {
    const row = numberAt(members, place) & rowBits;
    placesOf[row + 1] = numberAt(placesOf, row + 1) + 1;
  }
  for (let row = 0; row < rowCount; row++) placesOf[row + 1] = numberAt(placesOf, row + 1) + numberAt(placesOf, row);
  const next = placesOf.slice();
  const places = new Int32Array(members.length);
  for (let place = 0; place < members.length; place++) {
    const row = numberAt(members, place) & rowBits;
    const at = numberAt(next, row);
    places[at] = place;
    next[row] = at + 1;
  }
  return { placesOf, places };
}

function orderOfBlocks(members: Int32Array, rowCount: number): Int32Array {
  const order = new Int32Array(rowCount);
  const stands = new Uint8Array(rowCount);
  let count = 0;
  const add = (row: number) => {
    if (stands[row] === 1) return;
    stands[row] = 1;
    order[count] = row;
    count += 1;
  };
  for (let place = 0; place < members.length; place++) add(numberAt(members, place) & rowBits);
  for (let row = 0; row < rowCount; row++) add(row);
  return order;
}

/** Sorts some rows by insertion, for which a handful of them costs least. */
function sortFew(rows: Int32Array, start: number, end: number): void {
  for (let next = start + 1; next < end; next++) {
    const row = numberAt(rows, next);
    let at = next;
    while (at > start && numberAt(rows, at - 1) > row) {
      rows[at] = numberAt(rows, at - 1);
      at -= 1;
    }
    rows[at] = row;
  }
}

/** Brings equal years, titles and places together; which of two others comes first does not matter, only that it is certain. */
function compareNeighbours(rows: PackedRows, a: number, b: number): number {
  for (const field of neighbourFields) {
    const apart = orderOf(rows, a, field) - orderOf(rows, b, field);
    if (apart !== 0) return apart;
  }
  return a - b;
}

/** A long number stands for its text by the order of arrival, which must leave no trace. */
function orderOf(rows: PackedRows, row: number, field: number): number {
  const value = fieldOf(rows, row, field);
  return value < 0 && field !== f.title ? 0 : value;
}

const neighbourFields = [f.year, f.title, f.volume, f.firstPage, f.authorCount];

/** The rows after a row that share a block with it, each once. */
export function candidatesOf(blocks: CandidateBlocks, row: number, metBy: Int32Array, into: number[]): void {
  const { members, placesOf, places } = blocks;
  into.length = 0;
  const until = numberAt(placesOf, row + 1);
  for (let at = numberAt(placesOf, row); at < until; at++) {
    const place = numberAt(places, at);
    const isLarge = (numberAt(members, place) & isInLarge) !== 0;
    if (isLarge) meetBefore(members, place, row, metBy, into);
    meetAfter(members, place, isLarge ? windowWidth : greatestBlock, row, metBy, into);
  }
}

/** Meets so many rows behind a place, as far as its block goes. */
function meetAfter(
  members: Int32Array,
  place: number,
  most: number,
  row: number,
  metBy: Int32Array,
  into: number[],
): void {
  let at = place;
  for (let count = 0; count < most && (numberAt(members, at) & isLast) === 0; count++) {
    at += 1;
    meet(numberAt(members, at) & rowBits, row, metBy, into);
  }
}

/** Meets the rows of the window before a place, as far as its block goes. */
function meetBefore(members: Int32Array, place: number, row: number, metBy: Int32Array, into: number[]): void {
  for (let at = place - 1; at >= 0 && at >= place - windowWidth; at--) {
    if ((numberAt(members, at) & isLast) !== 0) return;
    meet(numberAt(members, at) & rowBits, row, metBy, into);
  }
}

function meet(other: number, row: number, metBy: Int32Array, into: number[]): void {
  if (other <= row || metBy[other] === row) return;
  metBy[other] = row;
  into.push(other);
}
