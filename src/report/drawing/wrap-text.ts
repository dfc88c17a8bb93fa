import { cleanLine } from './clean-text.ts';
import { type Type, textWidth } from './text-width.ts';

/** Where text may run. */
export interface WrapOptions extends Type {
  /** Width of a line in points. */
  readonly width: number;
  /** Width of the first line, where something else stands on it. Default: `width`. */
  readonly firstWidth?: number;
  /** The most lines; what is over is cut with an ellipsis. Default: no limit. */
  readonly lines?: number;
}

/**
 * Breaks text into lines that fit: at spaces (not at those that bind), after hyphens and slashes, between Chinese and Japanese characters, and
 * inside a word only where the word alone is too long.
 *
 * @returns At least one line; the first is empty where not even a piece of the first word fits beside what stands there.
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const { width, firstWidth = width } = options;
  const lines = [''];
  for (const piece of breakable(cleanLine(text)).flatMap((one) => cutToFit(one, options))) {
    const line = lines.at(-1) ?? '';
    const room = lines.length === 1 ? firstWidth : width;
    if (fits(line + piece, room, options) || (line === '' && room >= width)) lines.splice(-1, 1, line + piece);
    else lines.push(piece);
    if (lines.length > (options.lines ?? Number.POSITIVE_INFINITY)) break;
  }
  return shorten(
    lines.map((line) => line.trimEnd()),
    options,
  );
}

const breaks = /[^ \-–—/\u200b\u2e80-\ud7ff\uf900-\uff60]*(?:[ \-–—/\u200b]+|[\u2e80-\ud7ff\uf900-\uff60]|$)/gu;

function breakable(line: string): string[] {
  return (line.match(breaks) ?? []).filter((piece) => piece !== '');
}

function fits(line: string, width: number, type: Type): boolean {
  return textWidth(line.trimEnd(), type) <= width;
}

// a letter keeps its accents, an emoji its joined parts
const clusters = /\P{M}(?:\p{M}|\u{200d}\P{M}|[\u{1f3fb}-\u{1f3ff}])*|\p{M}+/gu;

function cutToFit(piece: string, options: WrapOptions): string[] {
  if (fits(piece, options.width, options)) return [piece];
  const parts = [''];
  let taken = 0;
  for (const [cluster] of piece.matchAll(clusters)) {
    const own = textWidth(cluster, options);
    const part = parts.at(-1) ?? '';
    const isIn = part === '' || taken + own <= options.width;
    if (isIn) parts.splice(-1, 1, part + cluster);
    else parts.push(cluster);
    taken = isIn ? taken + own : own;
  }
  return parts;
}

function shorten(lines: string[], options: WrapOptions): string[] {
  const most = options.lines;
  if (most === undefined || lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  while (last !== '' && !fits(`${last}…`, options.width, options)) last = [...last].slice(0, -1).join('');
  return [...kept, `${last.trimEnd()}…`];
}
