import type { TextReader } from '../format.ts';

const byteOrderMark = 0xfeff;
/** The mark in a file that was read as windows-1252. */
const garbledMark = 'ï»¿';

/**
 * Cuts a file that comes in pieces into its lines, whatever ends them: LF, CRLF or CR, also mixed. A byte order mark at
 * the start of a line (files are put together by hand) is dropped.
 *
 * @param take - Gets each line without its end, and its number from 1.
 */
export function lineReader(take: (line: string, number: number) => void): TextReader {
  let begun: string[] = [];
  let number = 0;

  function give(text: string): void {
    const line = text.endsWith('\r') ? text.slice(0, -1) : text;
    if (line.includes('\r')) for (const part of line.split('\r')) giveLine(part);
    else giveLine(line);
  }

  function giveLine(line: string): void {
    number += 1;
    const marked = line.charCodeAt(0) === byteOrderMark ? 1 : number === 1 && line.startsWith(garbledMark) ? 3 : 0;
    take(marked === 0 ? line : line.slice(marked), number);
  }

  /** Puts the pieces of a line together once, so that a long line costs no more than its length. */
  function whole(lastPiece: string): string {
    if (begun.length === 0) return lastPiece;
    const line = begun.join('') + lastPiece;
    begun = [];
    return line;
  }

  return {
    push(text) {
      let start = 0;
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        give(whole(text.slice(start, end)));
        start = end + 1;
      }
      if (start < text.length) begun.push(text.slice(start));
    },
    end() {
      const rest = whole('');
      if (rest !== '') give(rest);
    },
  };
}
