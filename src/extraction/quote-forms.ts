import { type FoldedText, foldedText, inSmallLetters } from './folded-text.ts';
import { runningLines } from './running-lines.ts';
import type { TextSpan } from './text-span.ts';

/** One way in which a text and a quote are compared. */
export interface QuoteForm {
  readonly text: FoldedText;
  readonly quote: FoldedText;
  /** The lines of the text that are left out. */
  readonly leftOut: readonly TextSpan[];
  readonly keepsCase: boolean;
}

/** The ways in which a text and a quote may be compared, the strictest first: with their case, and without. */
export function* quoteForms(points: Int32Array, quotePoints: Int32Array): Iterable<QuoteForm> {
  const quote = foldedText(quotePoints);
  const whole = { text: foldedText(points), quote, leftOut: [], keepsCase: true };
  yield whole;
  const leftOut = runningLines(points);
  const running = { text: foldedText(points, leftOut), quote, leftOut, keepsCase: true };
  if (leftOut.length > 0) yield running;
  yield inSmall(whole);
  if (leftOut.length > 0) yield inSmall(running);
}

function inSmall({ text, quote, leftOut }: QuoteForm): QuoteForm {
  return { text: inSmallLetters(text), quote: inSmallLetters(quote), leftOut, keepsCase: false };
}
