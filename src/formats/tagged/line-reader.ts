import type { TextReader } from '../format.ts';

/**
 * Gets a line as a part of a text, without its end, and its number from 1. Behind it stands the line's end or nothing:
 * a reader that makes no string of a line looks at its characters there.
 */
export type TakeLine = (text: string, start: number, end: number, number: number) => void;

const byteOrderMark = 0xfeff;
/** The mark in a file that was read as windows-1252. */
const garbledMark = 'ï»¿';
const lineFeed = 10;

/**
 * Finds the lines of a file that comes in pieces, whatever ends them: LF, CRLF or CR, also mixed. A byte order mark at
 * the start of a line (files are put together by hand) is dropped.
 */
export function lineScanner(take: TakeLine): TextReader {
  let begun: string[] = [];
  let number = 0;
  /** Whether the piece before ended with a CR, which ended its line; an LF after it belongs to it. */
  let endedWithReturn = false;

  function give(text: string, start: number, end: number): void {
    number += 1;
    const marked = text.charCodeAt(start) === byteOrderMark ? 1 : 0;
    const garbled = number === 1 && text.startsWith(garbledMark, start) ? garbledMark.length : 0;
    take(text, Math.min(start + marked + garbled, end), end, number);
  }

  /** Puts the pieces of a line together once, so that a long line costs no more than its length. */
  function giveBegun(text: string, start: number, end: number): void {
    if (begun.length === 0) {
      give(text, start, end);
      return;
    }
    const line = begun.join('') + text.slice(start, end);
    begun = [];
    give(line, 0, line.length);
  }

  /** Gives the lines that end in a piece. @returns where the last of them ended. */
  function giveEnded(text: string, from: number): number {
    let start = from;
    let feed = placeOf('\n', text, start);
    let back = placeOf('\r', text, start);
    let end = Math.min(feed, back);
    while (end < text.length) {
      giveBegun(text, start, end);
      start = end === back && feed === end + 1 ? end + 2 : end + 1;
      if (back < start) back = placeOf('\r', text, start);
      if (feed < start) feed = placeOf('\n', text, start);
      end = Math.min(feed, back);
    }
    return start;
  }

  return {
    push(text) {
      if (text === '') return;
      const start = giveEnded(text, endedWithReturn && text.charCodeAt(0) === lineFeed ? 1 : 0);
      if (start < text.length) begun.push(text.slice(start));
      endedWithReturn = text.endsWith('\r');
    },
    end() {
      if (begun.length > 0) giveBegun('', 0, 0);
    },
  };
}

/** Where a character stands next; behind the text where it does not. */
function placeOf(character: string, text: string, start: number): number {
  const place = text.indexOf(character, start);
  return place < 0 ? text.length : place;
}

/** Finds the lines of a file likewise, and gives each as a text of its own. */
export function lineReader(take: (line: string, number: number) => void): TextReader {
  return lineScanner((text, start, end, number) => take(text.slice(start, end), number));
}
