import { type Attributes, textLine } from './svg.ts';
import type { Type } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A point on paper, in points. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A piece of a figure with its own height, drawn from an upper left corner. */
export interface Block {
  readonly height: number;
  readonly draw: (at: Point) => string;
}

/** The letters of notes and keys. */
export const noteType: Type = { size: 7.5 };
const noteLeading = 9.4;

/** Text that runs over the width. */
export function paragraph(text: string, width: number): Block {
  const lines = wrapText(text, { ...noteType, width });
  return { height: lines.length * noteLeading + 3, draw: (at) => textRows(lines, at, noteType, noteLeading) };
}

/** Lines of text under each other, the first with its top at `y`. */
export function textRows(
  lines: readonly string[],
  { x, y }: Point,
  type: Type,
  leading: number,
  attributes: Attributes = {},
): string {
  return lines.map((line, row) => textLine(x, y + type.size * 0.93 + row * leading, line, type, attributes)).join('');
}

/** Blocks under each other. */
export function stackBlocks(blocks: readonly Block[]): Block {
  const tops: number[] = [];
  let height = 0;
  for (const block of blocks) {
    tops.push(height);
    height += block.height;
  }
  return {
    height,
    draw: ({ x, y }) => blocks.map((block, place) => block.draw({ x, y: y + (tops[place] ?? 0) })).join(''),
  };
}

/** A block moved to the right, with room above it. */
export function shiftBlock(block: Block, right: number, above = 0): Block {
  return { height: block.height + above, draw: ({ x, y }) => block.draw({ x: x + right, y: y + above }) };
}
