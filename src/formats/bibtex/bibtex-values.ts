import { quoted } from '../fields/take-text.ts';
import { depthAfter } from './bibtex-braces.ts';
import { type BibtexCursor, noteOddity, placeOrEnd, skipSpace } from './bibtex-cursor.ts';

const newline = 10;
const quote = 34;
const hash = 35;
const comma = 44;
const backslash = 92;
const openBrace = 123;

const closingQuote = /"\s{0,200}(?:[,#})]|$|[A-Za-z][\w+:.-]{0,60}\s{0,20}=)/y;
const nextField = /[ \t]{0,200}[A-Za-z][\w+:.-]{0,60}(?: \w{1,60})?[ \t]{0,20}=[ \t]{0,20}["{\w]/y;
const bareWord = /[^\s,#{}"]+/y;
const restOfLine = /[^\n,{}"#]*/y;

/** Reads a value: parts in braces, in quotes or bare, joined by `#`. */
export function readValue(cursor: BibtexCursor): string {
  let value = '';
  for (;;) {
    skipSpace(cursor);
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === openBrace) value += readBraced(cursor);
    else if (code === quote) value += readQuoted(cursor);
    else value += readBare(cursor);
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.at) !== hash) return value;
    cursor.at += 1;
  }
}

function readBraced(cursor: BibtexCursor): string {
  const start = cursor.at + 1;
  const end = closingBrace(cursor, start);
  cursor.at = end + 1;
  return cursor.text.slice(start, end);
}

/** Where the brace closes that opened before a place. Most values hold no other brace, and are found at once. */
function closingBrace(cursor: BibtexCursor, start: number): number {
  if (cursor.unpaired || cursor.escapes) return carefulEnd(cursor, start);
  const close = cursor.text.indexOf('}', start);
  if (cursor.nextOpen < start) cursor.nextOpen = placeOrEnd(cursor.text.indexOf('{', start));
  return close >= 0 && close < cursor.nextOpen ? close : carefulEnd(cursor, start);
}

function carefulEnd(cursor: BibtexCursor, start: number): number {
  const { text, escapes, unpaired } = cursor;
  let depth = 1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    depth = depthAfter(depth, code);
    if (depth === 0) return at;
    if (escapes && code === backslash) at += 1;
    if (unpaired && code === newline && fieldStartsAt(text, at + 1)) return lostEnd(cursor, start, at);
  }
  return lostEnd(cursor, start, text.length);
}

function fieldStartsAt(text: string, place: number): boolean {
  nextField.lastIndex = place;
  return nextField.test(text);
}

/** The end of a value that never closes: before the next field, or with the block. */
function lostEnd(cursor: BibtexCursor, start: number, place: number): number {
  noteOddity(cursor, 'unclosed-value', 'a value does not close; it was read to the next field.');
  let end = place;
  while (end > start && (cursor.text.charCodeAt(end - 1) <= 32 || cursor.text.charCodeAt(end - 1) === comma)) end -= 1;
  return end;
}

/** Reads a value in quotes. A quote that no comma, bracket or field follows is part of the text. */
function readQuoted(cursor: BibtexCursor): string {
  const { text } = cursor;
  const start = cursor.at + 1;
  const end = endOfQuoted(text, start);
  const isClosed = text.charCodeAt(end) === quote;
  cursor.at = isClosed ? end + 1 : end;
  return text.slice(start, isClosed ? end : lostEnd(cursor, start, end));
}

function endOfQuoted(text: string, start: number): number {
  const next = text.indexOf('"', start);
  // most values hold neither a brace nor another field, and are found at once
  const isSimple = next >= 0 && !/[{\n]/.test(text.slice(start, next)) && closesAt(text, next);
  if (isSimple) return next;
  let depth = 0;
  let end = start;
  while (end < text.length && !isEndOfQuoted(text, end, depth)) {
    depth = depthAfter(depth, text.charCodeAt(end));
    end += 1;
  }
  return end;
}

/** Whether a value ends: at its quote, or at the end of a line that a field follows, where its quote was lost. */
function isEndOfQuoted(text: string, at: number, depth: number): boolean {
  const code = text.charCodeAt(at);
  if (code === quote) return depth <= 0 && closesAt(text, at);
  return code === newline && text.charCodeAt(at - 1) === comma && fieldStartsAt(text, at + 1);
}

function closesAt(text: string, place: number): boolean {
  closingQuote.lastIndex = place;
  return closingQuote.test(text);
}

/** Reads a number or a name that `@string` gave a value. */
function readBare(cursor: BibtexCursor): string {
  const { text, strings } = cursor;
  const word = readMatch(cursor, bareWord);
  if (word === '') return '';
  const value = strings.valueOf(word);
  if (value !== undefined) return value;
  restOfLine.lastIndex = cursor.at;
  const rest = restOfLine.exec(text)?.[0] ?? '';
  const isSentence = /^[ \t]+[^\s#=]/.test(rest) && !rest.includes('=');
  if (isSentence) cursor.at += rest.length;
  const whole = isSentence ? `${word}${rest}`.trimEnd() : word;
  if (/^\d/.test(word)) return whole;
  noteOddity(
    cursor,
    'unknown-string',
    `${quoted(whole)} stands without braces and no @string gives it a value; it was read as text.`,
  );
  return whole;
}

function readMatch(cursor: BibtexCursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
}
