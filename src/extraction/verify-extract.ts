import type { Extract } from './extract.ts';
import { findOccurrences, type Occurrence } from './find-occurrences.ts';

/** Whether a quote stands in the text where its extract says. */
export interface ExtractCheck {
  /**
   * `verified`: the quote stands at its span. `moved`: it stands elsewhere. `no-span`: it stands in the text, but the
   * extract does not say where. `not-found`: the text does not hold these words to the letter.
   */
  readonly status: 'verified' | 'moved' | 'no-span' | 'not-found';
  /** Where the quote stands, in Unicode code points from 0, the end not part of it; missing where it was not found. */
  readonly span?: { readonly start: number; readonly end: number };
  /** How often the text holds the quote; above 1, a moved span is a choice and deserves a look. */
  readonly occurrences: number;
}

/**
 * Checks a quote against the full text of its document, to the letter.
 *
 * A quote that has moved is found again. Of several places, the one wins whose surroundings share most characters with
 * the extract's prefix and suffix, then the one nearest to the old span, then the first. Spans count Unicode code points,
 * as REFI-QDA does, so that other programs find the same words.
 *
 * @param text - The plain text of the document, as the spans were counted on it.
 * @example
 * verifyExtract({ quote: 'trust', span: { start: 2, end: 7 } }, '😀 trust grew').status; // 'verified'
 * verifyExtract({ quote: 'trust', span: { start: 0, end: 5 } }, '😀 trust grew'); // { status: 'moved', span: { start: 2, end: 7 }, occurrences: 1 }
 * verifyExtract({ quote: 'Trust' }, 'trust grew').status; // 'not-found'
 */
export function verifyExtract(
  extract: Pick<Extract, 'quote' | 'span' | 'prefix' | 'suffix'>,
  text: string,
): ExtractCheck {
  const found = findOccurrences(extract.quote, text);
  const occurrences = found.length;
  const { span } = extract;
  if (span && found.some(({ start, end }) => start === span.start && end === span.end)) {
    return { status: 'verified', span: { start: span.start, end: span.end }, occurrences };
  }

  const likeliest = likeliestOccurrence(found, extract, text);
  if (likeliest === undefined) return { status: 'not-found', occurrences };
  return {
    status: span ? 'moved' : 'no-span',
    span: { start: likeliest.start, end: likeliest.end },
    occurrences,
  };
}

function likeliestOccurrence(
  found: readonly Occurrence[],
  { span, prefix = '', suffix = '' }: Pick<Extract, 'span' | 'prefix' | 'suffix'>,
  text: string,
): Occurrence | undefined {
  const ranked = found.map((occurrence) => ({
    occurrence,
    shared:
      sharedLength(text, occurrence.from - 1, prefix, prefix.length - 1, -1) +
      sharedLength(text, occurrence.to, suffix, 0, 1),
    distance: span ? Math.abs(occurrence.start - span.start) : 0,
  }));
  ranked.sort((a, b) => b.shared - a.shared || a.distance - b.distance || a.occurrence.start - b.occurrence.start);
  return ranked[0]?.occurrence;
}

/** Counts the characters that text and context share, walking from the quote outwards. */
function sharedLength(text: string, textFrom: number, context: string, contextFrom: number, step: 1 | -1): number {
  // the space next to the quote is kept by some reviewers and trimmed by others: it is no difference
  let inText = pastSpace(text, textFrom, step);
  let inContext = pastSpace(context, contextFrom, step);
  let shared = 0;
  while (inContext >= 0 && inContext < context.length && text[inText] === context[inContext]) {
    shared++;
    inText += step;
    inContext += step;
  }
  return shared;
}

function pastSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (/^\s$/.test(text[at] ?? '')) at += step;
  return at;
}
