import { mixBits } from './hash-text.ts';
import { numberAt } from './number-list.ts';

/**
 * What is known of texts, two whole numbers each, found by two hashes of 32 bits of the text, so that no text is cut out
 * of another one, or kept, to look it up.
 *
 * Open addressing over the places of entries, which stand in the order in which they came: what is met often is met early,
 * so its entries lie side by side in memory. Unlike a map of V8, which ends at 2^24 keys, it grows as long as memory does.
 */
export interface TextIndex {
  /** Both hashes and both numbers of each text; the first entry is none, so that place 0 says that a slot is empty. */
  entries: Int32Array;
  /** Where the next entry goes. */
  end: number;
  /** The place of an entry in each slot that is taken; as many slots as a power of two. */
  slots: Int32Array;
}

const width = 4;

/** An index without any text. */
export function newTextIndex(): TextIndex {
  return { entries: new Int32Array(width * 512), end: width, slots: new Int32Array(1024) };
}

/** Where a text stands; −1 for one that is not known. */
export function placeOfText({ entries, slots }: TextIndex, low: number, high: number): number {
  const mask = slots.length - 1;
  for (let slot = mixBits(low ^ high) & mask; ; slot = (slot + 1) & mask) {
    const place = numberAt(slots, slot);
    if (place === 0) return -1;
    if (entries[place] === low && entries[place + 1] === high) return place;
  }
}

/** The first number of a text, by its place. */
export function numberOfText({ entries }: TextIndex, place: number): number {
  return numberAt(entries, place + 2);
}

/** The second number of a text, by its place. */
export function noteOfText({ entries }: TextIndex, place: number): number {
  return numberAt(entries, place + 3);
}

/** Adds a text that is not known; returns its place. */
export function addText(index: TextIndex, low: number, high: number, number: number, note: number): number {
  const place = index.end;
  if (place === index.entries.length) grow(index);
  const { entries, slots } = index;
  entries[place] = low;
  entries[place + 1] = high;
  entries[place + 2] = number;
  entries[place + 3] = note;
  index.end = place + width;
  putPlace(slots, low ^ high, place);
  return place;
}

function putPlace(slots: Int32Array, hash: number, place: number): void {
  const mask = slots.length - 1;
  let slot = mixBits(hash) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  slots[slot] = place;
}

/** Doubles the room; half of the slots stay empty. */
function grow(index: TextIndex): void {
  const entries = new Int32Array(index.entries.length * 2);
  entries.set(index.entries);
  const slots = new Int32Array(index.slots.length * 2);
  for (let place = width; place < index.end; place += width)
    putPlace(slots, numberAt(entries, place) ^ numberAt(entries, place + 1), place);
  index.entries = entries;
  index.slots = slots;
}
