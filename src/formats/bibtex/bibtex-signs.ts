import { typeOfBibtex } from './bibtex-types.ts';

/** The start of a block: `@article{`, `@string(`. */
export interface BlockSign {
  /** What stands behind the `@`, in lower case. */
  readonly type: string;
  /** Whether a round bracket opens it. */
  readonly round: boolean;
  /** Place of the `@`. */
  readonly start: number;
  /** Place of the first character behind the bracket. */
  readonly end: number;
}

// each part is bounded, so that hostile text costs no more than its length
const sign = /@[ \t]{0,20}([A-Za-z][\w.+:*-]{0,60})\s{0,20}([{(])/y;
const key = /\s{0,20}[^\s,{}"=]{1,300}\s{0,20}(?:,|$)/y;
const waitsForBracket = /(?:^|[^\w.%])@[ \t]{0,20}[A-Za-z]{1,60}\s{0,20}$/;
const continuation =
  /^\s{0,200},?\s{0,200}[A-Za-z][\w+:.-]{0,60}(?: \w{1,60})?\s{0,200}=\s{0,200}(?:[{"]|\w{1,60}\s{0,20},?\s{0,20}$)/;
const fileWide: ReadonlySet<string> = new Set(['comment', 'preamble', 'string']);
const atSign = 64;
const space = 32;

/** Whether a type belongs to the file and not to an entry. */
export function isFileWide(type: string): boolean {
  return fileWide.has(type);
}

/** The next block that starts in a line; `null` where there is none. */
export function nextSign(line: string, from: number): BlockSign | null {
  for (let start = line.indexOf('@', from); start >= 0; start = line.indexOf('@', start + 1)) {
    const found = signAt(line, start);
    if (found) return found;
  }
  return null;
}

/** The block that starts at an `@`. An unknown type needs a key behind its bracket: the `@` may be that of a person or of an address. */
function signAt(line: string, start: number): BlockSign | null {
  sign.lastIndex = start;
  const found = sign.exec(line);
  if (!found) return null;
  const type = (found[1] ?? '').toLowerCase();
  const round = found[2] === '(';
  const end = sign.lastIndex;
  if (!fileWide.has(type) && typeOfBibtex(type) === undefined) {
    key.lastIndex = end;
    if (round || /\w/.test(line.charAt(start - 1)) || !key.test(line)) return null;
  }
  return { type, round, start, end };
}

/** Whether a line that stands inside a block starts the next one: then the block has lost its closing bracket. */
export function startsNextBlock(line: string): boolean {
  let start = 0;
  while (line.charCodeAt(start) <= space) start += 1;
  return line.charCodeAt(start) === atSign && signAt(line, start) !== null;
}

/** Where the first line of a text starts that starts a block; −1 where none does. */
export function firstBlockLine(text: string): number {
  for (const { index, 0: indent } of text.matchAll(/^[ \t\ufeff]{0,200}@/gm)) {
    const start = index + indent.length - 1;
    if (signAt(text.slice(start, start + 500), 0)) return index;
  }
  return -1;
}

/** Whether a line ends behind `@article`, so that its bracket may stand on the next. */
export function endsWithoutBracket(line: string): boolean {
  return line.length < 300 && waitsForBracket.test(line);
}

/** Whether text behind a block is a field of it: then the block was closed by a bracket too many. */
export function continuesBlock(text: string): boolean {
  return continuation.test(text);
}
