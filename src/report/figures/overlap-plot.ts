import type { ContributionRow, SearchContribution } from '../../search/search-contribution.ts';
import { type Block, textRows } from '../drawing/block.ts';
import { embedded } from '../drawing/embedded.ts';
import { linearScale } from '../drawing/linear-scale.ts';
import { element, ink, path, softInk, textLine } from '../drawing/svg.ts';
import { textWidth } from '../drawing/text-width.ts';
import { wrapText } from '../drawing/wrap-text.ts';

/** Where the parts of an UpSet picture stand. */
export interface OverlapGrid {
  readonly width: number;
  readonly labelWidth: number;
  readonly columnWidth: number;
  /** How many combinations have room. */
  readonly columns: number;
  /** Sources that found something, each with the lines of its label. */
  readonly rows: readonly { readonly name: string; readonly lines: readonly string[]; readonly height: number }[];
  readonly hasIncluded: boolean;
}

const type = { size: 8 };
const leading = 9.4;
const barHeight = 92;
const middle = { 'text-anchor': 'middle' };
const end = { 'text-anchor': 'end' };

/** Gives labels and columns their room. */
export function overlapGrid({ rows, intersections }: SearchContribution, width: number): OverlapGrid {
  const labelOf = ({ name, documents, unique }: ContributionRow) =>
    `${embedded(name)} (${documents};\u00a0${unique}\u00a0alone)`;
  const shown = rows.filter(({ documents }) => documents > 0);
  const natural = Math.max(...shown.map((row) => textWidth(labelOf(row), type)), 40) + 10;
  const labelWidth = Math.min(natural, width * 0.45);
  const numbers = Math.max(...intersections.map(({ documents }) => textWidth(String(documents), type)));
  const least = Math.max(14, numbers + 4);
  const columns = Math.min(intersections.length, Math.max(1, Math.floor((width - labelWidth) / least)));
  return {
    width,
    labelWidth,
    columns,
    columnWidth: Math.min(34, (width - labelWidth) / columns),
    hasIncluded: intersections.some(({ included }) => included > 0),
    rows: shown.map((row) => {
      const lines = wrapText(labelOf(row), { ...type, width: labelWidth - 10, lines: 3 });
      return { name: row.name, lines, height: Math.max(16, lines.length * leading + 5) };
    }),
  };
}

/** Bars over dots. */
export function overlapPlot({ intersections }: SearchContribution, grid: OverlapGrid): Block {
  const { rows, labelWidth, columnWidth, width, hasIncluded } = grid;
  const shown = intersections.slice(0, grid.columns);
  const top = 12 + barHeight + (hasIncluded ? 14 : 4);
  const tops = rows.map((_, place) => top + rows.slice(0, place).reduce((sum, { height }) => sum + height, 0));
  const height = top + rows.reduce((sum, row) => sum + row.height, 0) + 6;
  const right = labelWidth + columnWidth * shown.length;
  return {
    height,
    draw: ({ x, y }) =>
      [
        ...rows.map(({ lines, height: own }, place) => {
          const at = y + (tops[place] ?? 0);
          const ground = place % 2 === 0 ? '#f1f1f1' : '#ffffff';
          const words = { x: x + labelWidth - 6, y: at + (own - lines.length * leading) / 2 };
          return (
            element('rect', { x, y: at, width: Math.min(width, right), height: own, fill: ground }) +
            textRows(lines, words, type, leading, end)
          );
        }),
        drawAxis(grid, { x, y }, right),
        ...shown.map((one, place) => drawBar(one, shown, x + labelWidth + (place + 0.5) * columnWidth, y, grid)),
        ...shown.map(({ names }, place) =>
          drawDots(
            names,
            grid,
            tops.map((row) => y + row),
            x + labelWidth + (place + 0.5) * columnWidth,
          ),
        ),
      ].join(''),
  };
}

type Shown = SearchContribution['intersections'];

function drawAxis({ labelWidth, hasIncluded }: OverlapGrid, { x, y }: { x: number; y: number }, right: number): string {
  const foot = y + 12 + barHeight;
  const line = element('path', {
    d: path('M', x + labelWidth, foot, 'H', x + right),
    stroke: ink,
    'stroke-width': 0.75,
  });
  const words = textLine(x + labelWidth - 6, foot - 2, 'Documents', type, end);
  return line + words + (hasIncluded ? textLine(x + labelWidth - 6, foot + 10, 'of these included', type, end) : '');
}

function drawBar(one: Shown[number], all: Shown, x: number, y: number, grid: OverlapGrid): string {
  const foot = y + 12 + barHeight;
  const most = Math.max(...all.map(({ documents }) => documents));
  const scale = linearScale([0, most], [foot, y + 12]);
  const width = Math.min(16, grid.columnWidth - 4);
  const bar = (count: number, fill: string) => {
    const top = scale.place(count);
    const frame = { x: x - width / 2, y: top, width, height: foot - top, fill };
    return element('rect', { ...frame, stroke: ink, 'stroke-width': 0.75 });
  };
  const plain = grid.hasIncluded ? '#d6d6d6' : '#4a4a4a';
  return [
    bar(one.documents, plain),
    one.included > 0 ? bar(one.included, ink) : '',
    textLine(x, scale.place(one.documents) - 3, String(one.documents), type, middle),
    grid.hasIncluded ? textLine(x, foot + 10, String(one.included), type, { ...middle, fill: softInk }) : '',
  ].join('');
}

function drawDots(names: readonly string[], { rows }: OverlapGrid, tops: readonly number[], x: number): string {
  const at = rows.map(({ height }, place) => (tops[place] ?? 0) + height / 2);
  const marked = at.filter((_, place) => names.includes(rows[place]?.name ?? ''));
  const [first = 0] = marked;
  const line = path('M', x, first, 'V', marked.at(-1) ?? first);
  return [
    ...at.map((y, place) => {
      const isMarked = names.includes(rows[place]?.name ?? '');
      return isMarked ? '' : element('circle', { cx: x, cy: y, r: 2, fill: '#c4c4c4' });
    }),
    marked.length > 1 ? element('path', { d: line, stroke: ink, 'stroke-width': 1.5 }) : '',
    ...marked.map((y) => element('circle', { cx: x, cy: y, r: 4.2, fill: ink })),
  ].join('');
}
