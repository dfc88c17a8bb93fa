import { type Block, noteType, type Point } from './block.ts';
import { textLine } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** What a key explains: a sample of a sign and its words. */
export interface KeyItem {
  readonly sampleWidth: number;
  readonly words: string;
  /** Draws the sample with its left end here and its middle at this height. */
  readonly sample: (at: Point) => string;
}

const rowHeight = 12;
const lineHeight = 9.4;

/** Items beside each other, in as many rows as they need. */
export function keyOf(items: readonly KeyItem[], width: number): Block {
  let [x, y, rowLines] = [0, 0, 1];
  const placed = items.map((item) => {
    const room = width - item.sampleWidth - 4;
    const lines = wrapText(item.words, { ...noteType, width: room, lines: 4 });
    const own = item.sampleWidth + 4 + Math.max(...lines.map((line) => textWidth(line, noteType)));
    if (x > 0 && x + own > width) [x, y, rowLines] = [0, y + rowHeight + (rowLines - 1) * lineHeight, 1];
    const place = { item, lines, x, y: y + 6 };
    x += own + 14;
    rowLines = Math.max(rowLines, lines.length);
    return place;
  });
  const height = items.length === 0 ? 0 : y + rowHeight + (rowLines - 1) * lineHeight + 3;
  return { height, draw: (at) => placed.map((place) => drawItem(place, at)).join('') };
}

interface PlacedItem extends Point {
  readonly item: KeyItem;
  readonly lines: readonly string[];
}

function drawItem({ item, lines, x, y }: PlacedItem, at: Point): string {
  const left = at.x + x;
  const middle = at.y + y;
  const words = lines.map((line, row) =>
    textLine(left + item.sampleWidth + 4, middle + 2.6 + row * lineHeight, line, noteType),
  );
  return item.sample({ x: left, y: middle }) + words.join('');
}
