/** A field as a tagged file has it: `AU  - Redgate, Sam`, with the lines that go on from it. */
export interface TaggedField {
  readonly tag: string;
  /** The text behind the dash; the lines of a value that goes on are joined by the format's reader. */
  value: string;
  /** Line of the tag, from 1. */
  readonly line: number;
}

/** The fields of one record. */
export interface TaggedRecord {
  readonly fields: readonly TaggedField[];
  /** Line on which the record starts, from 1. */
  readonly line: number;
}

const space = 32;
const tab = 9;
const dash = 45;

/**
 * The number of characters in the tag of a line that has one: two to four capitals or digits, filled up with spaces to
 * four, then a dash. 0 where the line has none. RIS and MEDLINE share this form.
 */
export function tagLength(line: string): number {
  if (line.charCodeAt(4) !== dash || !isBlank(line.charCodeAt(5))) return 0;
  let length = 0;
  while (length < 4 && isTagCode(line.charCodeAt(length), length)) length += 1;
  if (length < 2) return 0;
  for (let place = length; place < 4; place += 1) if (line.charCodeAt(place) !== space) return 0;
  return length;
}

/** Whether a character code is a space or a tab, or the end of the line has come. */
export function isBlank(code: number): boolean {
  return code === space || code === tab || Number.isNaN(code);
}

/** Whether a character code may stand at a place of a tag: capitals, and digits from the second place on. */
export function isTagCode(code: number, place: number): boolean {
  return (code >= 65 && code <= 90) || (place > 0 && code >= 48 && code <= 57);
}

/** The text between a position and the end of the line, without outer space. */
export function valueFrom(line: string, start: number): string {
  return line.slice(start).trim();
}
