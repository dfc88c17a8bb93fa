/**
 * Texts in ASCII, so that no engine folds, orders or counts them in a way of its own: small letters, digits and a few signs
 * stand for themselves, every other code unit for `~` and four capitals. What is equal stays equal, a start stays a start
 * and a part stays a part.
 */
export function toAscii(text: string): string {
  return plain.test(text) ? text : text.replace(other, escapeUnit);
}

/** Words in ASCII with spaces between them; no word holds a space. */
export function wordsToAscii(words: readonly string[]): string {
  const text = words.join(' ');
  return plainWords.test(text) ? text : words.map(toAscii).join(' ');
}

/** The text that `toAscii` wrote. */
export function fromAscii(text: string): string {
  return text.includes('~')
    ? text.replace(/~([A-P]{4})/g, (_, digits: string) => String.fromCharCode(unitOf(digits)))
    : text;
}

const plain = /^[a-z0-9./()_:;-]*$/;
const plainWords = /^[a-z0-9 ]*$/;
const other = /[^a-z0-9./()_:;-]/g;
const firstDigit = 65;

function escapeUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const digits = [code >> 12, code >> 8, code >> 4, code].map((part) => String.fromCharCode(firstDigit + (part & 15)));
  return `~${digits.join('')}`;
}

function unitOf(digits: string): number {
  let code = 0;
  for (let at = 0; at < digits.length; at++) code = code * 16 + digits.charCodeAt(at) - firstDigit;
  return code;
}

/** An id in ASCII, in an order that is that of its code units: two digits for one of ASCII, `x` and four for another. */
export function idToAscii(id: string): string {
  let text = '';
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    text += code < 128 ? (pairs[code] ?? '') : `x${code.toString(16).padStart(4, '0')}`;
  }
  return text;
}

const pairs = Array.from({ length: 128 }, (_, code) => code.toString(16).padStart(2, '0'));

/** The id that `idToAscii` wrote. */
export function idFromAscii(text: string): string {
  let id = '';
  for (let at = 0; at < text.length; ) {
    const isWide = text.charCodeAt(at) === wide;
    const from = isWide ? at + 1 : at;
    const until = isWide ? at + 5 : at + 2;
    let code = 0;
    for (at = from; at < until; at++) code = code * 16 + hexDigit(text.charCodeAt(at));
    id += String.fromCharCode(code);
  }
  return id;
}

const wide = 120;

function hexDigit(code: number): number {
  return code < 97 ? code - 48 : code - 87;
}
