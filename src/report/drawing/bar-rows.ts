import { type Block, stackBlocks, textRows } from './block.ts';
import { linearScale } from './linear-scale.ts';
import { element, ink, textLine } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A bar with its label before it and its numbers behind it. */
export interface BarRow {
  readonly label: string;
  /** Lengths beside each other: the first dark, the second open. */
  readonly parts: readonly [number] | readonly [number, number];
  /** What stands behind the bar. */
  readonly words: string;
}

const type = { size: 8 };
const leading = 9.4;

/** Bars under each other whose greatest length stands for `most`. */
export function barRows(rows: readonly BarRow[], most: number, width: number, labelWidth: number): Block {
  const behind = Math.max(0, ...rows.map(({ words }) => textWidth(words, type))) + 8;
  const scale = linearScale([0, Math.max(1, most)], [0, Math.max(20, width - labelWidth - behind)]);
  return stackBlocks(
    rows.map(({ label, parts, words }): Block => {
      const lines = wrapText(label, { ...type, width: labelWidth - 6, lines: 3 });
      const height = Math.max(14, lines.length * leading + 4);
      return {
        height,
        draw: ({ x, y }) => {
          const place = { x: x + labelWidth - 5, y: y + (height - lines.length * leading) / 2 };
          const [dark, open = 0] = parts.map((part) => scale.place(part));
          const left = x + labelWidth;
          const frame = { y: y + height / 2 - 4, height: 8, stroke: ink, 'stroke-width': 0.75 };
          return [
            textRows(lines, place, type, leading, { 'text-anchor': 'end' }),
            element('rect', { ...frame, x: left, width: dark, fill: '#4a4a4a' }),
            open > 0 ? element('rect', { ...frame, x: left + (dark ?? 0), width: open, fill: '#ffffff' }) : '',
            textLine(left + (dark ?? 0) + open + 5, y + height / 2 + 2.8, words, type),
          ].join('');
        },
      };
    }),
  );
}

/** The room that labels of bars take: what they need, 0.42 of the width at most. */
export function barLabelWidth(labels: readonly string[], width: number): number {
  return Math.min(width * 0.42, Math.max(40, ...labels.map((label) => textWidth(label, type))) + 8);
}
