import { sharedSlice } from '../core/shared-slice.ts';
import type { PageRange } from './page-range.ts';

const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]|--+/g;
const roman = /^(?=[ivxlc])(?:x[cl]|l?x{0,3})?(?:i[xv]|v?i{0,3})$/i;

/**
 * Reads the pages of a reference: `155-69` ends on page 169, `S29-45` on S45, `e123` is a page of its own.
 *
 * An abbreviated last page is written out in full; where the full page would come before the first, it is left out
 * rather than guessed. Of several ranges (`183-93; quiz 193-4`) the first counts. Roman numerals stay as they are.
 * `null` for text that names no page (`No`, `10 p.`, `-`).
 *
 * @example
 * parsePageRange('155-69'); // { first: '155', last: '169', asPrinted: '155-69' }
 * parsePageRange('S29–S45'); // { first: 'S29', last: 'S45', asPrinted: 'S29–S45' }
 * parsePageRange('e123'); // { first: 'e123', asPrinted: 'e123' }
 * parsePageRange('457-60-')?.last; // '460'
 * parsePageRange('Specified'); // null
 */
export function parsePageRange(text: string): PageRange | null {
  const simple = simpleRange(text);
  if (simple) return simple;
  const asPrinted = text.trim();
  const plain = asPrinted.replace(dashes, '-').replace(/^p(?:p|ages?|gs?)?(?:\.\s*|\s+)(?=\S)/i, '');
  const [range = ''] = plain.split(/[;,]/);
  const [firstPage, lastPage, further] = range.split('-').map((page) => page.trim());
  const whole = further === undefined || further === '';
  if (firstPage === undefined || !isPage(firstPage)) return null;
  const last = whole && lastPage !== undefined ? lastInFull(firstPage, lastPage) : null;
  return last === null ? { first: firstPage, asPrinted } : { first: firstPage, last, asPrinted };
}

/** `224` and `155-169`, as most are printed; a last page that is printed short is no simple one. */
function simpleRange(text: string): PageRange | null {
  const dash = digitsFrom(text, 0);
  if (dash === text.length && dash > 0) return { first: text, asPrinted: text };
  if (dash === 0 || text.charCodeAt(dash) !== 45) return null;
  const isRange = text.length - dash > dash && digitsFrom(text, dash + 1) === text.length;
  return isRange
    ? { first: sharedSlice(text, 0, dash), last: sharedSlice(text, dash + 1, text.length), asPrinted: text }
    : null;
}

/** Where the digits end that stand at a place. */
function digitsFrom(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

function isPage(text: string): boolean {
  return (/^[\p{L}\d.:_*]+$/u.test(text) && /\d/.test(text)) || roman.test(text);
}

function lastInFull(first: string, last: string): string | null {
  if (!isPage(last)) return null;
  const from = partsOf(first);
  const to = partsOf(last);
  if (!from || !to || (to.prefix !== '' && to.prefix.toLowerCase() !== from.prefix.toLowerCase())) return last;
  if (to.digits.length >= from.digits.length) return `${to.prefix || from.prefix}${to.digits}${to.suffix}`;
  const digits = `${from.digits.slice(0, from.digits.length - to.digits.length)}${to.digits}`;
  return Number(digits) < Number(from.digits) ? null : `${to.prefix || from.prefix}${digits}${to.suffix}`;
}

function partsOf(page: string): { readonly prefix: string; readonly digits: string; readonly suffix: string } | null {
  const [, prefix = '', digits = '', suffix = ''] = /^(\D*)(\d+)(.*)$/u.exec(page) ?? [];
  return digits === '' ? null : { prefix, digits, suffix };
}
