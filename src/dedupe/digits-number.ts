import { hashText } from '../core/hash-text.ts';
import { internText, type TextTable } from './text-table.ts';

/**
 * The number that stands for the first run of digits in a text, without leading noughts: at most nine digits stand for
 * themselves, more for the place of their text, below 0. 0 where there are none.
 */
export function digitsNumber(text: string, texts: TextTable): number {
  const plain = plainNumber(text);
  if (plain > 0) return plain;
  return numberOfDigits(/[1-9]\d{0,11}/.exec(text)?.[0] ?? '', texts);
}

/** The number that stands for digits. */
export function numberOfDigits(digits: string, texts: TextTable): number {
  if (digits === '') return 0;
  return digits.length < 10 ? Number(digits) : -1 - internText(texts, digits);
}

/** The digits that a number stands for; empty for 0. */
export function digitsOfNumber(number: number, { texts }: TextTable): string {
  if (number === 0) return '';
  return number > 0 ? String(number) : (texts[-1 - number] ?? '');
}

/** A number that is the same in every run, other than the place of a long text. */
export function lastingNumber(number: number, { texts }: TextTable): number {
  return number >= 0 ? number : hashText(texts[-1 - number] ?? '', 0);
}

/** Most fields hold a number and nothing else; 0 for any other text. */
function plainNumber(text: string): number {
  if (text.length > 9) return 0;
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (at === 0 && digit === 0)) return 0;
    number = number * 10 + digit;
  }
  return number;
}
