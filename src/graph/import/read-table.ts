import type { Problem } from '../../core/problem.ts';
import { columnName } from '../../formats/csv/csv-name.ts';
import { type CsvRow, csvRows } from '../../formats/csv/csv-rows.ts';

/** A row of a table under its header. */
export interface TableLine {
  /** Line of the file, from 1. */
  readonly line: number;
  /** The cell of a column; empty where there is none. */
  readonly cell: (column: number) => string;
  /** Whether every cell is empty. */
  readonly isBlank: boolean;
}

/** A table with a header, and what is odd about its form. */
export interface ReadTable {
  readonly header: readonly string[];
  readonly lines: readonly TableLine[];
  readonly problems: readonly Problem[];
  /** The place of the first column of one of these names, whatever their capitals, spaces and signs; or −1. */
  readonly columnOf: (names: readonly string[]) => number;
}

/** Reads a table of which cells are parted by comma, semicolon or tab, whichever its first line has most of. */
export function readTable(text: string): ReadTable {
  const rows: CsvRow[] = [];
  let width = 0;
  const reader = csvRows({ delimiter: delimiterOf(text), backslash: false }, 1, {
    take(row) {
      if (rows.length === 0) width = row.cells.length;
      rows.push(row);
    },
    width: () => width,
    end: () => undefined,
  });
  reader.push(text);
  reader.end();
  const [header, ...body] = rows;
  const names = (header?.cells ?? []).map(columnName);
  return {
    header: header?.cells ?? [],
    lines: body.map(({ cells, line }) => ({
      line,
      cell: (column) => cells[column] ?? '',
      isBlank: cells.every((cell) => cell === ''),
    })),
    problems: body.flatMap((row) => problemsOf(row, width)),
    columnOf: (wanted) => wanted.map((name) => names.indexOf(columnName(name))).find((place) => place >= 0) ?? -1,
  };
}

function delimiterOf(text: string): string {
  const [first = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const bare = first.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function problemsOf({ cells, line, fault }: CsvRow, width: number): Problem[] {
  const said: Problem[] = [];
  if (fault !== undefined) {
    said.push({
      code: fault,
      severity: 'warning',
      message: `The quotes on line ${line} are not closed or not doubled`,
      line,
    });
  }
  const extra = cells.slice(width).filter((cell) => cell !== '');
  if (extra.length > 0) {
    const message = `Line ${line} has more cells than the header: "${extra.join('", "')}" was not read`;
    said.push({ code: 'extra-cells', severity: 'warning', message, line });
  }
  return said;
}
