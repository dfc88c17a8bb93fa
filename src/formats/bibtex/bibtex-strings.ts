import { copyOf } from './copy-of.ts';

const months = [
  ['jan', 'January'],
  ['feb', 'February'],
  ['mar', 'March'],
  ['apr', 'April'],
  ['may', 'May'],
  ['jun', 'June'],
  ['jul', 'July'],
  ['aug', 'August'],
  ['sep', 'September'],
  ['oct', 'October'],
  ['nov', 'November'],
  ['dec', 'December'],
] as const;

/** So much may be put in place of names however short the file is, and so many times its own length. */
const freely = 1 << 24;
const timesLength = 16;

const mostNames = 1000;

/** The abbreviations that a file has defined so far with `@string`, and the months, which every style defines. */
export interface BibtexStrings {
  define(name: string, value: string): void;
  /** What a name stands for; `undefined` where it stands for nothing, or for more than such a file may grow to. */
  valueOf(name: string): string | undefined;
  /** What a name stands for, however long that is. Who puts it in its place tells so by `put`. */
  knownValue(name: string): string | undefined;
  /** Tells how many characters are put in place of names; false where they are too many, and nothing may be put. */
  put(length: number): boolean;
  /** A name in lower case. The same few come again and again, and are kept. */
  lowerCase(name: string): string;
  /** Tells how much of the file has been read. */
  read(length: number): void;
}

/**
 * The abbreviations of one file; case does not count. Strings made of strings can grow without end (each twice the one before): what is
 * put in place of names is limited to some multiple of the file.
 */
export function bibtexStrings(): BibtexStrings {
  const values = new Map<string, string>(months);
  const names = new Map<string, string>();
  let left = freely;
  return {
    define(name, value) {
      values.set(name.toLowerCase(), copyOf(value));
    },
    valueOf(name) {
      const value = values.get(name.toLowerCase());
      if (value === undefined || value.length > left) return undefined;
      left -= value.length;
      return value;
    },
    knownValue: (name) => values.get(name.toLowerCase()),
    put(length) {
      if (length > left) return false;
      left -= length;
      return true;
    },
    lowerCase(name) {
      const known = names.get(name);
      if (known !== undefined) return known;
      if (names.size >= mostNames) return name.toLowerCase();
      const lower = copyOf(name.toLowerCase());
      names.set(copyOf(name), lower);
      return lower;
    },
    read(length) {
      left += length * timesLength;
    },
  };
}
