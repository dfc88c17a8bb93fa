import type { Problem } from '../../core/problem.ts';
import type { TextReader } from '../format.ts';
import { type OutsideText, outsideText } from '../tagged/outside-text.ts';
import { bibtexLines } from './bibtex-lines.ts';
import type { BibtexPage } from './bibtex-page.ts';
import {
  type BlockSign,
  continuesBlock,
  endsWithoutBracket,
  isFileWide,
  nextSign,
  startsNextBlock,
} from './bibtex-signs.ts';

/** What stands between an `@` and its closing bracket: an entry, a string, a preamble or a comment. */
export interface BibtexBlock {
  /** What stands behind the `@`, in lower case. */
  readonly type: string;
  /** The text between the brackets. */
  readonly text: string;
  /** Line of the bracket that opens it, from 1. */
  readonly line: number;
  /** Whether it closes, never closes, or closes by a bracket too many and goes on behind it. */
  readonly end: 'closed' | 'missing' | 'early';
}

interface OpenBlock {
  readonly sign: BlockSign;
  readonly line: number;
  /** Its lines so far; joined once, so that a long block costs no more than its length. */
  readonly lines: string[];
  lastLine: number;
  size: number;
  /** Braces that are open, among them the one that opens the block. */
  depth: number;
  /** Whether a quote is open; it only counts where a round bracket opens the block. */
  quoted: boolean;
  end: BibtexBlock['end'];
}

interface Cutting {
  readonly take: (block: BibtexBlock) => void;
  readonly outside: OutsideText;
  open: OpenBlock | null;
  /** The last entry, which waits for what stands behind it. */
  ended: OpenBlock | null;
  /** A line that ends behind `@article`, whose bracket may stand on the next. */
  head: { readonly text: string; readonly number: number } | null;
  /** The last line in which a comment is no more than the rest of its line. */
  lineCommentsTo: number;
}

/** A comment that has not closed after so many characters is taken for a line of comment, and what follows is read. */
const longestComment = 1 << 20;

const openBrace = 123;
const closeBrace = 125;
const closeRound = 41;
const quote = 34;

/**
 * Reads what stands on a page from its place on that need not be read line by line, and moves the place behind it.
 *
 * @param starts - To be called before an entry or a string is taken.
 */
export type ReadAhead = (page: BibtexPage, starts: (type: string) => void) => void;

/**
 * Cuts a BibTeX file into its blocks, but for those that can be read at once. As in BibTeX every brace counts, also one behind a backslash. A block that never closes ends where
 * the next block starts on a line of its own; one that closes by a bracket too many goes on while fields follow.
 */
export function bibtexBlocks(
  take: (block: BibtexBlock) => void,
  readAhead: ReadAhead,
  report: (problem: Problem) => void,
): TextReader {
  const outside = outsideText(report);
  const cutting: Cutting = { take, outside, open: null, ended: null, head: null, lineCommentsTo: 0 };
  const starts = (type: string) => startsBlock(cutting, type);
  const lines = bibtexLines(
    (line, number) => readLine(cutting, line, number),
    (page) => {
      if (cutting.open === null && cutting.head === null) readAhead(page, starts);
    },
  );
  return {
    push: lines.push,
    end() {
      lines.end();
      if (cutting.open?.sign.type === 'comment') readAgain(cutting, cutting.open);
      giveOpen(cutting, 'missing');
      giveEnded(cutting);
      if (cutting.head !== null) outside.add(cutting.head.text.trim(), cutting.head.number);
      outside.over();
    },
  };
}

function readLine(cutting: Cutting, text: string, number: number): void {
  const { head, open } = cutting;
  if (open !== null && open.sign.type !== 'comment' && startsNextBlock(text)) giveOpen(cutting, 'missing');
  const line = head === null ? text : `${head.text}\n${text}`;
  cutting.head = null;
  for (let at = 0; at >= 0; )
    at =
      cutting.open === null
        ? readOutside(cutting, line, at, number)
        : readInside(cutting, cutting.open, line, at, number);
}

/** Reads on in a line, and tells from where the rest of it is to be read; −1 where there is none. */
function readInside(cutting: Cutting, block: OpenBlock, line: string, from: number, number: number): number {
  const end = endInLine(block, line, from);
  const text = end < 0 ? line.slice(from) : line.slice(from, end);
  block.lines.push(text);
  block.size += text.length + 1;
  block.lastLine = number;
  if (end >= 0) closeOpen(cutting, block);
  else if (block.size > longestComment && block.sign.type === 'comment') readAgain(cutting, block);
  return end < 0 ? -1 : end + 1;
}

