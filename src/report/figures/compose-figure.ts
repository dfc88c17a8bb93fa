import { requireRange } from '../../core/require.ts';
import { displayable } from '../displayable.ts';
import { type Block, paragraph, stackBlocks, textRows } from '../drawing/block.ts';
import { element, softInk, svgDocument, textLine } from '../drawing/svg.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import type { Figure } from '../figure.ts';

/** How a figure is drawn. */
export interface FigureOptions {
  /** Width in points, 240 to 1500: 241 is 85 mm, a column of a journal. Default: 510, which is 180 mm, its page. */
  readonly width?: number;
  /** Name of the figure, which begins every id inside it. */
  readonly name?: string;
  /** What a reader must be told beside the figure; stands under it. */
  readonly caveats?: readonly string[];
}

/** What a figure is made of. */
export interface Composition<Data> {
  readonly name: string;
  readonly title: string;
  readonly alt: string;
  readonly data: Data;
  /** The blocks of the picture, from top to bottom, for this width. */
  readonly blocks: (width: number) => readonly Block[];
  /** Width where none is asked for; 510 where left out. */
  readonly usualWidth?: number;
  /** It holds links. */
  readonly interactive?: boolean;
}

/** Stacks the blocks of a picture, its caveats under them, and makes a figure of them. */
export function composeFigure<Data>(composition: Composition<Data>, options: FigureOptions): Figure<Data> {
  const { title, data, interactive = false, usualWidth = 510 } = composition;
  const { width = usualWidth, name = composition.name, caveats = [] } = options;
  requireRange(width, 240, 1500, 'width');
  const notes = caveats.map((caveat) => paragraph(caveat, width - 2 * edge));
  const block = stackBlocks([...composition.blocks(width - 2 * edge), ...notes]);
  const height = Math.ceil(block.height + 2 * edge);
  const alt = [composition.alt, ...caveats].join(' ');
  const svg = svgDocument(
    { name, title, description: alt, width, height, interactive },
    block.draw({ x: edge, y: edge }),
  );
  return displayable({ name, title, alt, width, height, data, svg });
}

const edge = 3;

/** A frame that says in words that there is nothing to show yet. */
export function nothingYet(words: string, width: number): Block {
  const type = { size: 8 };
  const lines = wrapText(words, { ...type, width: width - 24, lines: 6 });
  const height = lines.length * 10 + 28;
  const frame = {
    width: width - 1,
    height: height - 6,
    rx: 4,
    fill: '#fafafa',
    stroke: '#8c8c8c',
    'stroke-width': 0.75,
  };
  return {
    height,
    draw: ({ x, y }) =>
      element('rect', { x: x + 0.5, y: y + 0.5, ...frame }) +
      lines
        .map((line, row) =>
          textLine(x + width / 2, y + 18 + row * 10, line, type, { 'text-anchor': 'middle', fill: softInk }),
        )
        .join(''),
  };
}

/** Words above a part of a figure. */
export function heading(words: string, width: number): Block {
  const type = { size: 8.5, bold: true };
  const lines = wrapText(words, { ...type, width, lines: 4 });
  return { height: lines.length * 10.5 + 3, draw: (at) => textRows(lines, at, type, 10.5) };
}
