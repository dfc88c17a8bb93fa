import type { SlotRole } from '../../theory/heuristic.ts';
import type { Point } from '../drawing/block.ts';
import { escapeText } from '../drawing/escape-markup.ts';
import { roleStyles } from '../drawing/palette.ts';
import { element, ink, path, softInk, textLine } from '../drawing/svg.ts';
import { type CmoSign, circleRadius, codeType, idType, labelType } from './cmo-box.ts';
import {
  headLength,
  numbersOf,
  type PlacedBox,
  type PlacedHeading,
  type PlacedLane,
  type PlacedLine,
  titleLeading,
} from './cmo-layout.ts';
import type { CmoLane, CmoLine } from './cmo-model.ts';

/** Where a click on a configuration leads inside the page that holds the picture: `#cfg-SL1`. */
export type ConfigurationLinkTo = (configurationId: string) => string;

/** Draws a lane at its own origin: frame, title, headings, lines, and boxes over them. */
export function drawLane(placed: PlacedLane, inferred: ReadonlySet<number>, linkTo?: ConfigurationLinkTo): string {
  const { lane, width, height, headings } = placed;
  const empty = textLine(width / 2, height - 12, 'No configuration yet', labelType, {
    'text-anchor': 'middle',
    fill: softInk,
  });
  const codes = new Map(lane.boxes.map(({ key, code }) => [key, code]));
  return [
    drawFrame(lane, placed.title, width, height),
    ...headings.map(drawHeading),
    ...placed.lines.map((line) => drawLine(line, codes)),
    ...placed.boxes.map((box) => drawBox(box, inferred, linkTo)),
    lane.boxes.length === 0 ? empty : '',
  ].join('');
}

/** The frame of a lane with its title and its numbers. */
export function drawFrame(lane: CmoLane, title: readonly string[], width: number, height: number): string {
  const frame = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 4 };
  return (
    element('rect', { ...frame, fill: '#fafafa', stroke: '#8c8c8c', 'stroke-width': 0.75 }) +
    title.map((line, row) => textLine(7, 12.5 + row * titleLeading, line, { size: 9, bold: true })).join('') +
    textLine(width - 7, 12.5, numbersOf(lane), { size: 7.5 }, { 'text-anchor': 'end', fill: softInk })
  );
}

/** A line of a column's heading. */
export function drawHeading({ role, text, x, y }: PlacedHeading): string {
  return textLine(x, y, text, codeType, { 'text-anchor': 'middle', fill: roleStyles[role].dark });
}

/** The outline of a box of a role. */
export function drawOutline(role: SlotRole, at: Point, width: number, height: number, broken: boolean): string {
  const { corner, tint, dark, outline } = roleStyles[role];
  return element('rect', {
    x: at.x,
    y: at.y,
    width,
    height,
    rx: corner === 0 ? undefined : corner,
    fill: tint,
    stroke: dark,
    'stroke-width': outline,
    'stroke-dasharray': broken ? '3 2' : undefined,
  });
}

/** Width of a line for so many supporting documents: 0 or 1, 2 or 3, 4 and more. */
function lineWidth(documents: number): number {
  if (documents >= 4) return 2.4;
  return documents >= 2 ? 1.5 : 0.75;
}

/** Whether a line is broken: a reviewer's inference, or no document behind it. */
export function isBroken({ basis, documentIds }: Pick<CmoLine, 'basis' | 'documentIds'>): boolean {
  return basis === 'inferred' || documentIds.length === 0;
}

/** A line's stroke. */
export function strokeOf(documents: number, broken: boolean) {
  return {
    fill: 'none',
    stroke: '#333333',
    'stroke-width': lineWidth(documents),
    'stroke-dasharray': broken ? '3 2' : undefined,
  };
}

/** The head of an arrow whose point is there; a cross where the configurations are refuted. */
export function drawHead({ x, y }: Point, refuted: boolean): string {
  if (!refuted)
    return element('path', {
      d: path('M', x, y, 'L', x - headLength, y - 2.6, 'L', x - headLength, y + 2.6, 'Z'),
      fill: '#333333',
    });
  const cross = path('M', x - 5, y - 3, 'L', x + 0, y + 3, 'M', x - 5, y + 3, 'L', x, y - 3);
  return element('path', { d: cross, fill: 'none', stroke: '#333333', 'stroke-width': 1 });
}

