import type { TextSpan } from './text-span.ts';

/**
 * How a quote may differ from the text where it stands. `hyphenation` is a hyphen at the end of a line, `hyphen` one
 * within it; `ligature` is also any other form of a letter, such as an accent that is a code point of its own; `page-break`
 * is a line that a page put there; a `slip` is a letter that a scanner misread, or somebody mistyped.
 */
export type QuoteDifference =
  | 'line-break'
  | 'hyphenation'
  | 'hyphen'
  | 'dash'
  | 'white-space'
  | 'ligature'
  | 'quotation-mark'
  | 'invisible'
  | 'page-break'
  | 'case'
  | 'slip';

/**
 * How sure it is that a quote stands at a place. `exact`: to the letter. `normalised`: every letter is the same once what
 * typesetting adds is set aside, or, where nothing else is found, once case is. `approximate`: but for a few letters.
 */
export type QuoteCertainty = 'exact' | 'normalised' | 'approximate';

/** A place at which a text holds a quote. */
export interface QuotePlace {
  /** In Unicode code points of the text, from 0; the end is not part of it. */
  readonly span: TextSpan;
  readonly certainty: QuoteCertainty;
  /** 1 less the share of the quote's letters that must be changed; from 0 to 1, and 1 unless `approximate`. */
  readonly score: number;
  /** Letters to put in, leave out or replace; 0 unless `approximate`. */
  readonly edits: number;
  /** The words of the text at this place, to the letter. */
  readonly text: string;
  /** How they differ from the quote, sorted; empty where `exact`. */
  readonly differences: readonly QuoteDifference[];
  /** Lines within the place that a page put there, such as a running head; they are no part of what was quoted. */
  readonly leftOut: readonly TextSpan[];
  /** The share of the letters of prefix and suffix that stand there too, 0 to 1; `null` where neither was given. */
  readonly surroundings: number | null;
}
