import type { Guid } from './qda-item.ts';
import { sha1 } from './sha1.ts';

/** What the schema of REFI-QDA takes for a GUID, without braces. */
const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The bytes of the namespace under which names become GUIDs; another would change every file that was ever written. */
const namespace = bytesOfGuid('53d1b0b4-f2d1-5a9c-9a36-5b5f3a1d2e47');

/** Whether a text is a GUID without braces. */
export function isGuid(text: string): boolean {
  return pattern.test(text);
}

/** A GUID as it is compared: without braces and capitals. */
export function sameGuid(guid: string): string {
  const bare = guid.trim().toLowerCase();
  return bare.startsWith('{') && bare.endsWith('}') ? bare.slice(1, -1) : bare;
}

/**
 * The GUID of a name: the same name gives the same GUID on every machine and in every run (version 5 of RFC 9562, over the
 * UTF-8 of the name).
 *
 * @example
 * guidOf('concept:trust') === guidOf('concept:trust'); // true
 * guidOf('concept:trust').length; // 36
 * @see https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5
 */
export function guidOf(name: string): Guid {
  const bytes = sha1(namespace.concat(utf8Of(name))).slice(0, 16);
  const digits = bytes.map((byte, place) => hex(stamped(byte, place))).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
}

/** Version 5 stands in the seventh byte, the variant in the ninth. */
function stamped(byte: number, place: number): number {
  if (place === 6) return (byte & 0x0f) | 0x50;
  return place === 8 ? (byte & 0x3f) | 0x80 : byte;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function bytesOfGuid(guid: string): number[] {
  const digits = guid.replaceAll('-', '');
  return Array.from({ length: 16 }, (_, place) => Number.parseInt(digits.slice(place * 2, place * 2 + 2), 16));
}

/** Half of a surrogate pair is written as if it were a character, so that no two names become one. */
function utf8Of(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), trail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), trail(code >> 6), trail(code));
    else bytes.push(0xf0 | (code >> 18), trail(code >> 12), trail(code >> 6), trail(code));
  }
  return bytes;
}

function trail(code: number): number {
  return 0x80 | (code & 0x3f);
}
