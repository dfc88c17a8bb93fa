import { requireRange, requireWhole } from '../core/require.ts';
import { codePointsOf, textOfCodePoints } from './code-points.ts';
import { approximatePlaces, exactPlaces, exactSpans, type FoundPlace, normalisedPlaces } from './find-places.ts';
import { quoteDifferences } from './quote-differences.ts';
import { type QuoteForm, quoteForms } from './quote-forms.ts';
import type { QuoteCertainty, QuoteDifference, QuotePlace } from './quote-place.ts';
import { type RankedPlace, rankPlaces } from './rank-places.ts';
import type { SearchCounts } from './search-counts.ts';
import type { TextSpan } from './text-span.ts';

/** How a quote is looked for. */
export interface LocateQuoteOptions {
  /** Words that stand before the quote, to tell its place from others. */
  readonly prefix?: string;
  /** Words that stand after it. */
  readonly suffix?: string;
  /** Where it is thought to begin, in code points of the text. */
  readonly near?: number;
  /** The share of its letters that may be wrong, from 0 to 0.3; 0.1 where it is left out. */
  readonly slips?: number;
  /** How many places are told at most, from 1; 10 where it is left out. */
  readonly places?: number;
  /** Where to count the work. */
  readonly counts?: SearchCounts;
}

/** Where a text holds a quote, and how sure that is. */
export interface LocatedQuote {
  /** That of the best place. */
  readonly certainty: QuoteCertainty | 'not-found';
  /** Where the quote stands, in Unicode code points from 0, the end not part of it; missing where it was not found. */
  readonly span?: TextSpan;
  /** Places that hold the quote, also those that are not told; places to the letter may overlap. */
  readonly occurrences: number;
  /** Whether another place is as good: the first, or the nearest, was then taken, and a person should choose. */
  readonly ambiguous: boolean;
  /** The places, the best first. */
  readonly places: readonly QuotePlace[];
  /** Whether all was searched. A quote of many pages may take more work than is granted to a search for slips. */
  readonly complete: boolean;
}

/**
 * Finds a quote in a text, although lines break elsewhere, words are hyphenated, or ligatures, quotation marks, dashes and
 * white space are others; where it is not found so, also across lines that a page put there, without regard to case, and
 * with a few wrong letters, in this order.
 *
 * Of several places the one is best whose surroundings share most letters with prefix and suffix; then one that begins
 * at `near`, then the surest, then the nearest, then the first. The work grows with the length of the text: for exact and
 * normalised places with that of both texts, for approximate ones by at most 64 steps a letter, twice where pages put
 * lines in. A quote of fewer than `1 / slips` letters has no approximate places.
 *
 * @throws RealistError `out-of-range`, `not-whole` for an option.
 * @example
 * const text = 'Partners said that co-\noperation and “mutual trust” grew.';
 * const found = locateQuote(text, 'cooperation and "mutual trust" grew');
 * [found.certainty, found.span, found.places[0]?.differences]; // ['normalised', { start: 19, end: 56 }, ['hyphenation', 'quotation-mark']]
 * locateQuote(text, 'mutual trust').certainty; // 'exact'
 * locateQuote(text, 'operation and mutua1 trust').places[0]?.score.toFixed(2); // '0.92'
 * locateQuote(text, 'trust fell').certainty; // 'not-found'
 * @see Web Annotation Data Model, text quote selector: a quote with its prefix and suffix.
 *   https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export function locateQuote(text: string, quote: string, options: LocateQuoteOptions = {}): LocatedQuote {
  const { slips = 0.1, places: most = 10, counts = { comparisons: 0, steps: 0 } } = options;
  requireRange(slips, 0, 0.3, 'slips');
  requireWhole(most, 1, Number.MAX_SAFE_INTEGER, 'places');
  if (options.near !== undefined) requireWhole(options.near, 0, Number.MAX_SAFE_INTEGER, 'near');
  const points = codePointsOf(text);
  const wanted = codePointsOf(quote);
  const { places, form, occurrences, complete } = foundPlaces(points, wanted, slips, counts);
  if (form === undefined) return { certainty: 'not-found', occurrences, ambiguous: false, places: [], complete };
  const { best, ambiguous, surrounding } = rankPlaces(places, form, options, { most, counts });
  const told = best.map((ranked) => quotePlace(ranked, surrounding, form, points, wanted));
  const [first] = told;
  const span = first && { span: first.span };
  const certainty = first?.certainty ?? 'not-found';
  return { certainty, ...span, occurrences, ambiguous, places: told, complete };
}

/** The places of the strictest form that has any. */
interface FoundPlaces {
  readonly places: readonly FoundPlace[];
  readonly form?: QuoteForm;
  readonly occurrences: number;
  readonly complete: boolean;
}

function foundPlaces(points: Int32Array, wanted: Int32Array, slips: number, counts: SearchCounts): FoundPlaces {
  const exact = exactSpans(points, wanted, counts);
  const loose: QuoteForm[] = [];
  for (const form of quoteForms(points, wanted)) {
    const toTheLetter = loose.length === 0 && form.leftOut.length === 0 ? exactPlaces(exact, form) : [];
    const places = joined(toTheLetter, normalisedPlaces(form, counts));
    if (places.length > 0) return { places, form, occurrences: places.length, complete: true };
    if (!form.keepsCase) loose.push(form);
  }
  const found = loose.map((form) => ({ form, ...approximatePlaces(form, slips, counts) }));
  const complete = found.every((each) => each.complete);
  const [best] = found.filter(({ places }) => places.length > 0).sort((a, b) => editsOf(a.places) - editsOf(b.places));
  return best === undefined ? { places: [], occurrences: 0, complete } : { ...best, complete };
}

/** Exact places, and the normalised ones that are not exact. */
function joined(exact: readonly FoundPlace[], normalised: readonly FoundPlace[]): readonly FoundPlace[] {
  if (exact.length === 0) return normalised;
  const known = new Set(exact.map(({ first }) => first));
  return [...exact, ...normalised.filter(({ first }) => !known.has(first))];
}

function editsOf([best]: readonly FoundPlace[]): number {
  return best?.edits ?? 0;
}

function quotePlace(
  { place, shared }: RankedPlace,
  surrounding: number,
  form: QuoteForm,
  points: Int32Array,
  wanted: Int32Array,
): QuotePlace {
  const { span, certainty, edits } = place;
  const leftOut = form.leftOut.filter(({ start, end }) => start >= span.start && end <= span.end);
  return {
    span,
    certainty,
    score: 1 - edits / Math.max(1, form.quote.letters.length),
    edits,
    text: textOfCodePoints(points.subarray(span.start, span.end)),
    differences: differences(),
    leftOut,
    surroundings: surrounding === 0 ? null : shared / surrounding,
  };

  function differences(): QuoteDifference[] {
    if (certainty === 'exact') return [];
    if (certainty === 'approximate') return leftOut.length > 0 ? ['page-break', 'slip'] : ['slip'];
    const text = { points, folded: form.text };
    return quoteDifferences({ points: wanted, folded: form.quote }, text, place.first, leftOut);
  }
}
