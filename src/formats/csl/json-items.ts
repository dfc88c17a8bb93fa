import type { TextReader } from '../format.ts';

/** The text of one item of a list, and where it starts. */
export interface JsonItem {
  readonly text: string;
  /** Line on which it starts, from 1. */
  readonly line: number;
  /** Column at which it starts, from 1. */
  readonly column: number;
  /** Whether its brackets and quotes all close, no deeper than a bibliography can need. */
  readonly whole: boolean;
}

/** No record is nested deeper; what is was made to break a reader. */
const deepest = 100;

const quote = 34;
const comma = 44;
const newline = 10;
const backslash = 92;
const opening = new Map([
  [91, 93],
  [123, 125],
]);
const closing = new Set(opening.values());

/** So much is gathered before it is searched for whole items. */
const enough = 1_000_000;

/**
 * Cuts JSON text, in pieces of any size, into the items of its list without reading them, so that one broken item does not
 * take the others with it, and no more than one is kept. Objects that stand one behind another without a list count as
 * items too. Where the brackets of an item do not close, the next item is looked for at the start of a line that is
 * indented no more than it is.
 */
export function jsonItems(take: (item: JsonItem) => void, patience = enough): TextReader {
  let gathered: string[] = [];
  let length = 0;
  let wanted = patience;
  let place: LinePlace = { line: 1, lineStart: 0 };

  function cut(isLast: boolean): void {
    const text = gathered.join('');
    const lineOf = lineCounter(text, place);
    let at = nextItem(text, 0);
    while (at < text.length) {
      const { end, whole } = endOfValue(text, at);
      const next = whole || (!isLast && end === text.length) ? end : nextObjectLine(text, at);
      // what ends with the text so far may go on
      if (!isLast && next === text.length) break;
      const { line, lineStart } = lineOf(at);
      take({ text: text.slice(at, next), line, column: at - lineStart + 1, whole });
      at = nextItem(text, next);
    }
    // how far an item is indented tells where the next may start
    const kept = at - indentAt(text, at);
    const { line, lineStart } = lineOf(kept);
    place = { line, lineStart: lineStart - kept };
    gathered = [text.slice(kept)];
    length = text.length - kept;
    // an item that was not whole is searched again when there is twice as much: the time stays in proportion
    wanted = Math.max(patience, 2 * length);
  }

  return {
    push(text) {
      gathered.push(text);
      length += text.length;
      if (length >= wanted) cut(false);
    },
    end: () => cut(true),
  };
}

/** The start of the next item: behind space, commas and the brackets of the list itself. */
function nextItem(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n,[]\ufeff'.includes(text.charAt(at))) at += 1;
  return at;
}

/** @returns `end`: behind the value; where it is not whole, where that shows: the end of the text if it may go on. */
function endOfValue(text: string, start: number): { readonly end: number; readonly whole: boolean } {
  const expected: number[] = [];
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (at > start && endsScalar(code, expected)) return { end: at, whole: true };
    const next = stepOver(text, at, expected);
    if (next === mayNotStand) return { end: at, whole: false };
    if (next === goesOn) return { end: text.length, whole: false };
    if (expected.length === 0 && closing.has(code)) return { end: next, whole: true };
    at = next;
  }
  return { end: text.length, whole: expected.length === 0 };
}

function endsScalar(code: number, expected: readonly number[]): boolean {
  return expected.length === 0 && (code === comma || code === newline || closing.has(code));
}

const mayNotStand = -1;
const goesOn = -2;

/** The place behind a string or one character. `expected` are the brackets that are still to close. */
function stepOver(text: string, at: number, expected: number[]): number {
  const code = text.charCodeAt(at);
  if (code === quote) return endOfString(text, at);
  const closes = opening.get(code);
  const fits = closes === undefined ? !closing.has(code) || expected.pop() === code : expected.push(closes) <= deepest;
  return fits ? at + 1 : mayNotStand;
}

/** The place behind the quote that closes a string, which must stand on the same line. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === newline) return mayNotStand;
    if (code === backslash) at += 1;
  }
  return goesOn;
}

function nextObjectLine(text: string, start: number): number {
  const indent = indentAt(text, start);
  for (let end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', end + 1)) {
    let at = end + 1;
    while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at += 1;
    if (text.charAt(at) === '{' && at - end - 1 <= indent) return at;
  }
  return text.length;
}

function indentAt(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start -= 1;
  return at - start;
}

/** A line, and where it starts in the text; negative where that was before. */
interface LinePlace {
  readonly line: number;
  readonly lineStart: number;
}

/** Counts lines as the places go forward. */
function lineCounter(text: string, from: LinePlace): (at: number) => LinePlace {
  let { line, lineStart } = from;
  // remembered, for a text of one line would be searched to its end for each item
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    return { line, lineStart };
  };
}
