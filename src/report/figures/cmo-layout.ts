import type { SlotRole } from '../../theory/heuristic.ts';
import type { Point } from '../drawing/block.ts';
import { roleStyles } from '../drawing/palette.ts';
import { textWidth } from '../drawing/text-width.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import { codeType, labelType, type SetBox, setBox } from './cmo-box.ts';
import { documentsOf, stationsOf } from './cmo-lane.ts';
import type { CmoLane, CmoLine } from './cmo-model.ts';
import type { LayerEdge } from './order-layers.ts';
import { type StackItem, stackLayers } from './stack-layers.ts';

/** A box with its place in the lane. */
export interface PlacedBox extends SetBox, Point {
  readonly width: number;
}

/** A line with its way: pairs of points, curved from the first to the second of a gutter, straight past a column. */
export interface PlacedLine {
  readonly line: CmoLine;
  readonly points: readonly Point[];
}

/** A line of a column's heading: its middle and foot. */
export interface PlacedHeading extends Point {
  readonly role: SlotRole;
  readonly text: string;
}

/** A lane with the places of all its parts, counted from its own upper left corner. */
export interface PlacedLane {
  readonly lane: CmoLane;
  readonly width: number;
  readonly height: number;
  /** Lines of the title; the numbers stand beside the first. */
  readonly title: readonly string[];
  readonly headings: readonly PlacedHeading[];
  readonly boxes: readonly PlacedBox[];
  readonly lines: readonly PlacedLine[];
}

/** Where the columns of a figure stand. */
export interface ColumnGrid {
  readonly roles: readonly SlotRole[];
  readonly lefts: readonly number[];
  /** Width of the boxes of each column. */
  readonly widths: readonly number[];
}

const edge = 7;
const titleType = { size: 9, bold: true };
/** From one line of a title to the next. */
export const titleLeading = 11;
const portStep = 5;
/** Length of an arrow's head. */
export const headLength = 5;

/** Spreads the columns over a width; a column with more to say gets more of it. */
export function columnGrid(roles: readonly SlotRole[], lanes: readonly CmoLane[], width: number): ColumnGrid {
  const crowded = roles.length > 4;
  const gutter = crowded ? 18 : 32;
  const free = width - 2 * edge - gutter * (roles.length - 1);
  const words = roles.map((role) => lengthOfLabels(lanes, role));
  const most = Math.max(...words, 1);
  // the tallest column decides how tall the figure is: width taken from the others makes it lower
  const least = crowded ? 0.8 : 0.6;
  const weights = words.map((length) => least + (1 - least) * (length / most));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const widths = weights.map((weight) => (free * weight) / all);
  const lefts = widths.map((_, column) => edge + widths.slice(0, column).reduce((sum, own) => sum + own + gutter, 0));
  return { roles, widths, lefts };
}

function lengthOfLabels(lanes: readonly CmoLane[], role: SlotRole): number {
  const boxes = lanes.flatMap((lane) => lane.boxes).filter((box) => box.role === role);
  return boxes.reduce((sum, { label }) => sum + textWidth(label, labelType), 0);
}

/** Breaks a lane's title into lines beside its numbers. */
export function setTitle(lane: CmoLane, width: number): string[] {
  const numbers = textWidth(numbersOf(lane), { size: 7.5 });
  return wrapText(lane.label, { ...titleType, width: width - 14, firstWidth: width - numbers - 26, lines: 3 });
}

/** How many configurations a lane has, and how many documents support them. */
export function numbersOf(lane: CmoLane): string {
  const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;
  return `${count(lane.configurations.length, 'configuration')}, ${count(documentsOf(lane).length, 'supporting document')}`;
}

/** Sets the headings of columns under a title of so many lines, in as many lines as the narrowest needs. */
export function placeHeadings(
  grid: ColumnGrid,
  titleLines: number,
  wordsOf: (role: SlotRole) => string,
): { headings: PlacedHeading[]; bottom: number } {
  const set = grid.roles.map((role, column) => {
    const width = grid.widths[column] ?? 0;
    return {
      role,
      x: (grid.lefts[column] ?? 0) + width / 2,
      lines: wrapText(wordsOf(role), { ...codeType, width: width + 18 }),
    };
  });
  const rows = Math.max(...set.map(({ lines }) => lines.length));
  const titleHeight = 6 + titleLines * titleLeading;
  const headings = set.flatMap(({ role, x, lines }) =>
    lines.map((text, row) => ({ role, text, x, y: titleHeight + 9 + (rows - lines.length + row) * 9.6 })),
  );
  return { headings, bottom: titleHeight + 6.4 + rows * 9.6 };
}

