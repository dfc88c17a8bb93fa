import { printPercent } from '../numbers/print-number.ts';
import type { ReviewNumber } from '../numbers/review-number.ts';
import { claimNames } from './claim-names.ts';
import { claimWindows } from './claim-window.ts';
import { findPlaceholders, type Placeholder } from './find-placeholders.ts';
import type { FoundAt } from './manuscript-finding.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Sentence } from './sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Placeholders, each with the number that its words ask for, where they ask for one. */
export function checkPlaceholders(sentences: readonly Sentence[], vocabulary: Vocabulary): FoundAt[] {
  return sentences.flatMap(({ text, start, kind }) => {
    if (kind === 'reference') return [];
    const placeholders = findPlaceholders(text);
    if (placeholders.length === 0) return [];
    const windows = new Map(
      claimWindows(text, withPlaceholders(text, placeholders)).map((window) => [window.quantity, window]),
    );
    const namesOf = (placeholder: Placeholder | undefined): readonly string[] => {
      const window = placeholder?.isNumber ? windows.get(placeholder) : undefined;
      return window === undefined ? [] : claimNames(window, vocabulary);
    };
    return placeholders.map((placeholder, place): FoundAt => {
      const own = namesOf(placeholder);
      // `XX (XX%) of the documents`: what the one counts stands behind the other
      const next = placeholders[place + 1];
      const isPair = next !== undefined && /^\s*[([]\s*$/.test(text.slice(placeholder.end, next.start));
      const names = own.length === 0 && isPair ? namesOf(next) : own;
      const asked = names.flatMap((name) => vocabulary.numbers[name] ?? []);
      const number = asked.find(({ value }) => value !== null) ?? asked[0];
      const expected = number === undefined ? undefined : inForm(number, placeholder.words);
      return {
        code: 'placeholder',
        severity: 'error',
        message: `"${placeholder.words}" is a placeholder; ${remedy(number, expected)}`,
        at: start + placeholder.start,
        excerpt: placeholder.words,
        ...(number !== undefined && expected !== undefined && { ids: number.ids, number: number.name, expected }),
      };
    });
  });
}

/** The placeholders and the numbers of a sentence, in their order; a number within a placeholder is none. */
function withPlaceholders(text: string, placeholders: readonly Quantity[]): Quantity[] {
  const all = [...placeholders, ...quantitiesIn(text)].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((one) => {
    if (one.kind !== 'blank' && one.start < end) return false;
    if (one.kind === 'blank') end = one.end;
    return true;
  });
}

/** A share where a sign of per cent asks for it. */
function inForm({ printed, share }: ReviewNumber, words: string): string {
  return words.endsWith('%') && typeof share === 'number' ? printPercent(share) : printed;
}

function remedy(number: ReviewNumber | undefined, expected: string | undefined): string {
  if (number === undefined) return 'fill it in';
  if (number.value === null)
    return `${number.name} (${number.label}) should stand there, and is ${number.printed}: record what it needs`;
  return `write ${expected} (${number.name}: ${number.label})`;
}