function closeOpen(cutting: Cutting, block: OpenBlock): void {
  if (isFileWide(block.sign.type)) giveOpen(cutting, 'closed');
  else cutting.ended = block;
  cutting.open = null;
}

function readOutside(cutting: Cutting, line: string, from: number, number: number): number {
  const sign = nextSign(line, from);
  const before = line.slice(from, sign?.start);
  if (cutting.ended !== null && continuesBlock(before)) return reopen(cutting, cutting.ended, from, number);
  const commented = before.includes('%');
  keepOutside(cutting, sign !== null && commented ? line.slice(from) : before, number);
  if (sign === null || commented) return -1;
  if (sign.type !== 'comment' || number > cutting.lineCommentsTo) start(cutting, sign, number);
  else giveEnded(cutting);
  return sign.end;
}

function startsBlock(cutting: Cutting, type: string): void {
  giveEnded(cutting);
  if (!isFileWide(type)) cutting.outside.over();
}

function keepOutside(cutting: Cutting, text: string, number: number): void {
  const solid = text.trim();
  // a comma between entries says nothing
  if (solid === '' || (cutting.ended !== null && solid === ',')) return;
  giveEnded(cutting);
  if (endsWithoutBracket(text)) cutting.head = { text, number };
  else cutting.outside.add(solid, number);
}

function start(cutting: Cutting, sign: BlockSign, line: number): void {
  startsBlock(cutting, sign.type);
  const depth = sign.round ? 0 : 1;
  cutting.open = { sign, line, lines: [], lastLine: line, size: 0, depth, quoted: false, end: 'closed' };
}

function giveOpen(cutting: Cutting, end: BibtexBlock['end']): void {
  const { open } = cutting;
  cutting.open = null;
  if (open !== null) cutting.take(blockOf(open, end));
}

function giveEnded(cutting: Cutting): void {
  const { ended } = cutting;
  cutting.ended = null;
  if (ended !== null) cutting.take(blockOf(ended, ended.end));
}

/** Goes on with an entry that closed by a bracket too many; the bracket becomes part of its text. */
function reopen(cutting: Cutting, block: OpenBlock, from: number, number: number): number {
  const { round } = block.sign;
  block.lines.push(`${block.lines.pop() ?? ''}${round ? ')' : '}'}`);
  for (let blank = block.lastLine + 1; blank < number; blank += 1) block.lines.push('');
  block.depth = round ? 0 : 1;
  block.end = 'early';
  cutting.open = block;
  cutting.ended = null;
  return from;
}

/** Reads the text of a comment that does not close: only its first line is a comment. */
function readAgain(cutting: Cutting, { lines, line, lastLine }: OpenBlock): void {
  cutting.open = null;
  cutting.lineCommentsTo = lastLine;
  for (const [place, text] of lines.entries()) readLine(cutting, text, line + place);
}

/** Where a block ends in a line; −1 where it does not. */
function endInLine(block: OpenBlock, line: string, from: number): number {
  if (block.sign.round) return endOfRound(block, line, from);
  let open = line.indexOf('{', from);
  let close = line.indexOf('}', from);
  while (close >= 0 || open >= 0) {
    const opens = open >= 0 && (open < close || close < 0);
    block.depth += opens ? 1 : -1;
    if (block.depth === 0) return close;
    if (opens) open = line.indexOf('{', open + 1);
    else close = line.indexOf('}', close + 1);
  }
  return -1;
}

/** The same where a round bracket opens the block: it closes outside braces and quotes. */
function endOfRound(block: OpenBlock, line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    const isOuter = block.depth <= 0;
    if (code === openBrace) block.depth += 1;
    else if (code === closeBrace) block.depth -= 1;
    else if (code === quote && isOuter) block.quoted = !block.quoted;
    else if (code === closeRound && isOuter && !block.quoted) return at;
  }
  return -1;
}

function blockOf({ sign, lines, line }: OpenBlock, end: BibtexBlock['end']): BibtexBlock {
  return { type: sign.type, text: lines.join('\n'), line, end };
}
