import { smallNumbers, tens } from './number-words.ts';

/**
 * A whole number from 0 to 999,999 in words: `twenty-three`, `one hundred and fifty-six`, `two thousand and four`. Other
 * numbers have no words: `null`.
 */
export function numberInWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) return null;
  if (value < 20) return smallNumbers[value] ?? null;
  if (value < 100)
    return [tens[Math.floor(value / 10) - 2], value % 10 > 0 && smallNumbers[value % 10]].filter(Boolean).join('-');
  const [size, name] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % size;
  const head = `${numberInWords(Math.floor(value / size))} ${name}`;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and ' : ', '}${numberInWords(rest)}`;
}