/** Gives each box and line of a lane its place. */
export function placeLane(lane: CmoLane, grid: ColumnGrid, width: number): PlacedLane {
  const column = new Map(lane.boxes.map(({ key, role }) => [key, grid.roles.indexOf(role)]));
  const ways = lane.lines.map((line) => ({ line, stations: stationsOf(line, (key) => column.get(key) ?? 0) }));
  const edges = uniqueEdges(ways.map(({ stations }) => stations));
  const set = new Map(lane.boxes.map((box) => [box.key, setBox(box, widthOf(grid, box.role))]));
  const stack = stackLayers(itemsOf(lane, set, edges), edges);
  const title = setTitle(lane, width);
  const { headings, bottom: top } = placeHeadings(grid, title.length, (role) => roleStyles[role].label);
  const boxes = lane.boxes.flatMap(({ key, role }): PlacedBox[] => {
    const body = set.get(key);
    if (body === undefined) return [];
    const height = heightOf(body, key, edges);
    const x = grid.lefts[grid.roles.indexOf(role)] ?? 0;
    return [{ ...body, x, y: top + (stack.tops.get(key) ?? 0), width: widthOf(grid, role), height }];
  });
  const middle = (key: string) => top + (stack.tops.get(key) ?? 0) + (set.get(key) ? 0 : bendHeight / 2);
  const ports = portsOf(edges, new Map(boxes.map((box) => [box.box.key, box])), middle);
  return {
    lane,
    width,
    height: top + Math.max(stack.height, lane.boxes.length === 0 ? 14 : 0) + 7,
    title,
    headings,
    boxes,
    lines: ways.map(({ line, stations }) => ({
      line,
      points: pointsOf(stations, column.get(line.from) ?? 0, grid, ports),
    })),
  };
}

const bendHeight = 1;

function widthOf({ roles, widths }: ColumnGrid, role: SlotRole): number {
  return widths[roles.indexOf(role)] ?? 0;
}

function uniqueEdges(ways: readonly (readonly string[])[]): LayerEdge[] {
  const edges = ways.flatMap((stations) =>
    stations
      .slice(1)
      .map((to, step): [string, LayerEdge] => [portKey(stations[step] ?? '', to), [stations[step] ?? '', to]]),
  );
  return [...new Map(edges).values()];
}

function itemsOf(lane: CmoLane, set: ReadonlyMap<string, SetBox>, edges: readonly LayerEdge[]): StackItem[][] {
  return lane.layers.map((keys) =>
    keys.map((key, row) => {
      const body = set.get(key);
      const boxes = Number(set.has(key)) + Number(set.has(keys[row + 1] ?? ''));
      return { key, gap: gaps[boxes] ?? 0, height: body ? heightOf(body, key, edges) : bendHeight };
    }),
  );
}

/** Free room between two bends, a bend and a box, two boxes. */
const gaps = [4, 4.5, 5];

function heightOf(body: SetBox, key: string, edges: readonly LayerEdge[]): number {
  const left = edges.filter(([, to]) => to === key).length;
  const right = edges.filter(([from]) => from === key).length;
  return Math.max(body.height, (Math.max(left, right) - 1) * portStep + 10);
}

/** Where lines leave and reach nodes. */
interface Ports {
  readonly starts: ReadonlyMap<string, number>;
  readonly ends: ReadonlyMap<string, number>;
}

function portsOf(
  edges: readonly LayerEdge[],
  boxes: ReadonlyMap<string, PlacedBox>,
  middleOfBend: (key: string) => number,
): Ports {
  const middle = (key: string) => {
    const box = boxes.get(key);
    return box ? box.y + box.height / 2 : middleOfBend(key);
  };
  const spread = (own: 0 | 1, other: 0 | 1) => {
    const ports = new Map<string, number>();
    for (const key of new Set(edges.map((one) => one[own]))) {
      const fan = edges.filter((one) => one[own] === key).toSorted((a, b) => middle(a[other]) - middle(b[other]));
      const step = Math.min(9, ((boxes.get(key)?.height ?? 0) - 10) / Math.max(1, fan.length - 1));
      fan.forEach((one, place) => {
        const shift = boxes.has(key) ? (place - (fan.length - 1) / 2) * step : 0;
        ports.set(portKey(...one), middle(key) + shift);
      });
    }
    return ports;
  };
  return { starts: spread(0, 1), ends: spread(1, 0) };
}

function pointsOf(stations: readonly string[], firstColumn: number, grid: ColumnGrid, ports: Ports): Point[] {
  return stations.slice(1).flatMap((to, step) => {
    const key = portKey(stations[step] ?? '', to);
    const left = (grid.lefts[firstColumn + step] ?? 0) + (grid.widths[firstColumn + step] ?? 0);
    const isLast = step === stations.length - 2;
    const right = (grid.lefts[firstColumn + step + 1] ?? 0) - (isLast ? headLength : 0);
    return [
      { x: left, y: ports.starts.get(key) ?? 0 },
      { x: right, y: ports.ends.get(key) ?? 0 },
    ];
  });
}

function portKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
