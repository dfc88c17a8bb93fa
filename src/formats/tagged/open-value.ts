import { sharedSlice } from '../../core/shared-slice.ts';
import { joinedLines, type ValueLines } from './joined-lines.ts';

/**
 * The value of the field that is being read, of one line or of many. It is put together once, when it is whole: what is
 * made line by line would live on in every document.
 */
export interface OpenValue {
  /** Starts with what stands between two places. */
  begin(text: string, start: number, end: number): void;
  /** Goes on with a further line, behind what parts it from the line before. */
  goOn(text: string, start: number, end: number, separator: string): void;
  /** The value as far as it has come. */
  whole(): string;
}

export function openValue(): OpenValue {
  /** What has come before the lines that are being read: in earlier pieces of the file, or parted from them otherwise. */
  let before = '';
  let source = '';
  let from = 0;
  let to = 0;
  /** All lines that are being read; `null` where there is but one. */
  let lines: ValueLines | null = null;
  /** The lines that were joined last, and what they became: authors of one institute share its address. */
  let last: ValueLines | null = null;
  let lastText = '';
  let joined = '';

  function begin(text: string, start: number, end: number): void {
    before = '';
    beginLines(text, start, end);
  }

  function beginLines(text: string, start: number, end: number): void {
    source = text;
    from = start;
    to = end;
    lines = null;
  }

  function whole(): string {
    const value = lines === null ? sharedSlice(source, from, to) : joinedOnce(lines);
    return before === '' ? value : before + value;
  }

  function joinedOnce(found: ValueLines): string {
    const isSame = to - from === lastText.length && isLike(found, last) && source.startsWith(lastText, from);
    if (isSame) return joined;
    last = found;
    lastText = source.slice(from, to);
    joined = joinedLines(found);
    return joined;
  }

  return {
    begin,
    whole,
    goOn(text, start, end, separator) {
      // two pieces of a file may be equal; then the line stands before those that are being read
      const follows = text === source && start > to && (lines === null || lines.separator === separator);
      if (to === from && before === '') begin(text, start, end);
      else if (follows) {
        lines ??= { text, places: [from, to], separator };
        lines.places.push(start, end);
        to = end;
      } else {
        before = whole() + separator;
        beginLines(text, start, end);
      }
    },
  };
}

function isLike({ places, separator }: ValueLines, other: ValueLines | null): boolean {
  return other !== null && places.length === other.places.length && separator === other.separator;
}
