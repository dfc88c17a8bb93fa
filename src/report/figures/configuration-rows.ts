import type { SlotRole } from '../../theory/heuristic.ts';
import { type Block, stackBlocks, textRows } from '../drawing/block.ts';
import { roleStyles } from '../drawing/palette.ts';
import { element, ink, path } from '../drawing/svg.ts';
import { codeType, setBox } from './cmo-box.ts';
import { drawBox, isBroken, strokeOf } from './cmo-drawing.ts';
import { setTitle } from './cmo-layout.ts';
import { cmoLegend } from './cmo-legend.ts';
import type { CmoBox, CmoLane, CmoLine, CmoMap } from './cmo-model.ts';
import { heading } from './compose-figure.ts';
import { inferredRipples, withoutIds } from './configuration-columns.ts';

/** A configuration with its parts under each other, for a column of a journal. */
export function configurationRows(lane: CmoLane, map: CmoMap, width: number): Block[] {
  const filled = map.columns.filter((role) => lane.boxes.some((box) => box.role === role));
  const inferred = inferredRipples(map);
  const steps = filled.flatMap((role, place): Block[] => {
    const next = filled[place + 1];
    const boxes = withoutIds(lane).boxes.filter((box) => box.role === role);
    return [
      roleHeading(role),
      stackBlocks(boxes.map((box) => boxBlock(box, inferred, width))),
      ...(next === undefined ? [] : [downArrow(lane, role, next, width)]),
    ];
  });
  const legend = cmoLegend({ ...map, caveats: [] }, [lane], width, '');
  return [heading(setTitle(lane, 10_000).join(' '), width), ...steps, { height: 4, draw: () => '' }, legend];
}

function roleHeading(role: SlotRole): Block {
  const { label, dark } = roleStyles[role];
  return { height: 12, draw: (at) => textRows([label], at, codeType, 0, { fill: dark }) };
}

function boxBlock(box: CmoBox, inferred: ReadonlySet<number>, width: number): Block {
  const set = setBox(box, width - 2);
  return {
    height: set.height + 4,
    draw: ({ x, y }) => drawBox({ ...set, x: x + 1, y, width: width - 2 }, inferred),
  };
}

function downArrow({ boxes, lines }: CmoLane, from: SlotRole, to: SlotRole, width: number): Block {
  const keys = (role: SlotRole) => new Set(boxes.filter((box) => box.role === role).map(({ key }) => key));
  const [starts, ends] = [keys(from), keys(to)];
  const own = lines.filter((line) => starts.has(line.from) && ends.has(line.to));
  return { height: 18, draw: ({ x, y }) => drawDown(own, x + width / 2, y) };
}

function drawDown(lines: readonly CmoLine[], x: number, y: number): string {
  const documents = Math.max(0, ...lines.map(({ documentIds }) => documentIds.length));
  const stroke = strokeOf(documents, lines.every(isBroken));
  const isRefuted = lines.length > 0 && lines.every(({ refuted }) => refuted);
  const head = isRefuted
    ? {
        d: path('M', x - 3, y + 9, 'L', x + 3, y + 14, 'M', x + 3, y + 9, 'L', x - 3, y + 14),
        stroke: ink,
        fill: 'none',
      }
    : { d: path('M', x, y + 14, 'L', x - 2.6, y + 9, 'L', x + 2.6, y + 9, 'Z'), fill: '#333333' };
  return element('path', { d: path('M', x, y, 'V', y + 9), ...stroke }) + element('path', head);
}