/** The circle of a ripple; broken where it is inferred. */
export function drawCircle(at: Point, number: number, inferred: boolean): string {
  return (
    element('circle', {
      cx: at.x,
      cy: at.y,
      r: circleRadius,
      fill: '#ffffff',
      stroke: ink,
      'stroke-width': 0.75,
      'stroke-dasharray': inferred ? '2 1.4' : undefined,
    }) + textLine(at.x, at.y + 2.5, String(number), idType, { 'text-anchor': 'middle' })
  );
}

/** The sign of an absent or falling thing (a minus), of an unwanted outcome (!) or of a mixed one (±). */
export function drawSign(sign: CmoSign, { x, y }: Point): string {
  if (sign === 'negative') {
    return (
      element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: ink }) +
      element('path', { d: path('M', x - 2.5, y, 'H', x + 2.5), stroke: '#ffffff', 'stroke-width': 1.4 })
    );
  }
  const filled = sign === 'undesired';
  const triangle = path('M', x, y - 4.2, 'L', x + 4.6, y + 3.8, 'L', x - 4.6, y + 3.8, 'Z');
  const stroke = filled ? '#ffffff' : ink;
  return (
    element('path', { d: triangle, fill: filled ? ink : '#ffffff', stroke: ink, 'stroke-width': 0.6 }) +
    element('path', { d: path('M', x, y - 1.8, 'V', y + 1.2, 'M', x, y + 2, 'V', y + 3), stroke, 'stroke-width': 1.1 })
  );
}

function drawLine({ line, points }: PlacedLine, codes: ReadonlyMap<string, string>): string {
  const steps = points.flatMap((point, place) => {
    const before = points[place - 1];
    if (before === undefined) return ['M', point.x, point.y];
    if (place % 2 === 0) return ['L', point.x, point.y];
    const middle = (before.x + point.x) / 2;
    return ['C', middle, before.y, middle, point.y, point.x, point.y];
  });
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const words = `${line.configurationIds.join(', ')}: ${line.documentIds.length} supporting documents`;
  return element(
    'g',
    {
      'data-line': `${codes.get(line.from) ?? ''} ${codes.get(line.to) ?? ''}`,
      'data-configurations': line.configurationIds.join(' '),
    },
    element('title', {}, escapeText(words)),
    element('path', { d: path(...steps), ...strokeOf(line.documentIds.length, isBroken(line)) }),
    drawHead({ x: end.x + headLength, y: end.y }, line.refuted),
  );
}

/** A box with its code, signs, label, ids and circles. */
export function drawBox(placed: PlacedBox, inferred: ReadonlySet<number>, linkTo?: ConfigurationLinkTo): string {
  const { box, x, y, width, height } = placed;
  return element(
    'g',
    { 'data-box': box.code, 'data-concept': box.conceptId },
    element('title', {}, escapeText(`${box.code} ${box.label}`)),
    drawOutline(box.role, { x, y }, width, height, box.basis === 'inferred'),
    textLine(x + 5, y + placed.codeY, box.code, codeType, { fill: roleStyles[box.role].dark }),
    ...placed.signs.map((sign) => drawSign(sign.sign, { x: x + sign.x, y: y + sign.y })),
    ...placed.lines.map((line) => textLine(x + line.x, y + line.y, line.text, labelType)),
    ...placed.ids.map((line) => drawIds(line.text, { x: x + width - 5, y: y + line.y }, linkTo)),
    ...placed.circles.map((circle) =>
      drawCircle({ x: x + circle.x, y: y + circle.y }, circle.number, inferred.has(circle.number)),
    ),
  );
}

function drawIds(line: string, at: Point, linkTo?: ConfigurationLinkTo): string {
  const attributes = { x: at.x, y: at.y, 'font-size': idType.size, 'text-anchor': 'end', fill: softInk };
  const words = line.split(/(?<=,) /).map((word) => {
    const id = word.replace(/,$/, '');
    return linkTo ? element('a', { href: linkTo(id) }, escapeText(word)) : escapeText(word);
  });
  return element('text', attributes, words.join(' '));
}
