import { sharedSlice } from '../../core/shared-slice.ts';

const space = 32;
const tab = 9;
const carriageReturn = 13;

/** The text between two places, without outer space. */
export function trimmed(text: string, start: number, end: number): string {
  const from = startOfText(text, start, end);
  return sharedSlice(text, from, endOfText(text, from, end));
}

/** Where the text between two places starts behind outer space. */
export function startOfText(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from += 1;
  return from;
}

/** Where the text between two places ends before outer space. */
export function endOfText(text: string, start: number, end: number): number {
  let to = end;
  while (to > start && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** Whether a character code is white space. */
function isSpace(code: number): boolean {
  if (code <= space) return code === space || (code >= tab && code <= carriageReturn);
  return code >= 0xa0 && (code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code))));
}
