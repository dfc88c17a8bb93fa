import type { TextReader } from '../format.ts';
import { type CsvDialect, type CsvScan, csvScan, type QuoteFault, readRow, returnTo } from './csv-scan.ts';

/** One row of a table. */
export interface CsvRow {
  /** Without outer space. */
  readonly cells: readonly string[];
  /** Line on which the row starts, from 1. */
  readonly line: number;
  readonly fault: QuoteFault | undefined;
}

/** Where the rows of a table go. */
export interface RowSink {
  take(row: CsvRow): void;
  /** The number of cells that a row should have; 0 where that is not known. */
  width(): number;
  /** Tells that the rows are over. */
  end(): void;
}

/** A row longer than this is cut, for no string can hold much more. */
const longestRow = 2 ** 28;

/** A longer piece is read in parts, so that a row and a piece together are never longer than a string can be. */
const longestPiece = 2 ** 27;

/** What may be read a second time before the file has earned it by its length. */
const freeRereading = 2 ** 16;

/**
 * Cuts a table that comes in pieces into its rows. Where a quote that was not meant to open a cell swallows the lines
 * behind it, the row
 * ends with its first line if that has the right number of cells.
 *
 * @param line - Line on which the text starts.
 */
export function csvRows(dialect: CsvDialect, line: number, sink: RowSink): TextReader {
  const done = { line, length: 0, reread: 0 };
  let pieces: string[] = [];
  let held = 0;
  let tried = 0;
  /** As far as this, counted from what is held, nothing closes a quote. */
  let quotesOverUntil = 0;

  function readRows(isLast: boolean): void {
    const scan = csvScan(dialect, pieces.join(''), isLast || held >= longestRow);
    scan.quotesOverUntil = quotesOverUntil;
    let start = 0;
    while (start < held && readRow(scan, start)) {
      const row = isDoubtful(scan) ? mended(scan, start) : scan;
      sink.take({ cells: row.cells, line: done.line, fault: row.fault });
      done.line += row.lines;
      done.length += row.end - start;
      start = row.end;
    }
    pieces = start < held ? [scan.text.slice(start)] : [];
    quotesOverUntil = Math.max(0, scan.quotesOverUntil - start);
    held -= start;
    tried = held;
  }

  function isDoubtful({ fault, lines, cells }: CsvScan): boolean {
    return fault !== undefined && (lines > 1 || cells.length !== sink.width());
  }

  /**
   * A row whose first line alone is the row that was meant, if it has the right number of cells: with quotes, or
   * without.
   */
  function mended(scan: CsvScan, start: number): CsvScan {
    // so that no file takes more time than its length
    if (done.reread > done.length + freeRereading) return scan;
    done.reread += Math.max(scan.end, Math.min(scan.quotesOverUntil, scan.text.length)) - start;
    const firstLine = /^[^\r\n]*(?:\r\n?|\n)?/.exec(scan.text.slice(start, scan.end))?.[0] ?? '';
    for (const quotesOver of [0, Number.POSITIVE_INFINITY]) {
      const first = csvScan(dialect, firstLine, true);
      first.quotesOverUntil = quotesOver;
      readRow(first, 0);
      if (first.cells.length !== sink.width()) continue;
      const end = start + first.end;
      returnTo(scan, end);
      return { ...first, cells: first.cells.map(withoutQuotes), end, fault: 'unclosed-quote' };
    }
    return scan;
  }

  function pushPiece(piece: string): void {
    pieces.push(piece);
    held += piece.length;
    // a row of many pieces is read again only once it has doubled, so that a long row costs no more than its length
    if (held >= Math.min(2 * tried, longestRow)) readRows(false);
  }

  return {
    push(text) {
      for (let at = 0; at < text.length; at += longestPiece) pushPiece(text.slice(at, at + longestPiece));
    },
    end() {
      if (held > 0) readRows(true);
      sink.end();
    },
  };
}

/** A cell of which all was quoted, where its row was read as if it had no quotes. */
function withoutQuotes(cell: string): string {
  return /^"[^"]+"$/.test(cell) ? cell.slice(1, -1) : cell;
}
