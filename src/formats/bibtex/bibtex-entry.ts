import type { Problem } from '../../core/problem.ts';
import { quoted } from '../fields/take-text.ts';
import type { BibtexBlock } from './bibtex-blocks.ts';
import { type BibtexCursor, cursorIn, lineAt, noteOddity, skipSpace } from './bibtex-cursor.ts';
import { isPlain } from './bibtex-plain.ts';
import type { BibtexStrings } from './bibtex-strings.ts';
import { readValue } from './bibtex-values.ts';

/** A field of an entry. */
export interface BibtexField {
  /** Its name in lower case; empty for text that is no field, `%` for a comment. */
  readonly name: string;
  /** Its value as LaTeX, without the outer braces, and with the strings put in. */
  readonly source: string;
  /** Line of its name, from 1. */
  readonly line: number;
  /** Whether the LaTeX is its own text, as `isPlain` tells it. */
  readonly plain: boolean;
}

/** An entry of a BibTeX file, or what a `@string` defines. */
export interface BibtexEntry {
  /** What stands behind the `@`, in lower case. */
  readonly type: string;
  /** The citation key; empty where there is none. */
  readonly key: string;
  readonly fields: readonly BibtexField[];
  readonly line: number;
  /** Characters of the file that it took. */
  readonly size: number;
  readonly problems: Problem[];
}

const equals = 61;
const percent = 37;
const fieldName = /^[A-Za-z][\w+:.-]*$/;
const longestKey = 2000;

/** A key, or none, without a comma between it and the first field. */
const keyBeforeField = /^(\S{0,300}(?=\s))?\s{0,200}[A-Za-z][\w+:.-]{0,60}\s{0,20}=\s{0,20}[{"]/;

/** Reads the text of a block. */
export function parseEntry(block: BibtexBlock, strings: BibtexStrings): BibtexEntry {
  const cursor = cursorIn(block, strings);
  const key = block.type === 'string' ? '' : readKey(cursor);
  const fields = readFields(cursor);
  const { type, line } = block;
  if (cursor.unpaired) cursor.problems.unshift(unpairedEnd(block));
  return { type, key, fields, line, size: block.text.length, problems: cursor.problems };
}

function unpairedEnd({ type, line, end }: BibtexBlock): Problem {
  const what =
    end === 'missing'
      ? 'has no closing bracket; it ends where the next begins, or with the file'
      : 'has a closing bracket too many; the fields behind it were kept with it';
  const code = end === 'missing' ? 'missing-end' : 'early-end';
  return { code, severity: 'warning', line, message: `line ${line}: the entry @${type} ${what}.` };
}

/** The key: what stands before the first comma or on the first line, unless a field starts there already. */
function readKey(cursor: BibtexCursor): string {
  skipSpace(cursor);
  const line = cursor.text.slice(cursor.at, cursor.at + longestKey);
  const end = line.search(/[,\n]/);
  const said = end < 0 ? line : line.slice(0, end);
  const field = keyBeforeField.exec(said);
  const key = field === null ? said : (field[1] ?? '');
  cursor.at += key.length;
  return key.trim();
}

function readFields(cursor: BibtexCursor): BibtexField[] {
  const fields: BibtexField[] = [];
  for (skipBetween(cursor); cursor.at < cursor.text.length; skipBetween(cursor)) {
    if (cursor.text.charCodeAt(cursor.at) === percent) fields.push(readComment(cursor));
    else readField(cursor, fields);
  }
  return fields;
}

/** Goes over space, commas, and closing brackets that pair with none. */
function skipBetween(cursor: BibtexCursor): void {
  const { text } = cursor;
  while (cursor.at < text.length && (text.charCodeAt(cursor.at) <= 32 || ',})'.includes(text.charAt(cursor.at))))
    cursor.at += 1;
}

function readComment(cursor: BibtexCursor): BibtexField {
  const line = lineAt(cursor, cursor.at);
  const end = cursor.text.indexOf('\n', cursor.at);
  const stop = end < 0 ? cursor.text.length : end;
  const source = cursor.text.slice(cursor.at + 1, stop).trim();
  cursor.at = stop;
  return { name: '%', source, line, plain: isPlain(source) };
}

function readField(cursor: BibtexCursor, fields: BibtexField[]): void {
  const { text, strings } = cursor;
  const end = endOfName(text, cursor.at);
  const firstLine = lineAt(cursor, cursor.at);
  const before = text.slice(cursor.at, endOfSolid(text, cursor.at, end));
  const line = lineAt(cursor, cursor.at + before.length);
  const name = line === firstLine ? before : before.slice(before.lastIndexOf('\n') + 1).trim();
  if (name.length < before.length) fields.push(noField(cursor, before.slice(0, -name.length), firstLine));
  const code = text.charCodeAt(end);
  cursor.at = code === equals ? end + 1 : end;
  if (code === equals || (isOpening(code) && fieldName.test(name)))
    fields.push(namedField(cursor, strings.lowerCase(name), line));
  else fields.push(noField(cursor, isOpening(code) ? `${name}${readValue(cursor)}` : name, line));
}

function namedField(cursor: BibtexCursor, name: string, line: number): BibtexField {
  const source = readValue(cursor);
  return { name, source, line, plain: isPlain(source) };
}

function endOfSolid(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= 32) at -= 1;
  return at;
}

/** Where a name ends: at its sign of equality, or at what no name can hold. */
function endOfName(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isEndOfName(text.charCodeAt(at))) at += 1;
  return at;
}

function isEndOfName(code: number): boolean {
  return code === equals || isOpening(code) || code === 125 || code === 44;
}

function isOpening(code: number): boolean {
  return code === 123 || code === 34;
}

function noField(cursor: BibtexCursor, text: string, line: number): BibtexField {
  noteOddity(cursor, 'unreadable-field', `${quoted(text)} is no field; it is kept in raw.`);
  const source = text.trim();
  return { name: '', source, line, plain: isPlain(source) };
}
