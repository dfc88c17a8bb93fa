import { element, path, textLine } from './svg.ts';
import type { Tint } from './tints.ts';
import { wrapText } from './wrap-text.ts';

/** What a cell of a grid shows. */
export interface GridCell {
  readonly words: string;
  readonly tint: Tint;
  /** `strong`: a heavy outline; `hatched`: nothing is known. */
  readonly style?: 'plain' | 'strong' | 'hatched';
  /** Draws the cell as a link inside the page. */
  readonly href?: string;
}

/** A cell whose words are set. */
export interface SetCell {
  readonly height: number;
  readonly draw: (left: number, top: number, height: number) => string;
}

const type = { size: 8 };
const leading = 9.4;

/** Sets the words of a cell into its width. */
export function drawCell({ words, tint, style = 'plain', href }: GridCell, width: number): SetCell {
  const lines = words === '' ? [] : wrapText(words, { ...type, width: width - 5, lines: 5 });
  return {
    height: lines.length * leading,
    draw: (left, top, height) => {
      const first = top + (height - lines.length * leading) / 2 + 7.2;
      const frame = { x: left + 0.75, y: top + 0.75, width: width - 1.5, height: height - 1.5, fill: tint.fill };
      const outline = style === 'strong' ? { stroke: '#222222', 'stroke-width': 1.25 } : {};
      const shapes = [
        element('rect', { ...frame, ...outline }),
        style === 'hatched' ? hatch(frame) : '',
        ...lines.map((line, row) =>
          textLine(left + width / 2, first + row * leading, line, type, { 'text-anchor': 'middle', fill: tint.ink }),
        ),
      ];
      return href === undefined ? element('g', {}, ...shapes) : element('a', { href }, ...shapes);
    },
  };
}

/** Slanting lines over a rectangle: a pattern would need an id. */
export function hatch(frame: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}): string {
  const { x, y, width, height } = frame;
  const steps: (string | number)[] = [];
  for (let shift = 5; shift < width + height; shift += 5) {
    const from = { x: x + Math.min(shift, width), y: y + Math.max(0, shift - width) };
    const to = { x: x + Math.max(0, shift - height), y: y + Math.min(shift, height) };
    steps.push('M', from.x, from.y, 'L', to.x, to.y);
  }
  return element('path', { d: path(...steps), stroke: '#a6a6a6', 'stroke-width': 0.5, fill: 'none' });
}
