import type { TextReader } from '../format.ts';
import { type BibtexPage, lineOn, pageOf } from './bibtex-page.ts';

const tab = 9;
const space = 32;
const atSign = 64;
const byteOrderMark = 0xfeff;
/** The mark in a file that was read as windows-1252. */
const garbledMark = 'ï»¿';

/**
 * Cuts a file that comes in pieces into its lines, as `lineScanner` does for tagged formats, but lets entries be read
 * before a line is cut.
 *
 * @param take - Gets each line, or the rest of one, without its end, and its number from 1.
 * @param readAhead - May read on at the start of a line, and moves the page to where it stopped.
 */
export function bibtexLines(
  take: (line: string, number: number) => void,
  readAhead: (page: BibtexPage) => void,
): TextReader {
  let begun: string[] = [];
  let heldEnd = '';
  let number = 0;

  function give(line: string): void {
    number += 1;
    const marked = line.charCodeAt(0) === byteOrderMark ? 1 : number === 1 && line.startsWith(garbledMark) ? 3 : 0;
    take(marked === 0 ? line : line.slice(marked), number);
  }

  /** Gives the line that was begun in pieces before; tells where the next starts. */
  function giveBegun(text: string): number {
    const end = text.indexOf('\n');
    begun.push(end < 0 ? text : text.slice(0, end));
    if (end < 0) return text.length;
    const line = begun.join('');
    begun = [];
    give(line);
    return end + 1;
  }

  function readFrom(text: string, start: number): void {
    const page = pageOf(text, start, number + 1);
    for (let at = start; at < text.length; ) {
      at = placeAhead(page, at);
      const end = text.indexOf('\n', at);
      if (end < 0) begun.push(text.slice(at));
      else give(text.slice(at, end));
      at = end < 0 ? text.length : end + 1;
    }
  }

  /** Lets be read what can be from the start of a line on, and tells where that ends. */
  function placeAhead(page: BibtexPage, start: number): number {
    const sign = firstOfLine(page.text, start);
    if (page.text.charCodeAt(sign) !== atSign) return start;
    page.at = sign;
    readAhead(page);
    if (page.at === sign) return start;
    number = lineOn(page, page.at) - 1;
    return page.at;
  }

  return {
    push(piece) {
      const text = heldEnd + piece;
      heldEnd = text.endsWith('\r') ? '\r' : '';
      const even = withEvenEnds(heldEnd === '' ? text : text.slice(0, -1));
      readFrom(even, begun.length === 0 ? 0 : giveBegun(even));
    },
    end() {
      const rest = begun.join('');
      begun = [];
      if (rest !== '' || heldEnd !== '') give(rest);
    },
  };
}

/** Text whose lines all end in a line feed. */
function withEvenEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function firstOfLine(text: string, start: number): number {
  let place = start;
  while (text.charCodeAt(place) === space || text.charCodeAt(place) === tab) place += 1;
  return place;
}
