import { type NumberList, newNumberList } from './number-list.ts';
import { newTextHashes, type TextHashes } from './text-hashes.ts';
import { newTextIndex, type TextIndex } from './text-index.ts';
import { newTextTable, type TextTable } from './text-table.ts';

/**
 * What a run has read once and need not read again: words of titles, names, containers, serial numbers.
 *
 * A record is made comparable from itself alone; the lexicon saves the work of folding the same text a second time, and
 * lives no longer than the run that made it.
 */
export interface Lexicon {
  /** Every text that was read, by its number. */
  readonly texts: TextTable;
  /** Words of titles: the number of the text, and its bits; see `wordBit`. */
  readonly words: TextIndex;
  /** Family names: the number of the letters, and what `familyNote` says of them. */
  readonly families: TextIndex;
  /** Given names: the number of the letters, and that of the initials. */
  readonly givenNames: TextIndex;
  readonly containers: ContainerTable;
  readonly serials: SerialTable;
  /** Room for the hashes of the text that is looked up. */
  readonly hashes: TextHashes;
  /** Room for the hashes of the words of an abstract. */
  readonly abstractRoom: NumberList;
}

/** The forms of a container's name, each as its telling words. */
export type ComparableContainer = readonly (readonly string[])[];

/** Containers, by what sources call them and by the number of their forms; number 0 has no form. */
interface ContainerTable {
  readonly names: Map<string, ContainerName>;
  readonly forms: ComparableContainer[];
  readonly numberOfForms: Map<string, number>;
}

/** The name of a container, read. */
export interface ContainerName {
  readonly forms: ComparableContainer;
  readonly number: number;
  /** The code of its first letter; −1 without a form. */
  readonly initial: number;
  /** The name itself, as far as it counts. */
  readonly title: string;
  /** Its words, so that a title can be told from the name of its journal; read when a title first asks for them. */
  words?: ReadonlySet<string>;
  /** What its name says of the form of its reports: `preprint`, `thesis`, `register`, `conference`; else empty. */
  readonly form: string;
}

/** Lists of serial numbers, by the fields they were read from and by their own number; number 0 is the empty list. */
interface SerialTable {
  readonly lists: (readonly string[])[];
  readonly numberOfList: Map<string, number>;
  readonly issns: Map<string, number>;
  readonly isbns: Map<string, number>;
}

/** A lexicon with nothing in it yet. */
export function newLexicon(): Lexicon {
  return {
    texts: newTextTable(),
    words: newTextIndex(),
    families: newTextIndex(),
    givenNames: newTextIndex(),
    containers: { names: new Map(), forms: [[]], numberOfForms: new Map([['', 0]]) },
    serials: { lists: [[]], numberOfList: new Map([['', 0]]), issns: new Map(), isbns: new Map() },
    hashes: newTextHashes(),
    abstractRoom: newNumberList(256),
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
