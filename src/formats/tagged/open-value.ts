import { sharedSlice } from '../../core/shared-slice.ts';
import { startOfText } from './tagged-lines.ts';

/**
 * The value of the field that is being read, of one line or of many. It is cut out of the text once, when it is whole:
 * a string for each line, and one more for each that is joined to it, would live on in every document.
 */
export interface OpenValue {
  /** Starts with what stands between two places. */
  begin(text: string, start: number, end: number): void;
  /** Goes on with a further line, behind what parts it from the line before. */
  goOn(text: string, start: number, end: number, separator: string): void;
  /** The value as far as it has come. */
  whole(): string;
}

/** Between two lines stands their end and an indent; what is longer is not worth a pattern. */
const longestGap = 16;

export function openValue(): OpenValue {
  /** What has come before the part that is being read: in earlier pieces of the file, or parted from it otherwise. */
  let before = '';
  let source = '';
  let from = 0;
  let to = 0;
  /** Whether a line of the part has gone on; then the same gap stands between all its lines. */
  let goesOn = false;
  let gap = '';
  let gaps = /\n/g;
  let between = '';
  /** The last lines that were joined, and what they became: authors of one institute share its address. */
  let lines = '';
  let joinedBy = '';
  let joined = '';

  function begin(text: string, start: number, end: number): void {
    before = '';
    beginPart(text, start, end);
  }

  function beginPart(text: string, start: number, end: number): void {
    source = text;
    from = start;
    to = end;
    goesOn = false;
  }

  /** Whether the gap before a line is like those before it, so that one replacement takes them all. */
  function fits(start: number, separator: string): boolean {
    const isSame = start - to === gap.length && isAt(gap, source, to);
    if (goesOn) return isSame && separator === between;
    if (start - to > longestGap) return false;
    if (!isSame) {
      if (startOfText(source, to, start) < start) return false; // a line that was left out stands there
      gap = source.slice(to, start);
      gaps = new RegExp(gap, 'g');
    }
    between = separator;
    return true;
  }

  function whole(): string {
    const value = goesOn ? joinedLines() : sharedSlice(source, from, to);
    return before === '' ? value : before + value;
  }

  function joinedLines(): string {
    const isSame = lines.length === to - from && joinedBy === between && source.startsWith(lines, from);
    if (isSame) return joined;
    lines = source.slice(from, to);
    joinedBy = between;
    joined = lines.replace(gaps, between);
    return joined;
  }

  return {
    begin,
    whole,
    goOn(text, start, end, separator) {
      // two pieces of a file may be equal; then the line stands before the part
      if (to === from && before === '') begin(text, start, end);
      else if (text === source && start > to && fits(start, separator)) {
        to = end;
        goesOn = true;
      } else {
        before = whole() + separator;
        beginPart(text, start, end);
      }
    },
  };
}

/** Whether a text stands at a place. */
function isAt(text: string, source: string, start: number): boolean {
  for (let at = 0; at < text.length; at += 1) if (source.charCodeAt(start + at) !== text.charCodeAt(at)) return false;
  return true;
}
