import { moveTo, type TextPlace } from '../text-place.ts';
import { decodeReferences } from './xml-entities.ts';

/** An element that waits for its text. */
interface XmlLeaf {
  content: string | unknown[];
}

/** What a scanner tells of a text in XML, in its order. */
export interface XmlEvents {
  /** @param attributes - The text behind the name, from which the attributes can be read. */
  open(name: string, attributes: string, line: number, column: number): void;
  close(name: string, line: number, column: number): void;
  /**
   * An element that is but text, or nothing, may be taken at once: its text is put into what this gives. Where it gives
   * `null`, the tags and the text are told one by one.
   */
  leaf(name: string, attributes: string, line: number): XmlLeaf | null;
  /**
   * The text between two tags, with CDATA and references read. White space with a line end, which is mere layout, comes
   * as `\n`.
   *
   * @param line - The line on which it begins.
   */
  text(text: string, line: number): void;
  /** Something that XML forbids. The scanner goes on as well as it can, and drops no text. */
  fault(fault: XmlFault): void;
  /** The file is over. */
  end(line: number, column: number): void;
}

/** Something that XML forbids, or that is refused, and where it stands. */
export interface XmlFault {
  readonly code: 'malformed-xml' | 'unknown-reference' | 'refused-definitions';
  readonly what: string;
  /** Line and column, from 1. */
  readonly line: number;
  readonly column: number;
}

/** A part of a file that is neither text nor a tag. */
export type SectionKind = 'cdata' | 'comment' | 'doctype' | 'instruction';

/** What a scanner knows while it scans. */
export interface XmlScan {
  readonly events: XmlEvents;
  /** Whether white space and line ends are given as XML has them, not as the layout of records. */
  readonly isExact: boolean;
  readonly position: TextPlace;
  mode: 'text' | 'tag' | SectionKind;
  /** The start of markup that only the next piece can decide. */
  carry: string;
  /** The text since the last markup, undecoded, in the pieces in which it came. */
  readonly segment: string[];
  /** The text before `segment` that belongs to the same run, decoded. */
  run: string;
  /** The line on which the run begins. */
  runLine: number;
  /** A tag that has begun, in the pieces in which it came. */
  tag: string[];
  /** The quote that is open in a tag or a DOCTYPE; 0 for none. */
  openQuote: number;
  /** Whether the DOCTYPE that is open defines something; there, comments may stand. */
  definitions: 'none' | 'open' | 'comment';
  /** Where the tag or section begins that was read last. */
  line: number;
  column: number;
}

/** A scan that stands at the start of a file. */
export function newScan(events: XmlEvents, isExact: boolean): XmlScan {
  return {
    events,
    isExact,
    position: { line: 1, lineStart: 0, nextBreak: -1 },
    mode: 'text',
    carry: '',
    segment: [],
    run: '',
    runLine: 1,
    tag: [],
    openQuote: 0,
    definitions: 'none',
    line: 1,
    column: 1,
  };
}

/** Says that markup begins at a place in the piece. */
export function beginMarkup(scan: XmlScan, piece: string, open: number): void {
  const { position } = scan;
  moveTo(position, piece, open);
  scan.line = position.line;
  scan.column = open - position.lineStart + 1;
}

/** Tells of something that is not well-formed, at the markup that was read last. */
export function malformed({ events, line, column }: XmlScan, what: string): void {
  events.fault({ code: 'malformed-xml', what, line, column });
}

/** Adds text, up to a place to which the scan has come, to the run. */
export function addSegment(scan: XmlScan, piece: string, from: number, to: number): void {
  if (from === to) return;
  const text = piece.slice(from, to);
  if (!isBegun(scan)) scan.runLine = scan.position.line - breaksIn(text);
  scan.segment.push(text);
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1;
}

/** Whether text has begun that belongs to the same run as what follows. */
export function isBegun({ run, segment }: XmlScan): boolean {
  return run !== '' || segment.length > 0;
}

/** Decodes the text up to the markup that was read last and adds it to the run. */
export function endSegment(scan: XmlScan): void {
  scan.run += decodeText(scan, scan.segment.join(''));
  scan.segment.length = 0;
}

/** Reads the references in text that ends at the markup that was read last. */
export function decodeText({ events, isExact, line, column }: XmlScan, source: string): string {
  if (!source.includes('&')) return source;
  const { text, unknownAt } = decodeReferences(source, isExact);
  if (unknownAt >= 0) {
    const breaks = breaksIn(source.slice(unknownAt));
    const before =
      breaks === 0 ? column - (source.length - unknownAt) : unknownAt - source.lastIndexOf('\n', unknownAt);
    const [reference = '&'] = /^&[^\s&;<]{0,20};?/.exec(source.slice(unknownAt, unknownAt + 22)) ?? [];
    const what = `${reference} names no character`;
    events.fault({ code: 'unknown-reference', what, line: line - breaks, column: before });
  }
  return text;
}

/** Gives the run of text that ends at the markup that was read last. */
export function giveText(scan: XmlScan, piece: string, from: number, to: number): void {
  const { events, isExact, line } = scan;
  if (!isExact && !isBegun(scan) && isLayout(piece, from, to)) {
    events.text('\n', line);
    return;
  }
  addSegment(scan, piece, from, to);
  endSegment(scan);
  const { run, runLine } = scan;
  scan.run = '';
  if (run !== '') events.text(!isExact && isLayout(run, 0, run.length) ? '\n' : run, runLine);
}

/** Whether a text is white space with a line end, which says nothing between elements. */
export function isLayout(text: string, from: number, to: number): boolean {
  let hasBreak = false;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 32) return false;
    if (code === 10) hasBreak = true;
  }
  return hasBreak;
}
