import { type ReadCount, readCount } from './read-count.ts';

/** A name with its number: a reason of exclusion, a database. */
export interface NamedCount {
  readonly label: string;
  readonly count: number | null;
}

/** The same with what was wrong with its number. */
export interface ReadNamedCount extends NamedCount {
  readonly fault?: NonNullable<ReadCount['fault']> | 'missing-count' | 'missing-label';
}

/**
 * Prints names with their numbers as the template has them: `Wrong population, 30; Wrong design, 20`. A name in which a
 * semicolon, a quotation mark or a number behind a comma stands is put into quotation marks, and so is one that a
 * spreadsheet would run. Line breaks become spaces.
 */
export function printNamedCounts(counts: readonly NamedCount[]): string {
  return counts.map(({ label, count }) => `${printLabel(label)}, ${count ?? 'NA'}`).join('; ');
}

function printLabel(name: string): string {
  const label = name.replace(/[\r\n]+/g, ' ');
  const isPlain = /^[^\s"=+\-@]/.test(label) && !/[;"]|,\s*(?:[\d\u2212\u2013(-]|n\b|x|\?|t)|\s$/i.test(label);
  return isPlain ? label : `"${label.replaceAll('"', '""')}"`;
}

/** A name in which no comma and no semicolon stands, for the package's own parser cuts there. */
export function plainLabel(label: string): string {
  return label
    .replace(/\s*[,;]\s*/g, ' – ')
    .replaceAll('"', '')
    .trim();
}

/**
 * Reads names with their numbers. The number stands behind the last comma, so that a comma in a name parts nothing; a name
 * in quotation marks may hold anything.
 */
export function readNamedCounts(cell: string): ReadNamedCount[] {
  return itemsOf(cell).flatMap((item) => readItem(item.trim()));
}

/** Cuts a list at its semicolons, but not at those inside quotation marks at the start of an item. */
function itemsOf(cell: string): string[] {
  const items: string[] = [];
  let start = 0;
  while (start < cell.length) {
    const from = /\S/.test(cell.charAt(start)) ? start : nextWord(cell, start);
    const behind = cell.charAt(from) === '"' ? endOfQuoted(cell, from) : from;
    const found = cell.indexOf(';', behind);
    const end = found < 0 ? cell.length : found;
    items.push(cell.slice(start, end));
    start = end + 1;
  }
  return items;
}

function nextWord(cell: string, start: number): number {
  let at = start;
  while (at < cell.length && /\s/.test(cell.charAt(at))) at += 1;
  return at;
}

/** The place behind the mark that closes a quotation; where none does, the mark that opens it is a letter like others. */
function endOfQuoted(cell: string, open: number): number {
  for (let at = cell.indexOf('"', open + 1); at >= 0; at = cell.indexOf('"', at + 2)) {
    if (cell.charAt(at + 1) !== '"') return at + 1;
  }
  return open;
}

function readItem(item: string): ReadNamedCount[] {
  if (item === '') return [];
  const end = item.startsWith('"') ? endOfQuoted(item, 0) : 0;
  const rest = item.slice(end).trimStart();
  if (end > 0 && rest.startsWith(',')) return [named(item.slice(1, end - 1).replaceAll('""', '"'), rest.slice(1))];
  const comma = commaOfNumber(item);
  if (comma < 0) return [{ label: item, count: null, fault: 'missing-count' }];
  const [label, number] = [item.slice(0, comma).trim(), item.slice(comma + 1)];
  // a comma inside a name that has no number
  if (readCount(number).fault === 'unreadable-count' && !/\d/.test(number))
    return [{ label: item, count: null, fault: 'missing-count' }];
  return [named(label, number)];
}

/** The longest number with commas between its digits, and the space around it. */
const longestTail = 40;

/** The comma before the number: the last one, or one before that where the last only groups digits. */
function commaOfNumber(item: string): number {
  const from = Math.max(0, item.length - longestTail);
  const grouped = /,\s*\d{1,3}(?:,\d{3})+$/.exec(item.slice(from));
  return grouped ? from + grouped.index : item.lastIndexOf(',');
}

function named(label: string, number: string): ReadNamedCount {
  const { count, fault } = readCount(number);
  if (!/\S/.test(label)) return { label: 'No reason reported', count, fault: 'missing-label' };
  return { label, count, ...(fault && { fault }) };
}
