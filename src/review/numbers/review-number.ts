/** What a number counts, or what kind of figure it is. A proportion lies from 0 to 1; a date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type NumberUnit =
  | 'records'
  | 'documents'
  | 'studies'
  | 'searches'
  | 'rounds'
  | 'people'
  | 'inputs'
  | 'criteria'
  | 'changes'
  | 'questions'
  | 'extracts'
  | 'extractions'
  | 'configurations'
  | 'concepts'
  | 'themes'
  | 'links'
  | 'ripples'
  | 'disagreements'
  | 'theories'
  | 'versions'
  | 'operations'
  | 'memos'
  | 'evidence'
  | 'recommendations'
  | 'codes'
  | 'coefficient'
  | 'proportion'
  | 'year'
  | 'date';

/** Between what values a number lies, with a confidence such as 0.95. */
export interface NumberInterval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
}

/** A number that a methods or results section quotes, computed from the records of a review, with what is behind it. */
export interface ReviewNumber {
  /** A stable dotted name: `included`, `included.byKind.report`, `screening.fullText.kappa`. */
  readonly name: string;
  /** What it is, in words. */
  readonly label: string;
  /** A date is a string; `null` where there is none. */
  readonly value: number | string | null;
  /** Why `value` is `null`, in kebab-case. */
  readonly undefinedBecause?: string;
  readonly unit: NumberUnit;
  /** As a text prints it: `1,234`, `0.62`, `67%`, `May 2020`; where there is no value, `undefined` and why. */
  readonly printed: string;
  /** What it is a part of. */
  readonly whole?: { readonly name: string; readonly value: number };
  /** Its share of the whole, 0 to 1; `null` where the whole is 0 or there is no value; missing where it is no part. */
  readonly share?: number | null;
  /** Between what values it lies, where that can be said. */
  readonly interval?: NumberInterval;
  /** The function of this library that made it. */
  readonly by: string;
  /** The entities that were counted, or that it was computed from. */
  readonly ids: readonly string[];
}

/** Every number of a review by its name, in an order that depends on the review alone. */
export type ReviewNumbers = Readonly<Record<string, ReviewNumber>>;
