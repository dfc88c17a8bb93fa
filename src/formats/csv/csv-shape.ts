import type { ColumnMap } from './column-map.ts';
import { headerScore, isKnownName } from './csv-plan.ts';
import { type CsvDialect, csvScan, readRow } from './csv-scan.ts';

/** The form of a table, told from its start. */
export interface CsvShape extends CsvDialect {
  /** The place at which the rows start, behind a byte order mark and a line `sep=;`. */
  readonly start: number;
  /** The line at which the rows start, from 1. */
  readonly line: number;
  /** The place of the header among the rows, from 0; −1 where there is none. */
  readonly headerRow: number;
  /** Where the header starts in the text; −1 where there is none. */
  readonly headerAt: number;
  /** How surely the header is one: the number of its names that are known. */
  readonly known: number;
  /** The number of columns in the header. */
  readonly width: number;
  /** Whether each row is one field of a record, with its name in the first cell. */
  readonly isTurned: boolean;
}

/** The rows among which a header is looked for. */
const rowsToTry = 25;

const delimiters = [',', ';', '\t', '|'];

/**
 * Tells the form of a table: the delimiter is the one with which a header has the most known names, or the rows the
 * same width.
 */
export function csvShape(head: string, columns: ColumnMap): CsvShape {
  const separator = /^(?:\uFEFF|ï»¿)?"?sep=([^"\r\n])"?(?:\r\n|\r|\n)/i.exec(head);
  const mark = /^(?:\uFEFF|ï»¿)/.exec(head)?.[0].length ?? 0;
  const start = separator?.[0].length ?? mark;
  // a letter behind an escaped quote: no quote that closes a cell has one
  const backslash = /\\"[\p{L}\p{N}]/u.test(head);
  const found = (separator?.[1] === undefined ? delimiters : [separator[1]]).map((delimiter) =>
    shapeWith({ delimiter, backslash }, head, start, columns),
  );
  const best = found.reduce((one, other) => (isBetter(other, one) ? other : one));
  return { ...best.shape, start, line: separator ? 2 : 1 };
}

interface Attempt {
  readonly shape: Omit<CsvShape, 'start' | 'line'>;
  /** The share of the rows that have the commonest number of cells, where that is more than one. */
  readonly evenness: number;
}

function isBetter(one: Attempt, other: Attempt): boolean {
  return one.shape.known === other.shape.known ? one.evenness > other.evenness : one.shape.known > other.shape.known;
}

function shapeWith(dialect: CsvDialect, head: string, start: number, columns: ColumnMap): Attempt {
  const rows = firstRows(dialect, head, start);
  const names = rows.map(({ cells }) => headerScore(cells, columns));
  const fields = fieldsByRow(rows);
  const isTurned = fields > 2 && !names.some((count) => count > 1);
  const headerRow = isTurned ? 0 : placeOfHeader(rows, names);
  const { start: headerAt = -1, cells: { length: width } = [] } = rows[headerRow] ?? {};
  const known = isTurned ? fields : (names[headerRow] ?? 0);
  return { shape: { ...dialect, headerRow, headerAt, known, width, isTurned }, evenness: evennessOf(rows) };
}

/** How many rows start with a name and go on with a value, where the first does. */
function fieldsByRow(rows: readonly PlacedRow[]): number {
  const firsts = rows.map(({ cells }) => (cells.length > 1 ? (cells[0] ?? '') : ''));
  return isKnownName(firsts[0] ?? '') ? new Set(firsts.filter(isKnownName)).size : 0;
}

interface PlacedRow {
  readonly cells: readonly string[];
  readonly start: number;
}

function firstRows(dialect: CsvDialect, head: string, start: number): PlacedRow[] {
  const rows: PlacedRow[] = [];
  const scan = csvScan(dialect, head, true);
  for (let at = start; at < head.length && rows.length < rowsToTry && readRow(scan, at); at = scan.end)
    rows.push({ cells: scan.cells, start: at });
  return rows;
}

/** The first row with two known names or more; else the first of all, where it looks like names and not like values. */
function placeOfHeader(rows: readonly PlacedRow[], known: readonly number[]): number {
  const named = known.findIndex((count) => count >= 2);
  if (named >= 0) return named;
  const first = rows.findIndex(({ cells }) => cells.some((cell) => cell !== ''));
  return rows[first]?.cells.every(looksLikeName) ? first : -1;
}

function looksLikeName(cell: string): boolean {
  return cell.length < 60 && /^[\p{L}_#]/u.test(cell) && !/[.:;,]\s|https?:/.test(cell);
}

function evennessOf(rows: readonly PlacedRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  widths.delete(1);
  return Math.max(0, ...widths.values()) / rows.length;
}
