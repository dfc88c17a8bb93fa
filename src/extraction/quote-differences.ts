import { compareText } from '../core/compare-text.ts';
import { textOfCodePoints } from './code-points.ts';
import { dash, quotationMark, smallLetter, space } from './comparable-letter.ts';
import type { FoldedText } from './folded-text.ts';
import type { QuoteDifference } from './quote-place.ts';
import type { TextSpan } from './text-span.ts';

/** A text with its folded letters. */
export interface TextInLetters {
  readonly points: Int32Array;
  readonly folded: FoldedText;
}

/**
 * How a quote differs from a stretch of a text that has its letters, one by one.
 *
 * @param first - The letter of the text with which the stretch begins.
 * @param leftOut - Lines within the stretch that a page put there.
 */
export function quoteDifferences(
  quote: TextInLetters,
  text: TextInLetters,
  first: number,
  leftOut: readonly TextSpan[],
): QuoteDifference[] {
  const found = new Set<QuoteDifference>(leftOut.length > 0 ? ['page-break'] : []);
  for (let at = 0; at < quote.folded.letters.length; at++) {
    const [mine, its] = [sourceOf(quote, at), sourceOf(text, first + at)];
    if (mine !== its) found.add(differenceOfLetters(quote.folded.letters[at] ?? 0, mine, its));
    if (at === 0) continue;
    const [before, there] = [gapBefore(quote, at), gapBefore(text, first + at)];
    if (before !== there) found.add(differenceOfGaps(before, there));
  }
  return [...found].sort(compareText);
}

/** The characters from which a letter was folded. */
function sourceOf({ points, folded: { from, to } }: TextInLetters, at: number): string {
  return textOfCodePoints(points.subarray(from[at] ?? 0, to[at] ?? 0));
}

/** What fell away between a letter and the one before. */
function gapBefore({ points, folded: { from, to } }: TextInLetters, at: number): string {
  return textOfCodePoints(points.subarray(to[at - 1] ?? 0, from[at] ?? 0));
}

function differenceOfLetters(folded: number, mine: string, its: string): QuoteDifference {
  if (folded === space) return differenceOfSpaces(mine + its);
  if (folded === dash) return mine.trim() === its.trim() ? differenceOfSpaces(mine + its) : 'dash';
  if (folded === quotationMark) return 'quotation-mark';
  const [a, b] = [mine.normalize('NFKD'), its.normalize('NFKD')];
  return a !== b && small(a) === small(b) ? 'case' : 'ligature';
}

function small(text: string): string {
  return Array.from(text, (letter) => smallLetter(letter.codePointAt(0) ?? 0)).join(' ');
}

function differenceOfGaps(mine: string, its: string): QuoteDifference {
  const [a, b] = [marksIn(mine), marksIn(its)];
  if (a !== b) return lineEnd.test(mine + its) ? 'hyphenation' : a && b ? 'dash' : 'hyphen';
  return invisibleIn(mine) === invisibleIn(its) ? differenceOfSpaces(mine + its) : 'invisible';
}

const lineEnd = /[\n\v\f\r\u0085\u2028\u2029\u00ad\u00ac]/;

/** The hyphens and dashes in a gap. */
function marksIn(gap: string): string {
  return gap.replace(/[^\p{Pd}\u2212\u00ad\u00ac]/gu, '');
}

function invisibleIn(gap: string): string {
  return gap.replace(/[\s\p{Cc}\p{Pd}\u2212]/gu, '');
}

function differenceOfSpaces(both: string): QuoteDifference {
  return /[\n\v\f\r\u0085\u2028\u2029]/.test(both) ? 'line-break' : 'white-space';
}
