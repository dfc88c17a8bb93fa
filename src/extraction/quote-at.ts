import { requireWhole } from '../core/require.ts';
import { codePointsOf, textOfCodePoints } from './code-points.ts';
import type { TextSpan } from './text-span.ts';

/** A quote as it is recorded: its words, where they stand, and what stands around them. */
export interface TextQuote {
  readonly quote: string;
  readonly span: TextSpan;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much of the text is taken with a quote. */
export interface QuoteAtOptions {
  /** Code points before and after it; 32 where it is left out. */
  readonly around?: number;
}

/**
 * Takes a quote out of a text: what an extract records, so that the quote is found again when the text has changed.
 *
 * @param span - In Unicode code points from 0, the end not part of it.
 * @throws RealistError `out-of-range` or `not-whole` where the span does not lie within the text.
 * @example
 * quoteAt('😀 At last trust grew.', { start: 10, end: 15 }, { around: 5 }); // { quote: 'trust', span: { start: 10, end: 15 }, prefix: 'last ', suffix: ' grew' }
 */
export function quoteAt(text: string, span: TextSpan, { around = 32 }: QuoteAtOptions = {}): TextQuote {
  const points = codePointsOf(text);
  requireWhole(span.end, 0, points.length, 'span.end');
  requireWhole(span.start, 0, span.end, 'span.start');
  requireWhole(around, 0, Number.MAX_SAFE_INTEGER, 'around');
  const { start, end } = span;
  const cut = (from: number, to: number) => textOfCodePoints(points.subarray(from, to));
  return {
    quote: cut(start, end),
    span: { start, end },
    prefix: cut(Math.max(0, start - around), start),
    suffix: cut(end, end + around),
  };
}
