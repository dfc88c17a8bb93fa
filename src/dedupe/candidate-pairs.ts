import { appendNumber, type NumberList, newNumberList, numberAt } from './number-list.ts';
import { besideField, packedField as f } from './packed-field.ts';
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
const greatestBlock = 20;
/** In a larger block each row meets so many rows after it, in the order of year, title and place. */
const windowWidth = 3;

/**
 * Gathers rows by their keys; a key that only one row has is dropped.
 *
 * @param keys - The keys of each row at its `keysAt`, their number before them.
 * @param mayMeet - Whether a row is to meet others at all.
 */
export function candidateBlocks(
  rows: PackedRows,
  keys: NumberList,
  mayMeet: (row: number) => boolean,
): CandidateBlocks {
  const { members, ends } = sharedKeys(rows, keys, mayMeet);
  let largest = 0;
  let windowed = 0;
  let start = 0;
  for (let block = 0; block < ends.length; block++) {
    const end = numberAt(ends, block);
    largest = Math.max(largest, end - start);
    if (end - start > greatestBlock) {
      windowed += 1;
      members.subarray(start, end).sort((a, b) => compareNeighbours(rows, a, b));
      for (let place = start; place < end; place++) members[place] = numberAt(members, place) | isInLarge;
    }
    members[end - 1] = numberAt(members, end - 1) | isLast;
    start = end;
  }
  return { members, ...placesByRow(members, rows.ids.length), largest, windowed };
}

interface SharedKeys {
  /** The rows of keys that two rows or more have, key after key. */
  readonly members: Int32Array;
  /** Where the rows of each such key end. */
  readonly ends: Int32Array;
}

/** So many parts of all keys are sorted one after the other, so that only one of them needs room to be sorted in. */
const parts = 8;

function sharedKeys(rows: PackedRows, keys: NumberList, mayMeet: (row: number) => boolean): SharedKeys {
  const members = newNumberList(keys.length >> 1);
  const ends = newNumberList(keys.length >> 3);
  const room = { keys: newNumberList(keys.length / (parts - 1)), values: newNumberList(keys.length / (parts - 1)) };
  for (let part = 0; part < parts; part++) {
    room.keys.length = 0;
    room.values.length = 0;
    for (let row = 0; row < rows.ids.length; row++) if (mayMeet(row)) addKeys(rows, keys, row, part, room);
    const { length } = room.keys;
    const sorted = radixSort(room.keys.items.subarray(0, length), room.values.items.subarray(0, length));
    addShared(sorted.keys, sorted.values, members, ends);
  }
  return { members: members.items.subarray(0, members.length), ends: ends.items.subarray(0, ends.length) };
}

/** Adds the keys of a row that belong to a part, with the row. */
function addKeys(
  rows: PackedRows,
  { items }: NumberList,
  row: number,
  part: number,
  room: { readonly keys: NumberList; readonly values: NumberList },
): void {
  const at = numberAt(rows.beside.items, row * besideField.stride + besideField.keysAt);
  const until = at + numberAt(items, at);
  for (let place = at + 1; place <= until; place++) {
    const key = numberAt(items, place);
    if (key >>> 29 !== part) continue;
    appendNumber(room.keys, key);
    appendNumber(room.values, row);
  }
}

/** Adds the rows of each key that two rows or more have. */
function addShared(keys: Int32Array, values: Int32Array, members: NumberList, ends: NumberList): void {
  for (let start = 0; start < keys.length; ) {
    let end = start + 1;
    while (end < keys.length && keys[end] === keys[start]) end += 1;
    if (end - start > 1) {
      for (let at = start; at < end; at++) appendNumber(members, numberAt(values, at));
      appendNumber(ends, members.length);
    }
    start = end;
  }
}

function placesByRow(members: Int32Array, rowCount: number): { placesOf: Int32Array; places: Int32Array } {
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
