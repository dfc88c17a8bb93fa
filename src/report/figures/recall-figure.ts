import { requireRange } from '../../core/require.ts';
import { documentsToRecall, recallCurve } from '../../screening/recall-curve.ts';
import { type Block, paragraph } from '../drawing/block.ts';
import { chart, type PlotArea } from '../drawing/chart.ts';
import { counted } from '../drawing/counted.ts';
import { lineThrough } from '../drawing/curves.ts';
import { embedded } from '../drawing/embedded.ts';
import { type KeyItem, keyOf } from '../drawing/key.ts';
import { element, ink, path, softInk } from '../drawing/svg.ts';
import type { Figure } from '../figure.ts';
import { percent } from './agreement-estimate.ts';
import { composeFigure, type FigureOptions, nothingYet } from './compose-figure.ts';

/** An order in which documents were or would be screened. */
export interface ScreenedOrder {
  readonly label: string;
  /** Whether each document is relevant, in that order. */
  readonly relevant: readonly boolean[];
  /** Where screening stopped or a rule would have stopped it, in documents. */
  readonly stoppedAfter?: number;
}

/** How recall is drawn. */
export interface RecallFigureOptions extends FigureOptions {
  /** The recall that is aimed at, above 0 to 1: a line across. Default: 0.95. */
  readonly target?: number;
}

/**
 * Draws which share of the relevant documents was found after each document, for one or several orders, beside what an
 * order by chance would give. A mark shows where screening stopped. An order without a relevant document has no curve and
 * is named in words.
 *
 * @throws RealistError `out-of-range` for a width outside 240 to 1500 or a target outside 0 to 1.
 * @example
 * recallFigure([{ label: 'By rank', relevant: [true, true, false, false] }]).alt; // 'Recall by documents screened. By rank: 2 relevant of 4 documents, 95 % of them found after 2 documents.'
 */
export function recallFigure(
  orders: readonly ScreenedOrder[],
  options: RecallFigureOptions = {},
): Figure<readonly ScreenedOrder[]> {
  const { target = 0.95 } = options;
  requireRange(target, 0, 1, 'target');
  const drawn = orders.filter(({ relevant }) => relevant.includes(true));
  const blocks = (width: number): Block[] => [
    ...(drawn.length === 0
      ? [nothingYet('No relevant document was found yet, so there is no recall to show.', width)]
      : [curves(drawn, target, width), keyOf(keyItems(drawn), width)]),
    ...notesOf(orders, target).map((note) => paragraph(note, width)),
  ];
  const alt = describe(orders, target);
  return composeFigure({ name: 'recall', title: 'Recall by documents screened', alt, data: orders, blocks }, options);
}

/** The strokes of the orders: told apart by their dashes, not by colour alone. */
const strokes = [
  { stroke: ink, 'stroke-width': 1.5 },
  { stroke: '#0b5c94', 'stroke-width': 1.5, 'stroke-dasharray': '7 3' },
  { stroke: '#8a2c0d', 'stroke-width': 1.5, 'stroke-dasharray': '2 2.5' },
  { stroke: '#00543d', 'stroke-width': 1.5, 'stroke-dasharray': '9 2.5 2 2.5' },
];

function strokeOf(place: number) {
  const weight = 1 + Math.floor(place / strokes.length);
  const stroke = strokes[place % strokes.length];
  return { ...stroke, fill: 'none', 'stroke-width': 1.5 * weight };
}

function curves(orders: readonly ScreenedOrder[], target: number, width: number): Block {
  const most = Math.max(...orders.map(({ relevant }) => relevant.length));
  const frame = {
    width,
    height: Math.min(190, width * 0.6),
    x: { title: 'Documents screened', domain: [0, most] as const, whole: true },
    y: { title: 'Relevant documents found', domain: [0, 1] as const, written: percent },
  };
  return chart(frame, (area) => [
    ...drawReferences(orders, target, area),
    ...orders.map((order, place) => drawOrder(order, place, area)),
    ...orders.map((order, place) => drawStop(order, place, area)),
  ]);
}

