import type { Block } from './block.ts';
import { type LinearScale, linearScale } from './linear-scale.ts';
import { element, path, textLine } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** An axis of a chart. */
interface ChartAxis {
  readonly title: string;
  readonly domain: readonly [number, number];
  /** Marks stand at whole numbers alone. */
  readonly whole?: boolean;
  /** Widens the domain to round numbers. */
  readonly nice?: boolean;
  /** How a mark is written; as it is where left out. */
  readonly written?: (value: number) => string;
}

/** Where the curves of a chart may run. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** What a chart needs beside its curves. */
export interface ChartFrame {
  readonly width: number;
  /** Height of the area of the curves. */
  readonly height: number;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
}

/** The letters of marks and titles of axes. */
const markType = { size: 7.5 };
const titleType = { size: 8 };
const titleLeading = 9.6;

/** Two axes with their marks and titles around curves that `draw` draws into the area. */
export function chart(frame: ChartFrame, draw: (area: PlotArea) => readonly string[]): Block {
  const { width, height } = frame;
  const titleLines = wrapText(frame.y.title, { ...titleType, width: height, lines: 2 });
  const scaleOfY = (top: number, bottom: number) => linearScale(frame.y.domain, [bottom, top], frame.y.nice);
  const marks = marksOf(scaleOfY(0, height), frame.y, height / 26);
  const markWidth = Math.max(0, ...marks.map(({ label }) => textWidth(label, markType)));
  const left = titleLines.length * titleLeading + markWidth + 8;
  const right = width - 10;
  const below = wrapText(frame.x.title, { ...titleType, width: right - left, lines: 3 });
  return {
    height: 5 + height + 16 + below.length * titleLeading + 4,
    draw: (at) => {
      const top = at.y + 5;
      const sides = { left: at.x + left, right: at.x + right, top, bottom: top + height };
      const x = linearScale(frame.x.domain, [sides.left, sides.right], frame.x.nice);
      const area = { ...sides, x, y: scaleOfY(top, sides.bottom) };
      return [
        ...drawGrid(area, frame.y, height / 26),
        ...draw(area),
        ...drawMarks(area, frame.x),
        ...titleLines.map((line, row) => turned(line, at.x + 8 + row * titleLeading, top + height / 2)),
        ...below.map((line, row) =>
          textLine((sides.left + sides.right) / 2, sides.bottom + 26 + row * titleLeading, line, titleType, centred),
        ),
      ].join('');
    },
  };
}

const centred = { 'text-anchor': 'middle' };
const axisStroke = { stroke: '#333333', 'stroke-width': 0.75, fill: 'none' };

interface Mark {
  readonly value: number;
  readonly label: string;
}

function marksOf(scale: LinearScale, { whole, written = String }: ChartAxis, about: number): Mark[] {
  return scale.ticks(Math.max(2, Math.floor(about)), whole).map((value) => ({ value, label: written(value) }));
}

function drawGrid({ left, right, y }: PlotArea, axis: ChartAxis, about: number): string[] {
  return marksOf(y, axis, about).flatMap(({ value, label }) => {
    const at = y.place(value);
    const line = { d: path('M', left, at, 'H', right), stroke: '#d9d9d9', 'stroke-width': 0.5 };
    return [element('path', line), textLine(left - 4, at + 2.7, label, markType, { 'text-anchor': 'end' })];
  });
}

function drawMarks({ left, right, top, bottom, x }: PlotArea, axis: ChartAxis): string[] {
  const marks = marksOf(x, axis, (right - left) / 42).flatMap(({ value, label }) => {
    const at = x.place(value);
    return [
      element('path', { d: path('M', at, bottom, 'V', bottom + 3.5), ...axisStroke }),
      textLine(at, bottom + 12, label, markType, centred),
    ];
  });
  return [element('path', { d: path('M', left, top, 'V', bottom, 'H', right), ...axisStroke }), ...marks];
}

function turned(line: string, x: number, y: number): string {
  return textLine(-y, x, line, titleType, { ...centred, transform: 'rotate(-90)' });
}
