import { mixBits } from '../core/hash-text.ts';
import { numberAt } from './number-list.ts';

/**
 * What is known of texts, two whole numbers each, found by two hashes of 32 bits of the text, so that no text is cut out
 * of another one, or kept, to look it up.
 *
 * Open addressing, each entry in its slot: a text that is known costs one walk to memory. Unlike a map of V8, which ends at
 * 2^24 keys, it grows as long as memory does.
 */
export interface TextIndex {
  /** Slots, as many as a power of two: both hashes of a text, its first number and one more, so that 0 is no entry, and its second. */
  slots: Int32Array;
  /** How many slots are taken. */
  size: number;
}

const width = 4;

/** An index without any text. */
export function newTextIndex(): TextIndex {
  return { slots: new Int32Array(width * 1024), size: 0 };
}

/** Where a text stands until the next one is added; −1 for one that is not known. */
export function placeOfText({ slots }: TextIndex, low: number, high: number): number {
  const mask = slots.length - width;
  for (let place = (mixBits(low ^ high) << 2) & mask; ; place = (place + width) & mask) {
    if (slots[place + 2] === 0) return -1;
    if (slots[place] === low && slots[place + 1] === high) return place;
  }
}

/** The first number of a text, by its place. */
export function numberOfText({ slots }: TextIndex, place: number): number {
  return numberAt(slots, place + 2) - 1;
}

/** The second number of a text, by its place. */
export function noteOfText({ slots }: TextIndex, place: number): number {
  return numberAt(slots, place + 3);
}

/**
 * Adds a text that is not known; returns its place.
 *
 * @param number - From 0.
 */
export function addText(index: TextIndex, low: number, high: number, number: number, note: number): number {
  if (2 * width * index.size >= index.slots.length) grow(index);
  index.size += 1;
  return putText(index.slots, low, high, number + 1, note);
}

function putText(slots: Int32Array, low: number, high: number, number: number, note: number): number {
  const mask = slots.length - width;
  let place = (mixBits(low ^ high) << 2) & mask;
  while (slots[place + 2] !== 0) place = (place + width) & mask;
  slots[place] = low;
  slots[place + 1] = high;
  slots[place + 2] = number;
  slots[place + 3] = note;
  return place;
}

/** An index of fewer numbers grows to four times its room: each growth puts every text in its place anew. */
const smallIndex = 1 << 19;

/** Makes more room; half of the slots at least stay empty. */
function grow(index: TextIndex): void {
  const { slots } = index;
  index.slots = new Int32Array(slots.length * (slots.length < smallIndex ? 4 : 2));
  for (let at = 0; at < slots.length; at += width) {
    const number = numberAt(slots, at + 2);
    if (number !== 0)
      putText(index.slots, numberAt(slots, at), numberAt(slots, at + 1), number, numberAt(slots, at + 3));
  }
}
