import { type Block, textRows } from '../drawing/block.ts';
import { embedded } from '../drawing/embedded.ts';
import { type LinearScale, linearScale } from '../drawing/linear-scale.ts';
import { element, ink, path, softInk, textLine } from '../drawing/svg.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import { type AgreementEstimate, decimal, percent, whyUndefined } from './agreement-estimate.ts';
import { bandLetter, type ForestGrid } from './forest-grid.ts';

const type = { size: 8 };
const bold = { size: 8, bold: true };
const leading = 9.6;
const end = { 'text-anchor': 'end' };
const middle = { 'text-anchor': 'middle' };

/** The heads of the columns, and the letters of the bands over the plot. */
export function forestHead(grid: ForestGrid): Block {
  const { width, isNarrow, bands, measure } = grid;
  const scale = scaleOf(grid, 0);
  const [name = ''] = wrapText(measure, { ...bold, width: width - 4, lines: 1 });
  const heads = isNarrow
    ? [[name, width] as const]
    : [['95 % CI', width - 74] as const, ['Observed', width - 30] as const, ['n', width] as const];
  return {
    height: bands.length > 0 ? 26 : 15,
    draw: ({ x, y }) =>
      heads.map(([words, right]) => textLine(x + right, y + 9, words, bold, end)).join('') +
      visibleBands(grid)
        .map(({ place, from, to }) =>
          textLine(x + scale.place((from + to) / 2), y + 21, bandLetter(place), type, { ...middle, fill: softInk }),
        )
        .join(''),
  };
}

/** The bands that the axis reaches, cut at its lowest value. */
function visibleBands({ bands, lowest }: ForestGrid) {
  return bands
    .map(({ from, to }, place) => ({ place, from: Math.max(from, lowest), to }))
    .filter(({ from, to }) => to > from);
}

/** One coefficient with its interval. */
export function forestRow(estimate: AgreementEstimate, grid: ForestGrid): Block {
  const { isNarrow, labelWidth, width } = grid;
  const { label, coefficient, documents } = estimate;
  const { value, observed } = coefficient;
  const facts = value === null ? `n = ${documents}` : `n = ${documents}, observed ${percent(observed)}`;
  const words = isNarrow ? `${embedded(label)} (${facts.replaceAll(' ', '\u00a0')})` : label;
  const lines = wrapText(words, { ...type, width: isNarrow ? width : labelWidth, lines: 4 });
  const labelHeight = lines.length * leading;
  const height = isNarrow ? labelHeight + 20 : Math.max(labelHeight + 8, 20);
  return {
    height,
    draw: ({ x, y }) => {
      const top = isNarrow ? y : y + (height - labelHeight) / 2;
      const at = isNarrow ? y + labelHeight + 9 : y + height / 2;
      return [
        value === null ? '' : drawGround(grid, x, isNarrow ? at - 9 : y, y + height),
        textRows(lines, { x, y: top }, type, leading),
        drawMark(estimate, grid, x, at),
        drawNumbers(estimate, grid, x, at),
      ].join('');
    },
  };
}

function drawMark({ coefficient }: AgreementEstimate, grid: ForestGrid, x: number, y: number): string {
  const { value, interval } = coefficient;
  const scale = scaleOf(grid, x);
  if (value === null) return drawReason(whyUndefined(coefficient), grid, x, y);
  const at = scale.place(value);
  if (interval === null) {
    const diamond = path('M', at, y - 4.5, 'L', at + 4.5, y, 'L', at, y + 4.5, 'L', at - 4.5, y, 'Z');
    return element('path', { d: diamond, fill: '#ffffff', stroke: ink, 'stroke-width': 1 });
  }
  const [from, to] = [scale.place(interval.lower), scale.place(interval.upper)];
  const whisker = path('M', from, y, 'H', to, 'M', from, y - 3, 'V', y + 3, 'M', to, y - 3, 'V', y + 3);
  return (
    element('path', { d: whisker, fill: 'none', stroke: ink, 'stroke-width': 1.1 }) +
    element('rect', { x: at - 3.2, y: y - 3.2, width: 6.4, height: 6.4, fill: ink })
  );
}

function drawReason(reason: string, grid: ForestGrid, x: number, y: number): string {
  const { plotLeft, plotRight, isNarrow, width } = grid;
  const reasonType = { size: 7.5 };
  const room = (isNarrow ? width : plotRight) - plotLeft - 4;
  const lines = wrapText(reason, { ...reasonType, width: room, lines: 2 });
  const top = y - (lines.length * 9) / 2;
  return textRows(lines, { x: x + plotLeft + 4, y: top }, reasonType, 9, { fill: softInk });
}

function drawNumbers({ coefficient, documents }: AgreementEstimate, grid: ForestGrid, x: number, y: number): string {
  const { value, interval, observed } = coefficient;
  const foot = y + 2.8;
  const range = interval === null ? '' : ` (${decimal(interval.lower)} to ${decimal(interval.upper)})`;
  const words = value === null ? '' : `${decimal(value)}${range}`;
  if (grid.isNarrow) return textLine(x + grid.width, foot, words, type, end);
  return [
    textLine(x + grid.width - 74, foot, words, type, end),
    textLine(x + grid.width - 30, foot, value === null ? '' : percent(observed), type, end),
    textLine(x + grid.width, foot, String(documents), type, end),
  ].join('');
}

/** The bands and the line at 0 behind a row. */
function drawGround(grid: ForestGrid, x: number, top: number, bottom: number): string {
  const scale = scaleOf(grid, x);
  const bands = visibleBands(grid).map(({ place, from, to }) => {
    const frame = { x: scale.place(from), y: top, width: scale.place(to) - scale.place(from), height: bottom - top };
    return element('rect', { ...frame, fill: place % 2 === 0 ? '#f5f5f5' : '#e6e6e6' });
  });
  const zero = { d: path('M', scale.place(0), top, 'V', bottom), stroke: '#8c8c8c', 'stroke-width': 0.5 };
  return bands.join('') + element('path', zero);
}

/** The axis under rows of this height, with its bands behind them. */
export function forestAxis(grid: ForestGrid, rowsHeight: number): Block {
  const { plotLeft, plotRight, measure } = grid;
  const title = wrapText(measure, { ...type, width: plotRight - plotLeft, lines: 2 });
  return {
    height: 16 + title.length * leading + 9,
    draw: ({ x, y }) => {
      const scale = scaleOf(grid, x);
      const bottom = y + rowsHeight + 2;
      const axis = { fill: 'none', stroke: '#333333', 'stroke-width': 0.75 };
      const marks = scale
        .ticks((plotRight - plotLeft) / 30)
        .flatMap((tick) => [
          element('path', { d: path('M', scale.place(tick), bottom, 'v', 3.5), ...axis }),
          textLine(scale.place(tick), bottom + 12, written(tick), { size: 7.5 }, middle),
        ]);
      return [
        element('path', { d: path('M', x + plotLeft, bottom, 'H', x + plotRight), ...axis }),
        ...marks,
        ...title.map((line, row) =>
          textLine(x + (plotLeft + plotRight) / 2, bottom + 24 + row * leading, line, type, middle),
        ),
      ].join('');
    },
  };
}

function scaleOf({ plotLeft, plotRight, lowest }: ForestGrid, x: number): LinearScale {
  return linearScale([lowest, 1], [x + plotLeft + 4, x + plotRight - 4]);
}

function written(tick: number): string {
  return tick < 0 ? `−${Math.abs(tick)}` : String(tick);
}
