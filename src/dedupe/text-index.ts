import { mixBits } from './hash-text.ts';
import { numberAt } from './number-list.ts';

/**
 * What is known of texts, two whole numbers each, found by two hashes of 32 bits of the text, so that no text is cut out
 * of another one, or kept, to look it up.
 *
 * Open addressing: a slot holds both hashes and both numbers, side by side in memory. Unlike a map of V8, which ends at
 * 2^24 keys, it grows as long as memory does.
 */
export interface TextIndex {
  slots: Int32Array;
  /** How many texts are known. */
  size: number;
}

const width = 4;

/** An index without any text. */
export function newTextIndex(): TextIndex {
  return { slots: new Int32Array(width * 1024), size: 0 };
}

/** Where a text stands; −1 for one that is not known. Places change as texts are added. */
export function placeOfText({ slots }: TextIndex, low: number, high: number): number {
  for (let at = firstPlace(slots, low, high); ; at = at + width === slots.length ? 0 : at + width) {
    if (slots[at + 2] === 0) return -1;
    if (slots[at] === low && slots[at + 1] === high) return at;
  }
}

/** The first number of a text, 0 or more, by its place. */
export function numberOfText({ slots }: TextIndex, place: number): number {
  return numberAt(slots, place + 2) - 1;
}

/** The second number of a text, by its place. */
export function noteOfText({ slots }: TextIndex, place: number): number {
  return numberAt(slots, place + 3);
}

/** Adds a text that is not known; returns its place. */
export function addText(index: TextIndex, low: number, high: number, number: number, note: number): number {
  if (index.size * 2 * width >= index.slots.length) grow(index);
  index.size += 1;
  return put(index.slots, low, high, number + 1, note);
}

function put(slots: Int32Array, low: number, high: number, held: number, note: number): number {
  let at = firstPlace(slots, low, high);
  while (slots[at + 2] !== 0) at = at + width === slots.length ? 0 : at + width;
  slots[at] = low;
  slots[at + 1] = high;
  slots[at + 2] = held;
  slots[at + 3] = note;
  return at;
}

function firstPlace(slots: Int32Array, low: number, high: number): number {
  // as many slots as a power of two
  return width * (mixBits(low ^ high) & (slots.length / width - 1));
}

function grow(index: TextIndex): void {
  const { slots } = index;
  index.slots = new Int32Array(slots.length * 2);
  for (let at = 0; at < slots.length; at += width) {
    const held = numberAt(slots, at + 2);
    if (held !== 0) put(index.slots, numberAt(slots, at), numberAt(slots, at + 1), held, numberAt(slots, at + 3));
  }
}
