import type { PlatformProfile } from '../platforms/platform-profile.ts';

/** A line of a strategy as text: its number as printed, and where its query stands. */
export interface TextLine {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a strategy, and whether they are numbered. */
export interface TextLines {
  readonly lines: readonly TextLine[];
  readonly numbered: boolean;
}

/**
 * Finds the lines of a strategy. Where some have numbers, what has none goes on with the line before. Where none has, a
 * line that begins or follows upon an operator, or stands inside brackets, goes on; others count from 1.
 */
export function splitLines(text: string, profile: PlatformProfile): TextLines {
  const rows = rowsOf(text).map((row) => ({ ...row, label: labelOf(text.slice(row.start, row.end), profile) }));
  if (rows.some(({ label }) => label !== undefined)) {
    return { lines: withoutHits(text, numberedLines(text, rows, profile)), numbered: true };
  }
  const lines = unnumberedLines(text, rows);
  const [only] = lines;
  return { lines: lines.length === 1 && only !== undefined ? [{ ...only, id: '' }] : lines, numbered: false };
}

interface Row {
  readonly start: number;
  readonly end: number;
  readonly label: { readonly id: string; readonly length: number } | undefined;
}

function numberedLines(text: string, rows: readonly Row[], { lineMark }: PlatformProfile): TextLine[] {
  const startsWithLine = new RegExp(`^\\s*${lineMark}\\d{1,6}\\s`, 'i');
  const lines: TextLine[] = [];
  for (const { start, end, label } of rows) {
    const last = lines.at(-1);
    // a combination of lines is a line even where its number was left out
    const isOwn = label !== undefined || startsWithLine.test(text.slice(start, Math.min(end, start + 20)));
    if (!isOwn && last !== undefined) lines.splice(-1, 1, { ...last, end });
    else {
      const id = label?.id ?? (last === undefined ? '' : `${Number(last.id) + 1}`);
      lines.push({ id, start: start + (label?.length ?? 0), end });
    }
  }
  return lines;
}

/** Lines without the hits that an export prints behind them: in brackets, where no line has that number, or after a tab. */
function withoutHits(text: string, lines: readonly TextLine[]): TextLine[] {
  const ids = new Set(lines.map(({ id }) => id));
  return lines.map((line) => {
    const tail = text.slice(Math.max(line.start, line.end - 30), line.end);
    const found = /(?:\s\(([\d,]+)\)|\t[\d,]+)\s*$/.exec(tail);
    if (found === null || (found[1] !== undefined && ids.has(found[1]))) return line;
    return { ...line, end: line.end - (tail.length - found.index) };
  });
}

function unnumberedLines(text: string, rows: readonly Row[]): TextLine[] {
  const lines: TextLine[] = [];
  let depth = 0;
  for (const { start, end } of rows) {
    const last = lines.at(-1);
    if (last !== undefined && goesOn(text, last, start, end, depth)) lines.splice(-1, 1, { ...last, end });
    else {
      lines.push({ id: `${lines.length + 1}`, start, end });
      depth = 0;
    }
    depth += depthOf(text, start, end);
  }
  return lines;
}

function rowsOf(text: string): { start: number; end: number }[] {
  const rows: { start: number; end: number }[] = [];
  for (const found of text.matchAll(/[^\r\n]+/g)) {
    if (found[0].trim() !== '') rows.push({ start: found.index, end: found.index + found[0].length });
  }
  return rows;
}

/** The number before a query. A number before an operator is a part of the query. */
function labelOf(row: string, { lineMark }: PlatformProfile): { id: string; length: number } | undefined {
  if (lineMark === null) return undefined;
  const label = lineMark === '' ? /^\s*(\d{1,6})(?:[.):]\s*|\s+)(?=\S)/ : /^\s*[#S](\d{1,6})(?:[.):]\s*|\s+)(?=\S)/i;
  const found = label.exec(row);
  if (found?.[1] === undefined) return undefined;
  const rest = row.slice(found[0].length, found[0].length + 40);
  return startsWithOperator.test(rest) ? undefined : { id: found[1], length: found[0].length };
}

const startsWithOperator =
  /^\s*(?:(?:and|or|not|andnot|adj\d*|next|same|but\s+not)(?![\w/])|(?:near|w|n|pre|p)\/?\d+\s)/i;
const endsWithOperator = /(?:^|[\s)])(?:and|or|not|adj\d*|next|same|near(?:\/\d+)?)\s*$/i;

function goesOn(text: string, last: TextLine, start: number, end: number, depth: number): boolean {
  if (depth > 0) return true;
  return (
    startsWithOperator.test(text.slice(start, Math.min(end, start + 40))) ||
    endsWithOperator.test(text.slice(Math.max(last.start, last.end - 40), last.end))
  );
}

function depthOf(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const sign = text.charCodeAt(at);
    if (sign === 40) depth++;
    else if (sign === 41) depth--;
  }
  return depth;
}
