import type { TheoryHistoryEntry } from '../../theory/theory-history.ts';
import { type Block, type Point, shiftBlock, stackBlocks, textRows } from '../drawing/block.ts';
import { counted } from '../drawing/counted.ts';
import type { KeyItem } from '../drawing/key.ts';
import { element, ink, path, softInk, textLine } from '../drawing/svg.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import { drawSign } from './cmo-drawing.ts';
import { changesOf, reasonsOf, type TimelineReason } from './timeline-words.ts';

/** How one version of a theory is drawn. */
export interface TimelineCardStyle {
  readonly labelOf: (id: string) => string;
  readonly width: number;
  /** No version follows. */
  readonly isLast: boolean;
}

const type = { size: 8 };
const bold = { size: 8, bold: true };
const leading = 9.6;
const cardLeft = 34;
const pad = 7;

/** A version on the line of time, with what it says and changed beside why. */
export function timelineCard(entry: TheoryHistoryEntry, { labelOf, width, isLast }: TimelineCardStyle): Block {
  const room = width - cardLeft - 2 * pad - 1;
  const reasons = reasonsOf(entry, labelOf);
  const isWide = room > 330 && reasons.length > 0;
  const own = isWide ? (room - 14) / 2 : room;
  const changes = stackBlocks(changesOf(entry).map(({ label, words }) => labelled(label, words, own)));
  const why = stackBlocks(reasons.map((reason) => reasonRow(reason, own)));
  const body = isWide ? beside(changes, why, own + 14) : stackBlocks([changes, shiftBlock(why, 0, 3)]);
  const height = 18 + body.height + 3;
  return {
    height: height + 9,
    draw: (at) => drawFrame(entry, at, width, height, isLast) + body.draw({ x: at.x + cardLeft + pad, y: at.y + 18 }),
  };
}

function beside(left: Block, right: Block, shift: number): Block {
  return {
    height: Math.max(left.height, right.height),
    draw: ({ x, y }) => left.draw({ x, y }) + right.draw({ x: x + shift, y }),
  };
}

function drawFrame(
  { version }: TheoryHistoryEntry,
  { x, y }: Point,
  width: number,
  height: number,
  isLast: boolean,
): string {
  const middle = { x: x + 13, y: y + 12 };
  const line = path('M', middle.x, middle.y, 'V', y + height + 9 + 12);
  const frame = { x: x + cardLeft, y: y + 0.5, width: width - cardLeft - 0.5, height: height - 1, rx: 4 };
  const size = counted(version.configurationIds.length, 'configuration');
  return [
    isLast ? '' : element('path', { d: line, stroke: '#51708c', 'stroke-width': 1.5 }),
    element('path', { d: path('M', middle.x, middle.y, 'H', x + cardLeft), stroke: '#51708c', 'stroke-width': 1.5 }),
    element('circle', {
      cx: middle.x,
      cy: middle.y,
      r: 10.5,
      fill: '#e3ebf2',
      stroke: '#51708c',
      'stroke-width': 0.75,
    }),
    textLine(middle.x, middle.y + 2.9, `v${version.version}`, bold, { 'text-anchor': 'middle' }),
    element('rect', { ...frame, fill: '#fafafa', stroke: '#8c8c8c', 'stroke-width': 0.75 }),
    textLine(x + cardLeft + pad, y + 12, `Version ${version.version}, ${version.stage}`, bold),
    textLine(x + width - pad, y + 12, size, { size: 7.5 }, { 'text-anchor': 'end', fill: softInk }),
  ].join('');
}

function labelled(label: string, words: string, width: number): Block {
  const indent = label === '' ? 0 : 46;
  const lines = wrapText(words, { ...type, width: width - indent, lines: 14 });
  return {
    height: lines.length * leading + 2.5,
    draw: ({ x, y }) =>
      (label === '' ? '' : textRows([label], { x, y }, bold, leading)) +
      textRows(lines, { x: x + indent, y }, type, leading),
  };
}

function reasonRow({ kind, words }: TimelineReason, width: number): Block {
  const lines = wrapText(words, { ...type, width: width - 14, lines: 14 });
  return {
    height: Math.max(12, lines.length * leading + 2.5),
    draw: ({ x, y }) => drawCause(kind, { x, y: y + 5 }) + textRows(lines, { x: x + 14, y }, type, leading),
  };
}

const kinds = {
  evidence: 'because of evidence',
  stakeholders: 'because of stakeholders',
  missing: 'no cause',
} as const;

/** The signs that the causes of a history need. */
export function causeKeys(history: readonly TheoryHistoryEntry[]): KeyItem[] {
  const used = new Set(history.flatMap((entry) => reasonsOf(entry, (id) => id)).map(({ kind }) => kind));
  return (['evidence', 'stakeholders', 'missing'] as const)
    .filter((kind) => used.has(kind))
    .map((kind) => ({ sampleWidth: 11, words: kinds[kind], sample: (at) => drawCause(kind, at) }));
}

function drawCause(kind: TimelineReason['kind'], { x, y }: Point): string {
  if (kind === 'missing') return drawSign('undesired', { x: x + 5, y });
  if (kind === 'evidence') {
    const page = path('M', x + 1, y - 4.5, 'H', x + 6, 'L', x + 9, y - 1.5, 'V', y + 4.5, 'H', x + 1, 'Z');
    const lines = path('M', x + 3, y - 0.5, 'H', x + 7, 'M', x + 3, y + 2, 'H', x + 7);
    const stroke = { stroke: ink, 'stroke-width': 0.75 };
    return element('path', { d: page, fill: '#ffffff', ...stroke }) + element('path', { d: lines, ...stroke });
  }
  return (
    element('circle', { cx: x + 5, cy: y - 2.3, r: 2.3, fill: ink }) +
    element('path', {
      d: path('M', x + 0.8, y + 4.5, 'C', x + 0.8, y - 0.5, x + 9.2, y - 0.5, x + 9.2, y + 4.5, 'Z'),
      fill: ink,
    })
  );
}
