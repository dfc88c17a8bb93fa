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
const lineFeed = 10;
const carriageReturn = 13;
const dash = 45;

/**
 * The number of characters in the tag of a line that has one: two to four capitals or digits, filled up with spaces to
 * four, then a dash. 0 where the line has none. RIS and MEDLINE share this form.
 */
export function tagLength(text: string, start: number): number {
  if (text.charCodeAt(start + 4) !== dash || !isBlank(text.charCodeAt(start + 5))) return 0;
  let length = 0;
  while (length < 4 && isTagCode(text.charCodeAt(start + length), length)) length += 1;
  if (length < 2) return 0;
  for (let place = length; place < 4; place += 1) if (text.charCodeAt(start + place) !== space) return 0;
  return length;
}

/** Whether a character code is a space or a tab, or the end of the line has come. */
export function isBlank(code: number): boolean {
  return code === space || code === tab || code === lineFeed || code === carriageReturn || Number.isNaN(code);
}

/** Whether a character code may stand at a place of a tag: capitals, and digits from the second place on. */
export function isTagCode(code: number, place: number): boolean {
  return (code >= 65 && code <= 90) || (place > 0 && code >= 48 && code <= 57);
}

/** So many tags are remembered; a hostile file has more. */
const mostTags = 2000;
const tags = new Map<number, string>();

/** The tags that came last, each in the slot of its code: a list is looked up faster than a map. A power of two. */
const slots = 1024;
const lastCodes = new Int32Array(slots);
const lastTags: string[] = new Array(slots).fill('');

/**
 * The tag at a place, of at most four characters of ASCII: the same string each time, so that looking it up costs no
 * comparison.
 */
export function tagAt(text: string, start: number, length: number): string {
  let code = 0;
  for (let place = start; place < start + length; place += 1) code = (code << 7) | text.charCodeAt(place);
  const slot = (code ^ (code >>> 9)) & (slots - 1);
  if (lastCodes[slot] !== code) {
    lastCodes[slot] = code;
    lastTags[slot] = tagOf(code, text, start, length);
  }
  return lastTags[slot] ?? '';
}

function tagOf(code: number, text: string, start: number, length: number): string {
  const known = tags.get(code);
  if (known !== undefined) return known;
  const tag = text.slice(start, start + length);
  if (tags.size < mostTags) tags.set(code, tag);
  return tag;
}

/** Makes {@link tagAt} give this very string for a tag: what is one string is compared in no time. */
export function knowTag(tag: string): void {
  let code = 0;
  for (let place = 0; place < tag.length; place += 1) code = (code << 7) | tag.charCodeAt(place);
  if (tag.length <= 4) tags.set(code, tag);
}

/** Adds a line to a value that goes on, behind what parts it from the line before. */
export function goOn(field: TaggedField, separator: string, line: string): void {
  field.value = field.value === '' ? line : field.value + separator + line;
}
