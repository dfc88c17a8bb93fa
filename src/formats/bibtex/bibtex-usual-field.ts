import type { BibtexField } from './bibtex-entry.ts';
import { type BibtexPage, isPlainOn, lineOn, seek } from './bibtex-page.ts';
import { isPlain } from './bibtex-plain.ts';
import type { BibtexStrings } from './bibtex-strings.ts';

/** Entries that are being read as usual ones. */
export interface UsualReading {
  readonly page: BibtexPage;
  readonly strings: BibtexStrings;
  /** What does not end before this place is not usual. */
  limit: number;
  /** How many characters were put in place of names in this entry. */
  replaced: number;
}

const newline = 10;
const space = 32;
const quote = 34;
const percent = 37;
const closeRound = 41;
const comma = 44;
const equals = 61;
const openBrace = 123;
const closeBrace = 125;

const longestName = 60;
const longestGap = 200;
const bareWord = /[\w+:./-]{1,60}(?=[\s,}])/y;

/** Reads `name = {value}`, `name = "value"` or `name = word`, and leaves the page at the comma or bracket behind; else `null`. */
export function readUsualField(reading: UsualReading): BibtexField | null {
  const { page } = reading;
  const line = lineOn(page, page.at);
  const name = readName(reading);
  if (name === null) return null;
  const code = page.text.charCodeAt(page.at);
  const field =
    code === openBrace || code === quote ? readEnclosed(reading, name, line, code) : readBare(reading, name, line);
  return field !== null && endsAt(page) ? field : null;
}

/** Reads a name and its sign of equality, and leaves the page at the value. */
function readName({ page, strings }: UsualReading): string | null {
  const { text } = page;
  const start = page.at;
  const first = text.charCodeAt(start);
  if (first === percent || first === closeRound) return null;
  let end = start;
  while (isOfName(text.charCodeAt(end)) && end - start < longestName) end += 1;
  if (end === start || text.charCodeAt(end) !== equals) return null;
  skipSpace(page, end + 1);
  while (text.charCodeAt(end - 1) <= space) end -= 1;
  return strings.lowerCase(text.slice(start, end));
}

function isOfName(code: number): boolean {
  return (
    code !== equals && code !== newline && code !== comma && code !== quote && code !== openBrace && code !== closeBrace
  );
}

function skipSpace(page: BibtexPage, from: number): void {
  let place = from;
  while (page.text.charCodeAt(place) <= space) place += 1;
  page.at = place;
}

/** Whether a comma or a bracket follows, at which the page is left. */
function endsAt(page: BibtexPage): boolean {
  const from = page.at;
  skipSpace(page, from);
  const code = page.text.charCodeAt(page.at);
  return (code === comma || code === closeBrace) && page.at - from <= longestGap;
}

function readEnclosed(reading: UsualReading, name: string, line: number, opening: number): BibtexField | null {
  const { page } = reading;
  const start = page.at + 1;
  const simpleEnd = seek(page, opening === openBrace ? page.close : page.quote, start);
  const isSimple = simpleEnd < seek(page, page.open, start) && simpleEnd <= seek(page, page.close, start);
  const end = isSimple ? simpleEnd : opening === openBrace ? endOfBraced(reading, start) : endOfQuoted(reading, start);
  if (end < 0 || end >= reading.limit) return null;
  page.at = end + 1;
  const source = page.text.slice(start, end);
  // a line that was begun in quotes may start a field whose quote was lost
  if (isSimple && opening === quote && source.includes(',\n')) return null;
  return { name, source, line, plain: isSimple && isPlainOn(page, source, start, end) };
}

/** Where the brace closes that opened before a place; −1 where it does not. */
function endOfBraced({ page, limit }: UsualReading, start: number): number {
  let depth = 1;
  let open = seek(page, page.open, start);
  let close = seek(page, page.close, start);
  while (close < limit) {
    depth += open < close ? 1 : -1;
    if (depth === 0) return close;
    if (open < close) open = seek(page, page.open, open + 1);
    else close = seek(page, page.close, close + 1);
  }
  return -1;
}

/** Where the quote closes that opened before a place, outside braces, which pair; −1 where that is not to be told. */
function endOfQuoted({ page, limit }: UsualReading, start: number): number {
  const { text } = page;
  let depth = 0;
  for (let place = start; place < limit && depth >= 0; place += 1) {
    const code = text.charCodeAt(place);
    if (code === openBrace) depth += 1;
    else if (code === closeBrace) depth -= 1;
    else if (code === quote && depth === 0) return place;
    else if (code === newline && text.charCodeAt(place - 1) === comma) return -1;
  }
  return -1;
}

/** Reads a number, or a name that has a value. */
function readBare(reading: UsualReading, name: string, line: number): BibtexField | null {
  const { page, strings } = reading;
  bareWord.lastIndex = page.at;
  const word = bareWord.exec(page.text)?.[0];
  if (word === undefined) return null;
  const value = strings.knownValue(word);
  if (value === undefined && !/^\d/.test(word)) return null;
  page.at += word.length;
  reading.replaced += value?.length ?? 0;
  const source = value ?? word;
  return { name, source, line, plain: isPlain(source) };
}
