import { windows1252Text } from './windows-1252.ts';

/** A word of a file: what stands between spaces, tabs and line ends. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** What is known of the words of some bytes that are more than ASCII. */
export interface Words {
  /** How many are UTF-8. */
  readonly utf8: number;
  /** Those that are not. */
  readonly others: readonly Word[];
}

/** Finds the words that are more than ASCII, and which of them are not UTF-8. */
export function wordsBeyondAscii(bytes: Uint8Array): Words {
  const others: Word[] = [];
  let utf8 = 0;
  for (let at = nextBeyondAscii(bytes, 0); at < bytes.length; ) {
    const word = wordAround(bytes, at);
    if (isUtf8(bytes, at, word.end)) utf8 += 1;
    else others.push(word);
    at = nextBeyondAscii(bytes, word.end);
  }
  return { utf8, others };
}

/** The text of bytes in UTF-8 of which some words are not. */
export function mixedText(bytes: Uint8Array, others: readonly Word[], utf8Text: (bytes: Uint8Array) => string): string {
  let text = '';
  let from = 0;
  for (const { start, end } of others) {
    text += utf8Text(bytes.subarray(from, start)) + windows1252Text(bytes.subarray(start, end));
    from = end;
  }
  return text + utf8Text(bytes.subarray(from));
}

function nextBeyondAscii(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

function wordAround(bytes: Uint8Array, at: number): Word {
  let [start, end] = [at, at];
  while (start > 0 && !isSpace(bytes[start - 1])) start -= 1;
  while (end < bytes.length && !isSpace(bytes[end])) end += 1;
  return { start, end };
}

/** Whether a byte is a space or a control character, in every encoding that has ASCII. */
export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && byte <= 0x20;
}

function isUtf8(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const length = sequenceLength(bytes, at, to);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/**
 * The bytes of the character at a place; 0 where they are not UTF-8, by table 3-7 of the Unicode standard: no overlong
 * forms, no surrogates, nothing above U+10FFFF.
 */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] ?? 0;
  const length = lengthBehind(lead);
  if (at + length > to) return 0;
  const [least, most] = secondByte.get(lead) ?? anyContinuation;
  for (let place = at + 1; place < at + length; place += 1) {
    const byte = bytes[place] ?? 0;
    const [from, upTo] = place === at + 1 ? [least, most] : anyContinuation;
    if (byte < from || byte > upTo) return 0;
  }
  return length;
}

function lengthBehind(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

const anyContinuation: readonly [number, number] = [0x80, 0xbf];

/** The leads behind which not every second byte may stand. */
const secondByte = new Map<number, readonly [number, number]>([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);
