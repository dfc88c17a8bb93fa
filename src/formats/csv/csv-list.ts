import { sameValue } from '../fields/same-value.ts';
import { trimmed } from '../fields/trimmed.ts';

/** The items of a cell that holds several. */
export interface CellList {
  readonly items: readonly string[];
  /** Whether the cell said plainly where one ends; where it did not, the cell is kept as it was, too. */
  readonly isPlain: boolean;
}

/**
 * The words of a cell: a list in brackets, or parted by semicolons, lines, upright strokes or, where there is nothing
 * else, commas.
 */
export function wordsInCell(value: string): CellList {
  const inBrackets = listInBrackets(value);
  if (inBrackets) return { items: inBrackets, isPlain: false };
  if (value.includes(';')) return { items: presentBetweenSemicolons(value), isPlain: true };
  if (value.includes('\n')) return { items: presentBetween(value, '\n'), isPlain: true };
  if (value.includes('|')) return { items: presentBetween(value, '|'), isPlain: false };
  if (value.includes(',')) return { items: present(splitAtCommas(value)), isPlain: false };
  return { items: present([value]), isPlain: true };
}

/** Items without outer space, and without those that are nothing else. */
export function present(parts: readonly string[]): string[] {
  const items: string[] = [];
  for (const part of parts) {
    const item = part.trim();
    if (item !== '') items.push(item);
  }
  return items;
}

/**
 * The items between two marks: `present(value.split(mark))` without a list of all parts, for most cells of a table come
 * through here.
 */
export function presentBetween(value: string, mark: string): string[] {
  const items: string[] = [];
  let start = 0;
  while (start <= value.length) {
    const found = value.indexOf(mark, start);
    const end = found < 0 ? value.length : found;
    const item = trimmed(value, start, end);
    if (item !== '') items.push(item);
    start = end + 1;
  }
  return items;
}

/** The semicolon of an entity (`&amp;`) parts nothing. */
function presentBetweenSemicolons(value: string): string[] {
  return value.includes('&') ? present(value.split(/(?<!&#?\w{1,8});/)) : presentBetween(value, ';');
}

/** Commas inside brackets part nothing: `cyst (diagnosis, surgery), human` holds two words. */
function splitAtCommas(value: string): string[] {
  if (!value.includes('(')) return value.split(',');
  const parts: string[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < value.length; at += 1) {
    const mark = value.charAt(at);
    if (mark === '(') depth += 1;
    else if (mark === ')') depth = Math.max(0, depth - 1);
    else if (mark === ',' && depth === 0) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

/** The strings of a list as JSON or Python writes it: `["a", "b"]`, `['a', 'b']`. `null` for anything else. */
export function listInBrackets(value: string): string[] | null {
  if (!value.startsWith('[') || !value.endsWith(']')) return null;
  const items: string[] = [];
  const end = value.length - 1;
  let at = behindSpace(value, 1);
  while (at < end) {
    const mark = value.charAt(at);
    const close = mark === '"' || mark === "'" ? closeOf(value, mark, at + 1) : -1;
    if (close < 0 || close >= end) return null;
    items.push(value.slice(at + 1, close).replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, readEscape));
    at = behindSpace(value, close + 1);
    if (at < end && value.charAt(at) !== ',') return null;
    at = behindSpace(value, at + 1);
  }
  return items;
}

function behindSpace(value: string, start: number): number {
  let at = start;
  while (value.charAt(at) === ' ' || value.charAt(at) === '\n') at += 1;
  return at;
}

function closeOf(value: string, mark: string, from: number): number {
  let close = value.indexOf(mark, from);
  while (close >= 0 && backslashesBefore(value, close, from) % 2 === 1) close = value.indexOf(mark, close + 1);
  return close;
}

function backslashesBefore(value: string, at: number, start: number): number {
  let from = at;
  while (from > start && value.charAt(from - 1) === '\\') from -= 1;
  return at - from;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readEscape(_: string, code: string | undefined, mark: string | undefined): string {
  if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
  return escapes[mark ?? ''] ?? mark ?? '';
}

/**
 * A list as one cell that a reader of cells parts into the same items: `a; b`, or JSON where signs in the items would
 * mislead it.
 */
export function printList(items: readonly string[], read: (cell: string) => CellList): string {
  if (items.length === 0) return '';
  const joined = items.join('; ');
  // a semicolon behind a single item tells that its comma, or its "and", parts nothing
  const printed = [joined, `${joined};`].find((cell) => sameValue(read(cell).items, items));
  return printed ?? JSON.stringify(items);
}
