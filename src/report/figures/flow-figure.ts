import { RealistError } from '../../core/realist-error.ts';
import { requireRange } from '../../core/require.ts';
import type { Flow, FlowCount } from '../../review/flow-model.ts';
import { displayable } from '../displayable.ts';
import { element, ink, path, softInk, svgDocument, textLine } from '../drawing/svg.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import type { Figure } from '../figure.ts';
import {
  type FlowBox,
  flowHeadType,
  flowType,
  inWords,
  type PlacedPhase,
  type PlacedStep,
  phaseWidth,
  placeFlows,
} from './flow-layout.ts';

/** How a flow of documents is drawn. */
export interface FlowFigureOptions {
  /** Width in points, at least 240 for each flow. Default: 510, which is 180 mm. */
  readonly width?: number;
  /** Name of the figure, which begins every id inside it. Default: `flow`. */
  readonly name?: string;
  /** Makes boxes links inside the page that holds the picture; `undefined` leaves a box as it is. */
  readonly linkTo?: (count: FlowCount) => string | undefined;
}

/**
 * Draws the flow of documents through a review, of any number of steps, with what leaves at each and why; several flows
 * stand side by side, level with each other, such as the computed one and the published one.
 *
 * A number that is not reported is printed as `n not reported`, never as 0. The caveats of a flow stand under it.
 *
 * @throws RealistError `no-flow` for an empty list; `out-of-range` for a width under 240 a flow.
 * @example
 * const identified = { id: 'identified', label: 'Records identified', count: null, ids: null, parts: [] };
 * const steps = [{ id: 'identification', phase: 'identification' as const, main: identified, asides: [] }];
 * flowFigure({ title: 'A review', steps, caveats: [] }).svg.includes('(n not reported)'); // true
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71.
 *   https://doi.org/10.1136/bmj.n71
 */
export function flowFigure(flow: Flow | readonly Flow[], options: FlowFigureOptions = {}): Figure<readonly Flow[]> {
  const flows = 'steps' in flow ? [flow] : flow;
  const { width = 510, name = 'flow', linkTo } = options;
  if (flows.length === 0) throw new RealistError('no-flow', ['flow'], 'the list of flows is empty; give one at least');
  requireRange(width, 240 * flows.length, 2000, 'width');
  const { phases, titles, flows: placed, bottom } = placeFlows(flows, width);
  const notes = notesOf(flows, width);
  const empty = flows.every(({ steps }) => steps.length === 0);
  const title = 'Flow of documents';
  const alt = flows.map((one) => describe(one, flows.length > 1)).join(' ');
  const notesTop = bottom + (empty ? 22 : 8);
  const height = Math.ceil(notesTop + notes.length * noteLeading + 3);
  const shapes = [
    ...titles.flat().map(({ text, x, y }) => textLine(x, y, text, flowHeadType)),
    ...phases.map(drawPhase),
    ...placed.flatMap((steps) => drawFlow(steps, linkTo)),
    empty
      ? textLine(width / 2, bottom + 14, 'No step of the flow is recorded yet', flowType, {
          'text-anchor': 'middle',
          fill: softInk,
        })
      : '',
    ...notes.map((note, row) => textLine(1, notesTop + 8 + row * noteLeading, note, noteType)),
  ];
  const frame = { name, title, description: alt, width, height, interactive: linkTo !== undefined };
  return displayable({ name, title, alt, width, height, data: flows, svg: svgDocument(frame, ...shapes) });
}

const noteType = { size: 7.5 };
const noteLeading = 9.4;

function notesOf(flows: readonly Flow[], width: number): string[] {
  const own = { ...noteType, width: width - 2 };
  const [first] = flows;
  if (flows.length === 1 && first) return first.caveats.flatMap((caveat) => wrapText(caveat, own));
  // caveats of all flows stand alone, others under the title of their flow
  const shared = [...new Set(flows.flatMap(({ caveats }) => caveats))].filter((one) =>
    flows.every(({ caveats }) => caveats.includes(one)),
  );
  const others = flows.flatMap(({ title, caveats }) => {
    const apart = caveats.filter((one) => !shared.includes(one));
    return apart.length === 0 ? [] : [`${title}: ${apart.join(' ')}`];
  });
  return [...shared, ...others].flatMap((note) => wrapText(note, own));
}

