import { smallNumbers, tens } from '../numbers/number-words.ts';

const values = new Map<string, number>([
  ...smallNumbers.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, place): [string, number] => [word, (place + 2) * 10]),
]);

const below100 = `(?:(?:${tens.join('|')})(?:[ -](?:${smallNumbers.slice(1, 10).join('|')}))?|${[...smallNumbers].reverse().join('|')})`;
const below1000 = `(?:(?:${below100}|an?) hundred(?:,? (?:and )?${below100})?|${below100})`;

/** Whole numbers in words, up to hundreds of thousands, as the source of a pattern without case. */
export const wordsPattern = `(?:(?:${below1000}|a) thousand(?:,? (?:and )?${below1000})?|${below1000})`;

/** The value of a number in words that the pattern found, in lower case. */
export function valueOfWords(words: string): number {
  const [thousands, rest] = words.includes('thousand') ? words.split('thousand') : [undefined, words];
  return (thousands === undefined ? 0 : 1000 * (hundredsOf(thousands) || 1)) + hundredsOf(rest ?? '');
}

function hundredsOf(words: string): number {
  const [hundreds, rest] = words.includes('hundred') ? words.split('hundred') : [undefined, words];
  return (hundreds === undefined ? 0 : 100 * (sumOf(hundreds) || 1)) + sumOf(rest ?? '');
}

function sumOf(words: string): number {
  return words.split(/[^a-z]+/).reduce((sum, word) => sum + (values.get(word) ?? 0), 0);
}
