import type { TextReader } from '../format.ts';
import { enterPiece, leavePiece, moveTo } from '../text-place.ts';
import {
  addSegment,
  beginMarkup,
  decodeText,
  endSegment,
  giveText,
  isBegun,
  isLayout,
  malformed,
  newScan,
  type XmlEvents,
  type XmlScan,
} from './xml-scan.ts';
import { readSection, sectionAt } from './xml-sections.ts';

const [lineFeed, space, quote, apostrophe, slash, colon, lessThan, greaterThan, underscore] = [
  10, 32, 34, 39, 47, 58, 60, 62, 95,
];

/**
 * Scans XML that comes in pieces, without a look at what its elements mean. No definition and no external entity is
 * ever read; what is not well-formed is told and passed on as text. Time grows with the length of the text alone.
 *
 * @param isExact - White space and line ends are given as XML has them: here they are data, not the layout of records.
 */
export function xmlScanner(events: XmlEvents, isExact = false): TextReader {
  const scan = newScan(events, isExact);
  let heldReturn = '';
  return {
    push(text) {
      let piece = heldReturn + text;
      heldReturn = piece.endsWith('\r') ? '\r' : '';
      if (heldReturn !== '') piece = piece.slice(0, -1);
      if (piece.includes('\r')) piece = piece.replace(/\r\n?/g, '\n');
      scanPiece(scan, scan.carry + piece);
    },
    end() {
      if (heldReturn !== '') scanPiece(scan, `${scan.carry}\n`);
      endScan(scan);
    },
  };
}

function scanPiece(scan: XmlScan, piece: string): void {
  enterPiece(scan.position, piece);
  let at = 0;
  let isUndecided = false;
  while (at < piece.length && !isUndecided) {
    const { mode } = scan;
    const next = step(scan, piece, at);
    isUndecided = next === at && mode === scan.mode;
    at = next;
  }
  leavePiece(scan.position, piece, at);
  scan.carry = piece.slice(at);
}

/**
 * Reads on from a place. @returns where it came; the same place in the same mode where only the next piece can tell.
 */
function step(scan: XmlScan, piece: string, at: number): number {
  if (scan.mode === 'text') return readText(scan, piece, at);
  return scan.mode === 'tag' ? readTag(scan, piece, at) : readSection(scan, piece, at);
}

function readText(scan: XmlScan, piece: string, start: number): number {
  let from = start;
  let open = piece.indexOf('<', start);
  while (open >= 0) {
    if (!startsTag(piece.charCodeAt(open + 1))) return openSection(scan, piece, from, open);
    beginMarkup(scan, piece, open);
    const nameEnd = endOfName(piece, open + 1, piece.length);
    const end = endOfTag(scan, piece, nameEnd);
    if (end === piece.length) return beginTag(scan, piece, from, open);
    if (piece.charCodeAt(end) === greaterThan) {
      if (from < open || isBegun(scan)) giveText(scan, piece, from, open);
      from = giveTag(scan, piece, open, nameEnd, end);
    } else malformed(scan, 'a tag does not close');
    open = piece.indexOf('<', Math.max(from, end));
  }
  moveTo(scan.position, piece, piece.length);
  addSegment(scan, piece, from, piece.length);
  return piece.length;
}

function startsTag(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    code === slash ||
    code === colon ||
    code === underscore ||
    code >= 128
  );
}

/** Where a tag ends: at its `>`; at a `<`, which no tag may hold; or not before the end of the piece. */
function endOfTag(scan: XmlScan, piece: string, from: number): number {
  let { openQuote } = scan;
  let at = from;
  for (; at < piece.length; at += 1) {
    const code = piece.charCodeAt(at);
    if (code > greaterThan) continue;
    if (code === lessThan || (code === greaterThan && openQuote === 0)) break;
    if (code === quote || code === apostrophe) openQuote = behindQuote(openQuote, code);
  }
  scan.openQuote = at < piece.length ? 0 : openQuote;
  return at;
}

function behindQuote(openQuote: number, code: number): number {
  if (openQuote === 0) return code;
  return openQuote === code ? 0 : openQuote;
}

/** A tag of which the end is in a later piece. */
function beginTag(scan: XmlScan, piece: string, from: number, open: number): number {
  addSegment(scan, piece, from, open);
  scan.tag.push(piece.slice(open));
  scan.mode = 'tag';
  return piece.length;
}

