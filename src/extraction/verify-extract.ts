import { codePointsOf } from './code-points.ts';
import type { Extract } from './extract.ts';
import { exactSpans } from './find-places.ts';
import { locateQuote } from './locate-quote.ts';
import type { QuotePlace } from './quote-place.ts';
import type { TextSpan } from './text-span.ts';

/** Whether a quote stands in the text where its extract says. */
export interface ExtractCheck {
  /**
   * `verified`: the quote stands at its span, to the letter. `moved`: it stands elsewhere, to the letter. `no-span`: it
   * stands in the text, but the extract does not say where. `altered`: the text holds the quote, but not to the letter.
   * `not-found`: the text does not hold it.
   */
  readonly status: 'verified' | 'moved' | 'no-span' | 'altered' | 'not-found';
  /** Where the quote stands, in Unicode code points from 0, the end not part of it; missing where it was not found. */
  readonly span?: TextSpan;
  /** How often the text holds the quote, in the way in which it was found; above 1, another place may be meant. */
  readonly occurrences: number;
  /** What the text has where the quote is `altered`, and how it differs. */
  readonly place?: QuotePlace;
}

/**
 * Checks a quote against the full text of its document.
 *
 * A quote that does not stand at its span is looked for with {@link locateQuote}: prefix and suffix choose among several
 * places, then the old span, then the surer place, then the nearer one, then the first. Spans count Unicode code points,
 * as REFI-QDA does, so that other programs find the same words.
 *
 * @param text - The plain text of the document, as the spans were counted on it.
 * @example
 * verifyExtract({ quote: 'trust', span: { start: 2, end: 7 } }, '😀 trust grew').status; // 'verified'
 * verifyExtract({ quote: 'trust', span: { start: 0, end: 5 } }, '😀 trust grew'); // { status: 'moved', span: { start: 2, end: 7 }, occurrences: 1 }
 * verifyExtract({ quote: 'trust grew' }, 'trust\ngrew').place?.differences; // ['line-break']
 * verifyExtract({ quote: 'trust fell' }, 'trust grew').status; // 'not-found'
 */
export function verifyExtract(
  extract: Pick<Extract, 'quote' | 'span' | 'prefix' | 'suffix'>,
  text: string,
): ExtractCheck {
  const { quote, span, ...surroundings } = extract;
  const exact = exactSpans(codePointsOf(text), codePointsOf(quote), { comparisons: 0, steps: 0 });
  if (span && exact.some(({ start, end }) => start === span.start && end === span.end))
    return { status: 'verified', span: { start: span.start, end: span.end }, occurrences: exact.length };

  const { prefix, suffix } = surroundings;
  const options = {
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(span === undefined ? {} : { near: span.start }),
    places: 1,
  };
  const { occurrences, places } = locateQuote(text, quote, options);
  const [place] = places;
  if (place === undefined) return { status: 'not-found', occurrences };
  if (place.certainty !== 'exact') return { status: 'altered', span: place.span, occurrences, place };
  return { status: span ? 'moved' : 'no-span', span: place.span, occurrences };
}
