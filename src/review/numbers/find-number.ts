import { compareText } from '../../core/compare-text.ts';
import { foldText } from '../../core/fold-text.ts';
import type { ReviewNumber, ReviewNumbers } from './review-number.ts';

/** A number that was asked for, or the names that come closest to the one that nobody has. */
export type FoundNumber =
  | { readonly number: ReviewNumber }
  | { readonly number: null; readonly nearest: readonly string[] };

/**
 * Finds numbers by name. The name itself is best; case and the signs between its words do not matter, so that
 * `screening.full-text.kappa` finds `screening.fullText.kappa`.
 *
 * @returns A function that answers at once for a known name, and for an unknown one gives up to three that are near.
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * const find = numberFinder(review ? reviewNumbers(review) : {});
 * find('screening.full-text.kappa').number?.name; // 'screening.fullText.kappa'
 * const missed = find('inclded');
 * missed.number === null && missed.nearest[0]; // 'included'
 */
export function numberFinder(numbers: ReviewNumbers): (name: string) => FoundNumber {
  const byFolded = new Map<string, ReviewNumber>();
  for (const number of Object.values(numbers)) {
    const key = folded(number.name);
    if (!byFolded.has(key)) byFolded.set(key, number);
  }
  const names = Object.keys(numbers);
  return (name) => {
    const number = (Object.hasOwn(numbers, name) ? numbers[name] : undefined) ?? byFolded.get(folded(name));
    return number === undefined ? { number: null, nearest: nearest(name, names) } : { number };
  };
}

function folded(name: string): string {
  return name
    .split('.')
    .map((part) => foldText(part).replaceAll(' ', ''))
    .join('.');
}

/** The names that share most pairs of neighbouring letters with the one asked for (Dice). */
function nearest(name: string, names: readonly string[]): string[] {
  const wanted = bigrams(name.slice(0, 200));
  return names
    .map((candidate) => ({ candidate, likeness: likeness(wanted, bigrams(candidate)) }))
    .filter((one) => one.likeness > 0.2)
    .sort((a, b) => b.likeness - a.likeness || compareText(a.candidate, b.candidate))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function bigrams(name: string): ReadonlySet<string> {
  const letters = ` ${name.toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size);
}
