import type { Problem } from '../../core/problem.ts';
import { quoted } from '../fields/take-text.ts';
import type { BibtexBlock } from './bibtex-blocks.ts';
import { depthAfter } from './bibtex-braces.ts';
import { continuesBlock } from './bibtex-signs.ts';
import type { BibtexStrings } from './bibtex-strings.ts';

/** A place in the text of a block that is being read. */
export interface BibtexCursor {
  readonly text: string;
  at: number;
  /** Line of the block's bracket. */
  readonly firstLine: number;
  /** The first line end behind the last place whose line was asked for, and how many are before it. */
  nextLineEnd: number;
  lineEnds: number;
  /** The first `{` behind the last one that was asked for. */
  nextOpen: number;
  /** Whether a brace behind a backslash is text, which it is not for BibTeX. */
  readonly escapes: boolean;
  /** Whether the block's own brackets do not pair, so that a value may have lost its end. */
  readonly unpaired: boolean;
  readonly strings: BibtexStrings;
  readonly problems: Problem[];
}

/**
 * A cursor at the start of a block. Where the brackets of the block do not pair by the rule of BibTeX but do when those behind a
 * backslash are left out, these are taken for text.
 */
export function cursorIn({ text, line, end }: BibtexBlock, strings: BibtexStrings): BibtexCursor {
  const escapedEnd = end === 'closed' ? -1 : endWithEscapes(text, end === 'early');
  const escapes = escapedEnd >= 0;
  const cursor: BibtexCursor = {
    text: escapes ? text.slice(0, escapedEnd) : text,
    at: 0,
    firstLine: line,
    nextLineEnd: -1,
    lineEnds: 0,
    nextOpen: -1,
    escapes,
    unpaired: end !== 'closed' && !escapes,
    strings,
    problems: [],
  };
  if (escapes) noteTextBehind(cursor, text.slice(escapedEnd + 1).trim());
  return cursor;
}

function noteTextBehind(cursor: BibtexCursor, text: string): void {
  if (text === '') return;
  const line = cursor.firstLine;
  const message = `line ${line}: ${quoted(text)} stands behind the record that starts here and was left out.`;
  cursor.problems.push({ code: 'text-between-records', severity: 'note', line, message });
}

/** Where a block ends if braces behind a backslash are text; −1 where it does not end there either. */
function endWithEscapes(text: string, closedOutside: boolean): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign.length === 1) depth = depthAfter(depth, sign.charCodeAt(0));
    if (depth < 0) return closedOutside || continuesBlock(text.slice(index + 1)) ? -1 : index;
  }
  return closedOutside && depth === 0 ? text.length : -1;
}

/** The line of a place; places are asked for as they come. */
export function lineAt(cursor: BibtexCursor, place: number): number {
  while (cursor.nextLineEnd < place) {
    if (cursor.nextLineEnd >= 0) cursor.lineEnds += 1;
    cursor.nextLineEnd = placeOrEnd(cursor.text.indexOf('\n', cursor.nextLineEnd + 1));
  }
  return cursor.firstLine + cursor.lineEnds;
}

/** A place that was looked for; one behind every other where it was not found. */
export function placeOrEnd(place: number): number {
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

/** Goes over space. */
export function skipSpace(cursor: BibtexCursor): void {
  while (cursor.text.charCodeAt(cursor.at) <= 32) cursor.at += 1;
}

/** Notes something odd about the block, once for each kind. */
export function noteOddity(cursor: BibtexCursor, code: string, what: string): void {
  if (cursor.problems.some((problem) => problem.code === code)) return;
  const line = lineAt(cursor, cursor.at);
  cursor.problems.push({ code, severity: 'warning', line, message: `line ${line}: ${what}` });
}