function drawPhase({ label, y, height }: PlacedPhase): string {
  const [x, middle] = [phaseWidth / 2 + 0.5, y + height / 2];
  const frame = {
    x: 0.5,
    y,
    width: phaseWidth,
    height,
    rx: 4,
    fill: '#e3ebf2',
    stroke: '#51708c',
    'stroke-width': 0.75,
  };
  const turned = { 'text-anchor': 'middle', transform: path(`rotate(-90)`) };
  return element('rect', frame) + textLine(-middle, x + 3, label, flowHeadType, turned);
}

function drawFlow(steps: readonly PlacedStep[], linkTo: FlowFigureOptions['linkTo']): string[] {
  return steps.flatMap(({ main, asides }, place) => [
    drawDown(main, steps[place + 1]),
    ...drawFromEarlier(steps, place),
    ...asides.map((aside, row) => drawAcross(main, aside, asides[0] ?? aside, row)),
    ...[main, ...asides].map((box) => drawBox(box, linkTo?.(box.count))),
  ]);
}

function drawBox({ x, y, width, height, lines }: FlowBox, href: string | undefined): string {
  const box = [
    element('rect', { x, y, width, height, fill: '#ffffff', stroke: ink, 'stroke-width': 0.75 }),
    ...lines.map((line) => textLine(x + line.x, y + line.y, line.text, flowType)),
  ];
  return href === undefined ? element('g', {}, ...box) : element('a', { href }, ...box);
}

function drawDown(from: FlowBox, next: PlacedStep | undefined): string {
  if (next === undefined || next.beginsAnew) return '';
  const to = next.main;
  const x = from.x + from.width / 2;
  const head = path('M', x, to.y, 'l', -2.6, -5, 'h', 5.2, 'Z');
  return (
    element('path', { d: path('M', x, from.y + from.height, 'V', to.y - 5), ...stroke }) +
    element('path', { d: head, fill: ink })
  );
}

// what comes from a step that is not the one above runs down beside the boxes
function drawFromEarlier(steps: readonly PlacedStep[], place: number): string[] {
  const to = steps[place];
  const earlier = steps.slice(0, Math.max(0, place - 1)).filter(({ id }) => to?.from.includes(id));
  if (to === undefined) return [];
  const end = { x: to.main.x, y: to.main.y + Math.min(to.main.height / 2, 12) };
  return earlier.map(({ main }) => {
    const way = path('M', main.x, main.y + Math.min(main.height / 2, 12), 'H', end.x - 8, 'V', end.y, 'H', end.x - 5);
    const head = path('M', end.x, end.y, 'l', -5, -2.6, 'v', 5.2, 'Z');
    return element('path', { d: way, ...stroke }) + element('path', { d: head, fill: ink });
  });
}

const stroke = { fill: 'none', stroke: ink, 'stroke-width': 0.75 };

// the first goes straight across, the others branch off half way
function drawAcross(main: FlowBox, aside: FlowBox, first: FlowBox, row: number): string {
  const level = main.y + Math.min(main.height, first.height) / 2;
  const start = main.x + main.width;
  const branch = (start + aside.x) / 2;
  const end = row === 0 ? level : aside.y + aside.height / 2;
  const from = row === 0 ? path('M', start, level) : path('M', branch, level, 'V', end);
  const head = path('M', aside.x, end, 'l', -5, -2.6, 'v', 5.2, 'Z');
  return (
    element('path', { d: `${from} ${path('H', aside.x - 5)}`, ...stroke }) + element('path', { d: head, fill: ink })
  );
}

function describe({ title, steps }: Flow, isOneOfSeveral: boolean): string {
  const words = steps
    .flatMap(({ main, asides }) => [main, ...asides])
    .map(({ label, count }) => `${label} ${inWords(count)}`);
  const said = words.length === 0 ? 'no step recorded yet' : words.join('; ');
  return isOneOfSeveral ? `${title}: ${said}.` : `Flow of documents: ${said}.`;
}
