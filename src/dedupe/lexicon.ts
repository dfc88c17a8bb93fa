import { newTextTable, type TextTable } from './text-table.ts';
import { newWordTable, type WordTable } from './word-table.ts';

/**
 * What a run has read once and need not read again: words of titles, names, containers, serial numbers.
 *
 * A record is made comparable from itself alone; the lexicon saves the work of folding the same text a second time, and
 * lives no longer than the run that made it.
 */
export interface Lexicon {
  /** Every text that was read, by its number. */
  readonly texts: TextTable;
  readonly words: WordTable;
  readonly families: Map<string, FamilyName>;
  readonly givenNames: Map<string, GivenName>;
  readonly containers: Map<string, ContainerName>;
  readonly issns: Map<string, readonly string[]>;
  readonly isbns: Map<string, readonly string[]>;
}

/** A family name as a source writes it, read. */
export interface FamilyName {
  readonly letters: string;
  /** The number of the letters in the table of texts. */
  readonly number: number;
  /** True where several names seem glued together in it. */
  readonly isGlued: boolean;
  /** True where the name ends as "Anonymous", "et al." or their like do. */
  readonly mayBeNobody: boolean;
}

/** Given names as a source writes them, read. */
export interface GivenName {
  readonly letters: string;
  readonly initials: string;
  readonly number: number;
  readonly initialsNumber: number;
}

/** The forms of a container's name, each as its telling words. */
export type ComparableContainer = readonly (readonly string[])[];

/** The name of a container, read. */
export interface ContainerName {
  readonly forms: ComparableContainer;
  /** Its words, so that a title can be told from the name of its journal. */
  readonly words: ReadonlySet<string>;
  /** What its name says of the form of its reports: `preprint`, `thesis`, `register`, `conference`; else empty. */
  readonly form: string;
}

/** A lexicon with nothing in it yet. */
export function newLexicon(): Lexicon {
  return {
    texts: newTextTable(),
    words: newWordTable(),
    families: new Map(),
    givenNames: new Map(),
    containers: new Map(),
    issns: new Map(),
    isbns: new Map(),
  };
}

/** What a map holds for a key; what it lacks is read and kept. */
export function readOnce<Value>(known: Map<string, Value>, key: string, read: (key: string) => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = read(key);
  // a map of V8 holds 2^24 keys; from here on reading again costs less than failing
  if (known.size < 8_000_000) known.set(key, value);
  return value;
}
