import { malformed, type SectionKind, type XmlScan } from './xml-scan.ts';

const openings: readonly (readonly [mark: string, kind: SectionKind])[] = [
  ['<!--', 'comment'],
  ['<![CDATA[', 'cdata'],
  ['<!DOCTYPE', 'doctype'],
  ['<?', 'instruction'],
];

/** The section that begins at a `<`, and the length of its opening mark; `null` for none. */
export function sectionAt(
  piece: string,
  open: number,
): { readonly kind: SectionKind; readonly length: number } | 'undecided' | null {
  const start = piece.slice(open, open + 9).toUpperCase();
  const found = openings.find(([mark]) => start.startsWith(mark));
  if (found) return { kind: found[1], length: found[0].length };
  return openings.some(([mark]) => mark.startsWith(start)) ? 'undecided' : null;
}

/**
 * Reads on in a section that is open. @returns where it came; the same place in the same mode where only the next piece
 * can tell.
 */
export function readSection(scan: XmlScan, piece: string, at: number): number {
  if (scan.mode === 'comment') return readTo(scan, piece, at, '-->');
  if (scan.mode === 'cdata') return readTo(scan, piece, at, ']]>');
  return scan.mode === 'instruction' ? readInstruction(scan, piece, at) : readDoctype(scan, piece, at);
}

function readTo(scan: XmlScan, piece: string, at: number, mark: string): number {
  const found = piece.indexOf(mark, at);
  // the last characters of a piece may be the start of the mark
  const end = found < 0 ? Math.max(at, piece.length - mark.length + 1) : found;
  if (scan.mode === 'cdata') scan.run += piece.slice(at, end);
  if (found < 0) return end;
  scan.mode = 'text';
  return end + mark.length;
}

/** No instruction of use holds a `<`: there, one was left open. */
function readInstruction(scan: XmlScan, piece: string, at: number): number {
  const next = piece.indexOf('<', at);
  const stop = next < 0 ? piece.length : next;
  const found = piece.slice(at, stop).indexOf('?>');
  if (found >= 0) {
    scan.mode = 'text';
    return at + found + 2;
  }
  if (next >= 0) leaveOpen(scan, 'an instruction does not close');
  else if (piece.endsWith('?')) return Math.max(at, stop - 1);
  return stop;
}

const [quote, apostrophe, lessThan, greaterThan, openBracket, closeBracket] = [34, 39, 60, 62, 91, 93];

/** Skips a DOCTYPE with all that it defines: nothing of it is read, and nothing that it names is fetched. */
function readDoctype(scan: XmlScan, piece: string, start: number): number {
  let at = start;
  while (at < piece.length && scan.mode === 'doctype') {
    const next = doctypeStep(scan, piece, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

function doctypeStep(scan: XmlScan, piece: string, at: number): number {
  if (scan.definitions === 'comment') return behindComment(scan, piece, at);
  if (piece.charCodeAt(at) === lessThan) return behindDefinition(scan, piece, at);
  readDoctypeCharacter(scan, piece.charCodeAt(at));
  return at + 1;
}

function behindComment(scan: XmlScan, piece: string, at: number): number {
  const end = piece.indexOf('-->', at);
  if (end < 0) return Math.max(at, piece.length - 2);
  scan.definitions = 'open';
  return end + 3;
}

/** A `<` stands in definitions and in the values of entities; elsewhere, a DOCTYPE was left open. */
function behindDefinition(scan: XmlScan, piece: string, at: number): number {
  if (scan.openQuote !== 0 && scan.definitions === 'open') return at + 1;
  const next = piece.slice(at, at + 4);
  if (scan.definitions === 'open' && next.startsWith('<!--')) {
    scan.definitions = 'comment';
    return at + 4;
  }
  if (scan.definitions === 'open' && '<!--'.startsWith(next)) return at;
  if (scan.definitions === 'open' && /^<[!?]/.test(next)) return at + 2;
  leaveOpen(scan, 'a DOCTYPE does not close');
  return at;
}

function readDoctypeCharacter(scan: XmlScan, code: number): void {
  if (scan.openQuote !== 0) {
    if (code === scan.openQuote) scan.openQuote = 0;
  } else if (code === quote || code === apostrophe) scan.openQuote = code;
  else if (code === openBracket && scan.definitions === 'none') {
    scan.definitions = 'open';
    const what = 'the DOCTYPE defines entities of its own, which are refused';
    scan.events.fault({ code: 'refused-definitions', what, line: scan.line, column: scan.column });
  } else if (code === closeBracket) scan.definitions = 'none';
  else if (code === greaterThan && scan.definitions === 'none') scan.mode = 'text';
}

function leaveOpen(scan: XmlScan, what: string): void {
  malformed(scan, what);
  scan.mode = 'text';
  scan.openQuote = 0;
  scan.definitions = 'none';
}
