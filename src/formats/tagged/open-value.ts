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
  /** All lines that are being read, in a list that is used again; none where there is but one line. */
  const lines: ValueLines = { places: [], count: 0, separator: '' };
  /** What was joined last, how, and what it became: authors of one institute share its address. */
  const last = { text: '', count: 0, separator: '', joined: '' };

  function begin(text: string, start: number, end: number): void {
    before = '';
    beginLines(text, start, end);
  }

  function beginLines(text: string, start: number, end: number): void {
    source = text;
    from = start;
    to = end;
    lines.count = 0;
  }

  function whole(): string {
    const value = lines.count === 0 ? sharedSlice(source, from, to) : joinedOnce();
    return before === '' ? value : before + value;
  }

  function joinedOnce(): string {
    const { count, separator } = lines;
    const isLike = to - from === last.text.length && count === last.count && separator === last.separator;
    if (isLike && source.startsWith(last.text, from)) return last.joined;
    last.text = source.slice(from, to);
    last.count = count;
    last.separator = separator;
    last.joined = joinedLines(source, lines);
    return last.joined;
  }

  function addLine(start: number, end: number): void {
    lines.places[lines.count] = start;
    lines.places[lines.count + 1] = end;
    lines.count += 2;
  }

  return {
    begin,
    whole,
    goOn(text, start, end, separator) {
      // two pieces of a file may be equal; then the line stands before those that are being read
      const follows = text === source && start > to && (lines.count === 0 || lines.separator === separator);
      if (to === from && before === '') begin(text, start, end);
      else if (follows) {
        if (lines.count === 0) addLine(from, to);
        lines.separator = separator;
        addLine(start, end);
        to = end;
      } else {
        before = whole() + separator;
        beginLines(text, start, end);
      }
    },
  };
}
