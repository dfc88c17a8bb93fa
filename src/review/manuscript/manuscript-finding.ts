import type { Finding } from '../finding.ts';

/** Something in a manuscript that does not agree with its review, with itself, or with what must be reported. */
export interface ManuscriptFinding extends Finding {
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1, in UTF-16 code units. */
  readonly column: number;
  /** The words concerned, as they stand there. */
  readonly excerpt: string;
  /** The name of the number that should stand there, as `reviewNumbers` has it. */
  readonly number?: string;
  /** What should stand there. */
  readonly expected?: string;
}

/** A finding at an offset of the text, before its line and column are looked up. */
export type FoundAt = Omit<ManuscriptFinding, 'line' | 'column' | 'ids'> & {
  readonly at: number;
  readonly ids?: readonly string[];
};
