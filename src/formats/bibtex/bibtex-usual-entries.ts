import type { BibtexEntry, BibtexField } from './bibtex-entry.ts';
import { type BibtexPage, goBackTo, lineOn, seek } from './bibtex-page.ts';
import type { BibtexStrings } from './bibtex-strings.ts';
import { typeOfBibtex } from './bibtex-types.ts';
import { readUsualField, type UsualReading } from './bibtex-usual-field.ts';

const newline = 10;
const space = 32;
const comma = 44;
const at = 64;
const openBrace = 123;
const closeBrace = 125;

const longestType = 60;
const usualKey = /[^\s,{}"=]{0,300},/y;

/**
 * Reads entries and strings, one behind the other, that are written as nearly all are: each closes, its fields have a name and a value in
 * braces, in quotes or bare, and the next follows. Stops before the first that is anything else, which is to be read with care.
 */
export function readUsualEntries(page: BibtexPage, strings: BibtexStrings, take: (entry: BibtexEntry) => void): void {
  const reading: UsualReading = { page, strings, limit: -1, replaced: 0 };
  let start = page.at;
  let line = lineOn(page, start);
  for (;;) {
    const type = usualType(page.text, start, strings);
    const entry = type === null ? null : readEntry(reading, start, type);
    if (entry === null || !isOver(page) || !strings.put(reading.replaced)) break;
    start = page.at;
    line = lineOn(page, start);
    take(entry);
  }
  goBackTo(page, start, line);
}

/** Whether what comes next, to which the page is moved, cannot be more of the entry before. */
function isOver(page: BibtexPage): boolean {
  let code = page.text.charCodeAt(page.at);
  while (code === space || (code >= 9 && code <= 13)) {
    page.at += 1;
    code = page.text.charCodeAt(page.at);
  }
  return code > space && code < 127 && code !== comma && !isLetter(code);
}

/** The type of the entry that starts at a place, in lower case; `null` where none starts, or one that is not usual. */
function usualType(text: string, start: number, strings: BibtexStrings): string | null {
  if (text.charCodeAt(start) !== at) return null;
  let end = start + 1;
  while (isLetter(text.charCodeAt(end)) && end - start <= longestType) end += 1;
  if (text.charCodeAt(end) !== openBrace) return null;
  const type = strings.lowerCase(text.slice(start + 1, end));
  return type === 'string' || typeOfBibtex(type) !== undefined ? type : null;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Reads the entry at a place, and leaves the page behind it; `null` for one that is not usual. */
function readEntry(reading: UsualReading, start: number, type: string): BibtexEntry | null {
  const { page } = reading;
  reading.limit = Math.min(nextBlockLine(page, reading.limit, start), seek(page, page.byteOrderMark, start));
  reading.replaced = 0;
  const line = lineOn(page, start);
  page.at = page.text.indexOf('{', start) + 1;
  const inside = page.at;
  const key = type === 'string' ? '' : readKey(page);
  const fields = key === null ? null : readFields(reading);
  if (key === null || fields === null || page.at >= reading.limit) return null;
  const size = page.at - inside;
  page.at += 1;
  return { type, key, fields, line, size, problems: [] };
}

/** Where the next line is that starts with an `@`: what has not closed by then never closes. */
function nextBlockLine(page: BibtexPage, known: number, start: number): number {
  if (known > start) return known;
  let place = seek(page, page.atSign, start + 1);
  while (place < page.text.length && !isFirstOfLine(page.text, place)) place = seek(page, page.atSign, place + 1);
  return Math.min(place, page.text.length);
}

function isFirstOfLine(text: string, place: number): boolean {
  let before = place - 1;
  while (text.charCodeAt(before) <= space && text.charCodeAt(before) !== newline) before -= 1;
  return before < 0 || text.charCodeAt(before) === newline;
}

function readKey(page: BibtexPage): string | null {
  const { text } = page;
  while (text.charCodeAt(page.at) <= space) page.at += 1;
  usualKey.lastIndex = page.at;
  if (!usualKey.test(text)) return null;
  const key = text.slice(page.at, usualKey.lastIndex - 1);
  page.at = usualKey.lastIndex;
  return key;
}

/** Reads fields up to the bracket that closes the entry; `null` where one is not usual. */
function readFields(reading: UsualReading): BibtexField[] | null {
  const { page } = reading;
  const { text } = page;
  const fields: BibtexField[] = [];
  for (;;) {
    let code = text.charCodeAt(page.at);
    while (code <= space || code === comma) {
      page.at += 1;
      code = text.charCodeAt(page.at);
    }
    if (code === closeBrace) return fields;
    const field = readUsualField(reading);
    if (field === null) return null;
    fields.push(field);
  }
}
