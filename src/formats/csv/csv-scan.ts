import { trimmed } from '../fields/trimmed.ts';

/** How a table is written as text. */
export interface CsvDialect {
  /** The character between two cells. */
  readonly delimiter: string;
  /** Whether a quote inside a quoted cell stands behind a backslash, and not behind another quote. */
  readonly backslash: boolean;
}

/** What is wrong with the quotes of a row: one inside a cell is not doubled, or nothing closes one. */
export type QuoteFault = 'stray-quote' | 'unclosed-quote';

/** A text that is being read row by row. What was read last stands in it. */
export interface CsvScan extends CsvDialect {
  text: string;
  /** Whether the text goes on to the end of the file. */
  isLast: boolean;
  /** As far as this nothing closes a quote: every one before it is a mark like any other. */
  quotesOverUntil: number;
  nextDelimiter: number;
  nextLineFeed: number;
  nextReturn: number;
  /** Without outer space. */
  cells: string[];
  /** The place behind the row and its line end. */
  end: number;
  /** The number of line ends in the row, its own with them. */
  lines: number;
  fault: QuoteFault | undefined;
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const backslash = 92;
const byteOrderMark = 0xfeff;

/** No cell is so long and has so many lines; a cell of one line may have any length. */
const longestCell = 2 ** 21;
const manyLines = 1000;

/** Starts to read a text. */
export function csvScan(dialect: CsvDialect, text: string, isLast: boolean): CsvScan {
  const nothingYet = { nextDelimiter: -1, nextLineFeed: -1, nextReturn: -1, cells: [], end: 0, lines: 0 };
  return { ...dialect, text, isLast, quotesOverUntil: 0, ...nothingYet, fault: undefined };
}

/**
 * Reads the row that starts at a place. Cells with the delimiter, a line end or a quote in them stand in quotes; rows
 * end in LF, CRLF or
 * CR. A quote closes a cell only where the delimiter or the line end follows.
 *
 * @returns Whether the row was read; false where the text ends before the row does.
 */
export function readRow(scan: CsvScan, start: number): boolean {
  scan.cells = [];
  scan.lines = 0;
  scan.fault = undefined;
  const delimiter = scan.delimiter.charCodeAt(0);
  let at = scan.text.charCodeAt(start) === byteOrderMark ? start + 1 : start;
  while (true) {
    const end = opensQuote(scan, at) ? readQuoted(scan, at) : readPlain(scan, at);
    if (end < 0) return false;
    if (scan.text.charCodeAt(end) !== delimiter) return readLineEnd(scan, end);
    at = end + 1;
  }
}

/** Makes ready to read on from a place before the end of the row that was read last. */
export function returnTo(scan: CsvScan, place: number): void {
  scan.quotesOverUntil = 0;
  const again = scan.text.slice(place, scan.end);
  if (again.includes(scan.delimiter)) scan.nextDelimiter = -1;
  if (again.includes('\n')) scan.nextLineFeed = -1;
  if (again.includes('\r')) scan.nextReturn = -1;
}

function opensQuote({ text, quotesOverUntil }: CsvScan, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== quote && code !== space) return false;
  return at >= quotesOverUntil && text.charCodeAt(behindSpaces(text, at)) === quote;
}

function behindSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

/** @returns the place of what ends the cell; −1 where the text ends before. */
function readPlain(scan: CsvScan, at: number): number {
  const { text } = scan;
  if (scan.nextDelimiter < at) scan.nextDelimiter = placeOf(text, scan.delimiter, at);
  const end = Math.min(scan.nextDelimiter, nextLineEnd(scan, at), text.length);
  if (end === text.length && !scan.isLast) return -1;
  scan.cells.push(trimmed(text, at, end));
  return end;
}

function nextLineEnd(scan: CsvScan, at: number): number {
  if (scan.nextLineFeed < at) scan.nextLineFeed = placeOf(scan.text, '\n', at);
  if (scan.nextReturn < at) scan.nextReturn = placeOf(scan.text, '\r', at);
  return Math.min(scan.nextLineFeed, scan.nextReturn);
}

function placeOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? Number.POSITIVE_INFINITY : found;
}

function readQuoted(scan: CsvScan, at: number): number {
  const { text } = scan;
  const start = behindSpaces(text, at) + 1;
  let from = start;
  for (let close = closingQuote(scan, from); close >= 0; close = closingQuote(scan, from)) {
    if (isTooLong(scan, start, close)) break;
    const end = behindSpaces(text, close + 1);
    if (end === text.length && !scan.isLast) return -1;
    if (end === text.length || endsCell(scan, text.charCodeAt(end))) {
      scan.cells.push(unquoted(scan, start, close));
      return end;
    }
    scan.fault = 'stray-quote';
    from = close + 1;
  }
  const tooLong = isTooLong(scan, start, text.length);
  if (!tooLong && !scan.isLast) return -1;
  scan.fault = 'unclosed-quote';
  scan.quotesOverUntil = tooLong ? start + longestCell : Number.POSITIVE_INFINITY;
  return readPlain(scan, at);
}

/** Whether a cell of many lines is so long that its quote was not meant: else one quote would hold a file in memory. */
function isTooLong({ text }: CsvScan, start: number, end: number): boolean {
  if (end - start < longestCell) return false;
  let lines = 0;
  let at = start;
  for (; at >= 0 && at < start + longestCell && lines < manyLines; lines += 1) at = text.indexOf('\n', at + 1);
  return lines === manyLines;
}

/** The next quote that is not doubled and has no backslash before it; −1 where there is none. */
function closingQuote(scan: CsvScan, from: number): number {
  const { text } = scan;
  let at = text.indexOf('"', from);
  while (at >= 0) {
    if (text.charCodeAt(at + 1) === quote) at += 1;
    else if (!scan.backslash || !isEscaped(text, at, from)) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
}

function isEscaped(text: string, at: number, start: number): boolean {
  let from = at;
  while (from > start && text.charCodeAt(from - 1) === backslash) from -= 1;
  return (at - from) % 2 === 1;
}

function endsCell({ delimiter }: CsvScan, code: number): boolean {
  return code === delimiter.charCodeAt(0) || code === lineFeed || code === carriageReturn;
}

function unquoted(scan: CsvScan, start: number, close: number): string {
  const isOneLine = nextLineEnd(scan, start) >= close;
  if (isOneLine && !scan.backslash && scan.text.indexOf('"', start) === close) return trimmed(scan.text, start, close);
  let value = scan.text.slice(start, close);
  if (value.includes('"')) value = value.replaceAll('""', '"');
  if (scan.backslash) value = value.replace(/\\(["\\])/g, '$1');
  if (!isOneLine) {
    if (value.includes('\r')) value = value.replace(/\r\n?/g, '\n');
    scan.lines += lineEndsIn(value);
  }
  return value.trim();
}

function lineEndsIn(value: string): number {
  let count = 0;
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) count += 1;
  return count;
}

function readLineEnd(scan: CsvScan, at: number): boolean {
  const { text, isLast } = scan;
  const isReturn = text.charCodeAt(at) === carriageReturn;
  if (isReturn && at + 1 === text.length && !isLast) return false;
  const isPair = isReturn && text.charCodeAt(at + 1) === lineFeed;
  scan.end = Math.min(at + (isPair ? 2 : 1), text.length);
  scan.lines += 1;
  return true;
}
