/**
 * What stands for the bytes 0x80 to 0x9f; the five that have no character stay control characters, as in every browser.
 */
const characters = [
  ...'\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f',
  ...'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178',
].map((character) => character.charCodeAt(0));

/** As many as can be arguments of one call in every runtime. */
const atOnce = 8192;

/**
 * The text that bytes are in windows-1252, the encoding of Western Windows, of which ISO 8859-1 is a part. Every byte
 * is a character. Not by TextDecoder, for some runtimes lack this encoding and some versions of Node read it as ISO
 * 8859-1.
 */
export function windows1252Text(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += atOnce) {
    const codes = Array.from(bytes.subarray(from, from + atOnce), codeOf);
    text += String.fromCharCode(...codes);
  }
  return text;
}

function codeOf(byte: number): number {
  return byte >= 0x80 && byte <= 0x9f ? (characters[byte - 0x80] ?? byte) : byte;
}