function readTag(scan: XmlScan, piece: string, at: number): number {
  const end = endOfTag(scan, piece, at);
  scan.tag.push(piece.slice(at, end));
  if (end === piece.length) return end;
  const tag = scan.tag.join('');
  scan.tag = [];
  scan.mode = 'text';
  if (piece.charCodeAt(end) === lessThan) {
    moveTo(scan.position, piece, end);
    addSegment(scan, tag, 0, tag.length);
    malformed(scan, 'a tag does not close');
    return end;
  }
  giveText(scan, '', 0, 0);
  giveTag(scan, tag, 0, endOfName(tag, 1, tag.length), tag.length);
  return end + 1;
}

/** Gives a tag. @returns the place behind it, or behind its element where that is but text. */
function giveTag(scan: XmlScan, source: string, open: number, nameEnd: number, end: number): number {
  const { events, line, column } = scan;
  if (source.charCodeAt(open + 1) === slash) {
    events.close(source.slice(open + 2, nameEnd), line, column);
    return end + 1;
  }
  const isEmpty = source.charCodeAt(end - 1) === slash;
  const tagEnd = isEmpty ? end - 1 : end;
  const name = source.slice(open + 1, Math.min(nameEnd, tagEnd));
  const attributes = nameEnd < tagEnd ? source.slice(nameEnd, tagEnd) : '';
  const close = isEmpty ? -1 : closingTag(source, name, end + 1);
  const leaf = close < 0 ? null : events.leaf(name, attributes, line);
  if (leaf !== null) {
    leaf.content = leafText(scan, source, end + 1, close);
    return close + name.length + 3;
  }
  events.open(name, attributes, line, column);
  if (isEmpty) events.close(name, line, column);
  return end + 1;
}

/** Where the next tag is, if it closes the element that was opened; else −1. */
function closingTag(source: string, name: string, from: number): number {
  // what begins with layout holds other elements, mostly
  if (source.charCodeAt(from) === lineFeed) return -1;
  const next = source.indexOf('<', from);
  if (next < 0 || source.charCodeAt(next + 1) !== slash) return -1;
  const end = next + 2 + name.length;
  return source.charCodeAt(end) === greaterThan && isAt(source, name, next + 2) ? next : -1;
}

/** Whether a name stands at a place; for names, faster than asking whether the text starts with it there. */
function isAt(source: string, name: string, from: number): boolean {
  for (let at = 0; at < name.length; at += 1) if (source.charCodeAt(from + at) !== name.charCodeAt(at)) return false;
  return true;
}

function leafText(scan: XmlScan, source: string, from: number, to: number): string {
  if (from === to || (!scan.isExact && isLayout(source, from, to))) return '';
  const text = source.slice(from, to);
  if (!text.includes('&')) return text;
  beginMarkup(scan, source, to);
  return decodeText(scan, text);
}

function endOfName(source: string, from: number, to: number): number {
  let at = from;
  for (; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code <= greaterThan && endsName(code)) break;
  }
  return at;
}

function endsName(code: number): boolean {
  return code <= space || code === greaterThan || code === lessThan || code === quote || code === apostrophe;
}

function openSection(scan: XmlScan, piece: string, from: number, open: number): number {
  const section = sectionAt(piece, open);
  beginMarkup(scan, piece, open);
  addSegment(scan, piece, from, open);
  if (section === 'undecided') return open;
  if (section === null) {
    malformed(scan, 'a < begins no markup');
    addSegment(scan, '<', 0, 1);
    return open + 1;
  }
  if (section.kind === 'cdata') {
    if (!isBegun(scan)) scan.runLine = scan.line;
    endSegment(scan);
  }
  scan.mode = section.kind;
  return open + section.length;
}

const unfinished = {
  tag: 'a tag',
  comment: 'a comment',
  cdata: 'a CDATA section',
  doctype: 'a DOCTYPE',
  instruction: 'an instruction',
};

function endScan(scan: XmlScan): void {
  const { mode, carry, position } = scan;
  if (mode !== 'text') malformed(scan, `the file ends in ${unfinished[mode]}, which began here`);
  if (mode === 'cdata') scan.run += carry;
  enterPiece(position, carry);
  beginMarkup(scan, carry, carry.length);
  giveText(scan, mode === 'text' ? carry : '', 0, mode === 'text' ? carry.length : 0);
  scan.events.end(scan.line, scan.column);
}
