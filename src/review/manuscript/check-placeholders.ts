import type { ReviewNumber } from '../numbers/review-number.ts';
import { claimNames } from './claim-names.ts';
import { claimWindows } from './claim-window.ts';
import { findPlaceholders } from './find-placeholders.ts';
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
    return placeholders.map((placeholder): FoundAt => {
      const window = windows.get(placeholder);
      const names = placeholder.isNumber && window !== undefined ? claimNames(window, vocabulary) : [];
      const asked = names.flatMap((name) => vocabulary.numbers[name] ?? []);
      const number = asked.find(({ value }) => value !== null) ?? asked[0];
      return {
        code: 'placeholder',
        severity: 'error',
        message: `"${placeholder.words}" is a placeholder; ${remedy(number)}`,
        at: start + placeholder.start,
        excerpt: placeholder.words,
        ...(number !== undefined && { ids: number.ids, number: number.name, expected: number.printed }),
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

function remedy(number: ReviewNumber | undefined): string {
  if (number === undefined) return 'fill it in';
  if (number.value === null)
    return `${number.name} (${number.label}) should stand there, and is ${number.printed}: record what it needs`;
  return `write ${number.printed} (${number.name}: ${number.label})`;
}
