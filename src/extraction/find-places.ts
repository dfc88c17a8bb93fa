import { approximateMatches } from './approximate-matches.ts';
import type { FoldedText } from './folded-text.ts';
import type { QuoteForm } from './quote-forms.ts';
import type { QuoteCertainty } from './quote-place.ts';
import type { SearchCounts } from './search-counts.ts';
import { sharedStarts } from './shared-starts.ts';
import type { TextSpan } from './text-span.ts';

/** A place that was found, in code points and in letters of the folded text. */
export interface FoundPlace {
  readonly span: TextSpan;
  readonly certainty: QuoteCertainty;
  readonly edits: number;
  /** The first letter of the place, and the first behind it. */
  readonly first: number;
  readonly behind: number;
}

/** Every place where a text holds a quote to the letter, also where places overlap. */
export function exactSpans(points: Int32Array, wanted: Int32Array, counts: SearchCounts): TextSpan[] {
  return startsOf(wanted, points, counts).map((start) => ({ start, end: start + wanted.length }));
}

/** Exact spans with their letters. */
export function exactPlaces(spans: readonly TextSpan[], { text, quote }: QuoteForm): FoundPlace[] {
  return spans.map((span) => {
    const letter = lettersBefore(text, span.start);
    // white space and dashes at the edge of a quote have no letter in it
    const first = text.letters[letter] === quote.letters[0] ? letter : letter + 1;
    return { span, certainty: 'exact', edits: 0, first, behind: lettersBefore(text, span.end) };
  });
}

/** Every place where the letters of a quote stand. */
export function normalisedPlaces({ text, quote }: QuoteForm, counts: SearchCounts): FoundPlace[] {
  return startsOf(quote.letters, text.letters, counts).map((first) => {
    const behind = first + quote.letters.length;
    return { span: spanOf(text, first, behind), certainty: 'normalised', edits: 0, first, behind };
  });
}

/** Places that a few letters part from a quote. */
export interface ApproximatePlaces {
  readonly places: readonly FoundPlace[];
  readonly occurrences: number;
  readonly complete: boolean;
}

/** Of so many places the surroundings may still choose. */
const mostMatches = 100;

/** Where a quote stands but for a share of its letters, the best first. */
export function approximatePlaces({ text, quote }: QuoteForm, slips: number, counts: SearchCounts): ApproximatePlaces {
  const mostEdits = Math.floor(quote.letters.length * slips);
  if (mostEdits < 1) return { places: [], occurrences: 0, complete: true };
  const { matches, ...found } = approximateMatches(quote.letters, text.letters, { mostEdits, mostMatches, counts });
  const places = matches.map(({ start, end, edits }): FoundPlace => {
    return { span: spanOf(text, start, end), certainty: 'approximate', edits, first: start, behind: end };
  });
  return { places, ...found };
}

function startsOf(pattern: Int32Array, text: Int32Array, counts: SearchCounts): number[] {
  if (pattern.length === 0 || pattern.length > text.length) return [];
  const starts: number[] = [];
  const shared = sharedStarts(pattern, text, counts);
  for (let at = 0; at < shared.length; at++) if (shared[at] === pattern.length) starts.push(at);
  return starts;
}

function spanOf({ from, to }: FoldedText, first: number, behind: number): TextSpan {
  return { start: from[first] ?? 0, end: to[behind - 1] ?? 0 };
}

/** How many letters end at a code point or before. */
function lettersBefore({ to }: FoldedText, point: number): number {
  let [low, high] = [0, to.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
