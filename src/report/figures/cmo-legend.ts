import { type Block, noteType, paragraph, stackBlocks, textRows } from '../drawing/block.ts';
import { type KeyItem, keyOf } from '../drawing/key.ts';
import { element, path } from '../drawing/svg.ts';
import { wrapText } from '../drawing/wrap-text.ts';
import { type CmoSign, signsOf } from './cmo-box.ts';
import { drawCircle, drawHead, drawSign, isBroken, strokeOf } from './cmo-drawing.ts';
import type { CmoBox, CmoLane, CmoMap, CmoRipple } from './cmo-model.ts';

/** Explains what the lanes of a figure show, and nothing that they do not show. */
export function cmoLegend(map: CmoMap, lanes: readonly CmoLane[], width: number, rule = readingRule): Block {
  const boxes = lanes.flatMap((lane) => lane.boxes);
  const shown = new Set(boxes.flatMap(({ ripples }) => ripples));
  const ripples = map.ripples.filter(({ number }) => shown.has(number));
  return stackBlocks([
    ...(boxes.length > 0 && rule !== '' ? [paragraph(rule, width)] : []),
    keyOf(itemsFor(lanes), width),
    rippleList(ripples, width),
    ...notesOf(map).map((note) => paragraph(note, width)),
  ]);
}

const readingRule =
  'Read left to right: boxes with the same id (lower right) are one configuration; the same code, such as R2, is the same concept and role.';

function itemsFor(lanes: readonly CmoLane[]): KeyItem[] {
  const lines = lanes.flatMap((lane) => lane.lines);
  const boxes = lanes.flatMap((lane) => lane.boxes);
  const counts = lines.map(({ documentIds }) => documentIds.length);
  const items: (KeyItem | false)[] = [
    counts.some((count) => count < 2) && lineItem('1 supporting document', 1, false),
    counts.some((count) => count === 2 || count === 3) && lineItem('2 or 3 supporting documents', 2, false),
    counts.some((count) => count > 3) && lineItem('4 or more supporting documents', 4, false),
    lines.some(isBroken) && lineItem('inferred, or no document', 1, true),
    lines.some(({ refuted }) => refuted) && lineItem('refuted', 1, false, true),
    boxes.some(({ basis }) => basis === 'inferred') && inferredItem,
  ];
  return [...items.filter((item) => item !== false), ...signItems(boxes)];
}

/** What the signs beside codes mean. */
export function signLegend(boxes: readonly CmoBox[], width: number): Block {
  return keyOf(signItems(boxes), width);
}

function signItems(boxes: readonly CmoBox[]): KeyItem[] {
  const signs = new Set(boxes.flatMap(signsOf));
  return signWords.filter(([sign]) => signs.has(sign)).map(([sign, words]) => signItem(words, sign));
}

const signWords: readonly (readonly [CmoSign, string])[] = [
  ['negative', 'absent, weaker or falling'],
  ['undesired', 'unwanted outcome'],
  ['mixed', 'outcome wanted and unwanted'],
];

function lineItem(words: string, documents: number, broken: boolean, refuted = false): KeyItem {
  return {
    sampleWidth: 26,
    words,
    sample: ({ x, y }) =>
      element('path', { d: path('M', x, y, 'H', x + 21), ...strokeOf(documents, broken) }) +
      drawHead({ x: x + 26, y }, refuted),
  };
}

const inferredItem: KeyItem = {
  sampleWidth: 18,
  words: 'part inferred by the reviewers',
  sample: ({ x, y }) =>
    element('rect', {
      x,
      y: y - 4,
      width: 18,
      height: 8,
      fill: '#ffffff',
      stroke: '#333333',
      'stroke-width': 0.75,
      'stroke-dasharray': '3 2',
    }),
};

function signItem(words: string, sign: CmoSign): KeyItem {
  return { sampleWidth: 10, words, sample: ({ x, y }) => drawSign(sign, { x: x + 5, y }) };
}

/** What the numbers of ripples mean, in two columns. */
export function rippleList(ripples: readonly CmoRipple[], width: number, where = 'Numbered circles'): Block {
  if (ripples.length === 0) return { height: 0, draw: () => '' };
  const columnWidth = (width - 14) / 2;
  const entries = ripples.map((ripple) => rippleEntry(ripple, columnWidth));
  const half = Math.ceil(entries.length / 2);
  const [left, right] = [stackBlocks(entries.slice(0, half)), stackBlocks(entries.slice(half))];
  const inferred = ripples.some(({ basis }) => basis === 'inferred')
    ? ' Broken circle: inferred by the reviewers.'
    : '';
  const head = paragraph(
    `${where} are ripples: what is an outcome of one configuration is a context or mechanism of another.${inferred}`,
    width,
  );
  return {
    height: head.height + Math.max(left.height, right.height) + 3,
    draw: ({ x, y }) =>
      head.draw({ x, y }) +
      left.draw({ x, y: y + head.height }) +
      right.draw({ x: x + columnWidth + 14, y: y + head.height }),
  };
}

function rippleEntry({ number, fromCode, toCode, label, basis, pairs }: CmoRipple, width: number): Block {
  const ways = pairs.map(({ fromId, toId }) => `${fromId} → ${toId}`).join('; ');
  const lines = wrapText(`${fromCode} → ${toCode}: ${label} (${ways})`, { ...noteType, width: width - 16, lines: 4 });
  return {
    height: Math.max(13, lines.length * 9.4 + 3.5),
    draw: ({ x, y }) =>
      drawCircle({ x: x + 6, y: y + 6 }, number, basis === 'inferred') +
      textRows(lines, { x: x + 16, y: y + 1.6 }, noteType, 9.4),
  };
}

/** What a reader must be told, and what a map leaves out. */
export function notesOf({ caveats, notDrawn, unplacedRipples }: CmoMap): string[] {
  const notes = caveats.length === 0 ? [] : [caveats.join(' ')];
  if (notDrawn.length > 0) notes.push(`Not drawn because merged or withdrawn: ${notDrawn.join(', ')}.`);
  if (unplacedRipples.length > 0) {
    notes.push(`Ripples not drawn because their configurations share no such concept: ${unplacedRipples.join(', ')}.`);
  }
  return notes;
}
