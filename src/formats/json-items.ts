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

/**
 * Cuts JSON text into the items of its list without reading them, so that one broken item does not take the others with
 * it. Objects that stand one behind another without a list count as items too. Where the brackets of an item do not
 * close, the next item is looked for at the start of a line that is indented no more than it is.
 */
export function* jsonItems(text: string): Generator<JsonItem> {
  const lineOf = lineCounter(text);
  for (let at = nextItem(text, 0); at < text.length; ) {
    const { end, whole } = endOfValue(text, at);
    const next = whole ? end : nextObjectLine(text, at);
    yield { text: text.slice(at, next), ...lineOf(at), whole };
    at = nextItem(text, next);
  }
}

/** The start of the next item: behind space, commas and the brackets of the list itself. */
function nextItem(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n,[]\ufeff'.includes(text.charAt(at))) at += 1;
  return at;
}

function endOfValue(text: string, start: number): { readonly end: number; readonly whole: boolean } {
  const expected: number[] = [];
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (expected.length === 0 && at > start && endsScalar(code)) return { end: at, whole: true };
    at = stepOver(text, at, expected);
    if (at === 0) return { end: text.length, whole: false };
    if (expected.length === 0 && closing.has(code)) return { end: at, whole: true };
  }
  return { end: text.length, whole: expected.length === 0 };
}

function endsScalar(code: number): boolean {
  return code === comma || code === newline || closing.has(code);
}

/**
 * The place behind a string or one character; 0 where it may not stand. `expected` are the brackets that are still to
 * close.
 */
function stepOver(text: string, at: number, expected: number[]): number {
  const code = text.charCodeAt(at);
  if (code === quote) return endOfString(text, at);
  const closes = opening.get(code);
  const fits = closes === undefined ? !closing.has(code) || expected.pop() === code : expected.push(closes) <= deepest;
  return fits ? at + 1 : 0;
}

/** The place behind the quote that closes a string; 0 where the line or the text ends first. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === newline) return 0;
    if (code === backslash) at += 1;
  }
  return 0;
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

/** Counts lines as the places go forward. */
function lineCounter(text: string): (at: number) => { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  // remembered, for a text of one line would be searched to its end for each item
  let end = text.indexOf('\n');
  return (at) => {
    for (; end >= 0 && end < at; end = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = end + 1;
    }
    return { line, column: at - lineStart + 1 };
  };
}
