import { textOfCodePoints } from './code-points.ts';
import type { TextSpan } from './text-span.ts';

/** A running head is short. */
const longest = 120;

/**
 * The lines that pages put into a text: those that return, digits aside, and those that hold a page number only.
 *
 * A line of the text itself may be among them. So they are left out only where a quote is not found otherwise, and what
 * was left out is told.
 */
export function runningLines(points: Int32Array): TextSpan[] {
  const lines = linesOf(points).map((line) => ({ line, likeness: likenessOf(points.subarray(line.start, line.end)) }));
  const times = new Map<string, number>();
  for (const { likeness } of lines) times.set(likeness, (times.get(likeness) ?? 0) + 1);
  return lines
    .filter(({ likeness }) => likeness !== '' && (isPageNumber(likeness) || (times.get(likeness) ?? 0) > 1))
    .map(({ line }) => line);
}

/** What two printings of a running head share; empty for a line that is none. */
function likenessOf(line: Int32Array): string {
  if (line.length > longest) return '';
  return textOfCodePoints(line).trim().replace(/\s+/g, ' ').replace(/\d+/g, '#').toLowerCase();
}

function isPageNumber(likeness: string): boolean {
  return /^(?:p(?:age|\.)? ?)?[-–—|[]? ?(?:#|[ivxl]+) ?[-–—|\]]?(?: ?(?:of|\/) ?#)?$/.test(likeness);
}

function linesOf(points: Int32Array): TextSpan[] {
  const lines: TextSpan[] = [];
  let start = 0;
  for (let at = 0; at <= points.length; at++) {
    if (at < points.length && !isLineBreak(points[at])) continue;
    if (at > start) lines.push({ start, end: at });
    start = at + 1;
  }
  return lines;
}

function isLineBreak(point: number | undefined): boolean {
  return point !== undefined && ((point >= 0x0a && point <= 0x0d) || point === 0x85 || (point | 1) === 0x2029);
}