function drawReferences(orders: readonly ScreenedOrder[], target: number, { left, right, x, y }: PlotArea): string[] {
  const lengths = new Set(orders.map(({ relevant }) => relevant.length));
  return [
    ...[...lengths].map((length) => {
      const chance = path('M', x.place(0), y.place(0), 'L', x.place(length), y.place(1));
      return element('path', { d: chance, stroke: '#8c8c8c', 'stroke-width': 0.75, fill: 'none' });
    }),
    element('path', {
      d: path('M', left, y.place(target), 'H', right),
      stroke: softInk,
      'stroke-width': 0.75,
      'stroke-dasharray': '3 2',
      fill: 'none',
    }),
  ];
}

function drawOrder({ relevant }: ScreenedOrder, place: number, { x, y }: PlotArea): string {
  const points = recallCurve(relevant).values.map((value, index) => ({ x: x.place(index + 1), y: y.place(value) }));
  return element('path', { d: lineThrough([{ x: x.place(0), y: y.place(0) }, ...points], true), ...strokeOf(place) });
}

function drawStop({ relevant, stoppedAfter }: ScreenedOrder, place: number, { x, y }: PlotArea): string {
  if (stoppedAfter === undefined || stoppedAfter > relevant.length) return '';
  const value = recallCurve(relevant).values[stoppedAfter - 1] ?? 0;
  return stopSign(x.place(stoppedAfter), y.place(value), strokes[place % strokes.length]?.stroke ?? ink);
}

function stopSign(x: number, y: number, stroke: string): string {
  return element('circle', { cx: x, cy: y, r: 3.6, fill: '#ffffff', stroke, 'stroke-width': 1.5 });
}

function keyItems(orders: readonly ScreenedOrder[]): KeyItem[] {
  const line = (words: string, attributes: Readonly<Record<string, string | number | undefined>>): KeyItem => ({
    sampleWidth: 24,
    words,
    sample: ({ x, y }) => element('path', { d: path('M', x, y, 'H', x + 24), fill: 'none', ...attributes }),
  });
  const stop: KeyItem = { sampleWidth: 10, words: 'stopped here', sample: ({ x, y }) => stopSign(x + 5, y, ink) };
  return [
    ...orders.map(({ label }, place) => line(label, strokeOf(place))),
    line('an order by chance', { stroke: '#8c8c8c', 'stroke-width': 0.75 }),
    line('recall aimed at', { stroke: softInk, 'stroke-width': 0.75, 'stroke-dasharray': '3 2' }),
    ...(orders.some(({ stoppedAfter }) => stoppedAfter !== undefined) ? [stop] : []),
  ];
}

function notesOf(orders: readonly ScreenedOrder[], target: number): string[] {
  return orders.map((order) => `${embedded(order.label)}: ${facts(order, target)}.`);
}

function facts({ relevant, stoppedAfter }: ScreenedOrder, target: number): string {
  const found = relevant.filter(Boolean).length;
  if (found === 0)
    return `no relevant document among ${counted(relevant.length, 'document')}, so recall is not defined`;
  const needed = documentsToRecall(relevant, target).value ?? relevant.length;
  const until = `${percent(target)} of them found after ${counted(needed, 'document')}`;
  const stop =
    stoppedAfter === undefined
      ? ''
      : `; stopped after ${stoppedAfter}, with ${relevant.slice(0, stoppedAfter).filter(Boolean).length} of them found`;
  return `${found} relevant of ${counted(relevant.length, 'document')}, ${until}${stop}`;
}

function describe(orders: readonly ScreenedOrder[], target: number): string {
  if (orders.length === 0) return 'Recall by documents screened: nothing was screened yet.';
  return `Recall by documents screened. ${orders.map((order) => `${order.label}: ${facts(order, target)}`).join('; ')}.`;
}
