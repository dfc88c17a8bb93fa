import { cleanLine } from '../drawing/clean-text.ts';
import { textWidth } from '../drawing/text-width.ts';
import type { Table } from '../table.ts';
import { cellInWords } from './cell-in-words.ts';

/** What a column asks of the page. */
export interface ColumnNeed {
  /** Under this width a word would be cut; long words, such as addresses, are cut. */
  readonly least: number;
  /** With this width every cell stands on one line. */
  readonly whole: number;
}

/** What each column needs, in heights of a letter. */
export function columnNeeds({ columns, rows }: Table): ColumnNeed[] {
  return columns.map((column) => {
    const needs = [needOf(column.label, true), ...rows.map((row) => needOf(cellInWords(row, column), false))];
    const greatest = (key: keyof ColumnNeed) => needs.reduce((most, need) => Math.max(most, need[key]), 0);
    return { least: Math.min(greatest('least'), longestWord), whole: greatest('whole') };
  });
}

/** The same in points at a size of letters, with the room between columns. */
export function needsAt(needs: readonly ColumnNeed[], size: number, gap: number): ColumnNeed[] {
  const room = gap + slack;
  return needs.map(({ least, whole }) => ({ least: least * size + room, whole: whole * size + room }));
}

/**
 * Widths that fill a room: no column narrower than its words where that can be, and what is left where it saves most lines,
 * so that the longest cells of all columns come to much the same height.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): number[] {
  const least = sum(needs.map((need) => need.least));
  if (least >= room) return needs.map((need) => (need.least / least) * room);
  const widths = needs.map((need) => need.least);
  for (let left = room - least; left >= step; left -= step) {
    const place = tallest(needs, widths);
    // every cell stands on one line: the rest is shared
    if (place < 0) return widths.map((width) => width + left / widths.length);
    widths[place] = (widths[place] ?? 0) + step;
  }
  return widths;
}

const step = 2;

// -1 where every cell stands on one line
function tallest(needs: readonly ColumnNeed[], widths: readonly number[]): number {
  const lines = needs.map(({ whole }, place) => whole / (widths[place] ?? whole));
  const most = Math.max(...lines);
  return most > 1 ? lines.indexOf(most) : -1;
}

/** Widths of a table's columns as shares of the whole, to four decimals: what fits a page across at 9 points. */
export function columnShares(table: Table): number[] {
  const room = 730;
  return columnWidths(needsAt(columnNeeds(table), 9, 8), room).map(
    (width) => Math.floor((width / room) * 10_000) / 10_000,
  );
}

// programs round widths, each in its own way
const slack = 3;
// a word that is longer is cut
const longestWord = 9;
// what is longer than this many characters is cut into lines anyway
const measured = 300;

function needOf(text: string, bold: boolean): ColumnNeed {
  const type = { size: 1, bold };
  const line = cleanLine(text.slice(0, measured));
  const words = line.split(' ').map((word) => textWidth(word, type));
  const spaces = (words.length - 1) * textWidth(' ', type);
  return { least: Math.max(...words), whole: sum(words) + spaces };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
