import { element, path, textLine, written2 } from '../drawing/svg.ts';
import { textWidth } from '../drawing/text-width.ts';
import { drawHead } from './cmo-drawing.ts';
import type { CmoMap, CmoRipple } from './cmo-model.ts';

/** Ripples from one lane to another, the lanes by their place. */
export interface Crossing {
  readonly from: number;
  readonly to: number;
  /** How many pairs of configurations. */
  readonly count: number;
}

/** The ripples that leave their lane, short ways first. */
export function crossings({ lanes, ripples }: CmoMap): Crossing[] {
  const members = lanes.map(({ configurations }) => new Set(configurations.map(({ id }) => id)));
  const pairs = ripples.flatMap((ripple) => ripple.pairs);
  const ways = lanes.flatMap((_, from) =>
    lanes.map((__, to): Crossing => {
      const count = pairs.filter(({ fromId, toId }) => {
        const isInside = members.some((one) => one.has(fromId) && one.has(toId));
        return !isInside && members[from]?.has(fromId) === true && members[to]?.has(toId) === true;
      }).length;
      return { from, to, count };
    }),
  );
  const span = ({ from, to }: Crossing) => Math.abs(from - to);
  return ways.filter(({ count }) => count > 0).toSorted((a, b) => span(a) - span(b));
}

/** The ripples of which one pair at least leaves its lane. */
export function ripplesBetween({ lanes, ripples }: CmoMap): CmoRipple[] {
  const members = lanes.map(({ configurations }) => new Set(configurations.map(({ id }) => id)));
  return ripples.filter(({ pairs }) =>
    pairs.some(({ fromId, toId }) => !members.some((lane) => lane.has(fromId) && lane.has(toId))),
  );
}

/** How much room at the right the arrows of so many ways need. */
export function tracksWidth(ways: number): number {
  return ways === 0 ? 0 : 12 + Math.min(ways, mostTracks) * trackStep;
}

const trackStep = 12;
/** With more ways than this, arrows would tell less than the list of ripples. */
const mostTracks = 12;

/** Arrows at the right side of the lanes, each on a track of its own, with the number of ripples. */
export function drawTracks(
  ways: readonly Crossing[],
  lanes: readonly { readonly top: number; readonly height: number }[],
  right: number,
): string {
  const drawn = ways.slice(0, mostTracks);
  const portOf = (way: Crossing, lane: number) => {
    const here = drawn
      .filter(({ from, to }) => from === lane || to === lane)
      .toSorted((a, b) => rank(a, lane) - rank(b, lane));
    const { top, height } = lanes[lane] ?? { top: 0, height: 0 };
    return top + (height * (here.indexOf(way) + 1)) / (here.length + 1);
  };
  // inner arrows start above outer ones where they go up, and below them where they go down, so that none cross there
  const rank = (way: Crossing, lane: number) => {
    const goesUp = Math.min(way.from, way.to) < lane;
    const track = drawn.indexOf(way) + 1;
    return goesUp ? track - drawn.length - 1 : drawn.length + 1 - track;
  };
  const placed = drawn.map((way, track) => ({
    way,
    x: right + 12 + track * trackStep,
    start: portOf(way, way.from),
    end: portOf(way, way.to),
  }));
  const lines = placed.map(({ x, start, end }) => {
    const d = path('M', right, start, 'H', x, 'V', end, 'H', right + 5);
    return element('path', { d, fill: 'none', stroke: '#333333', 'stroke-width': 1 }) + leftHead(right, end);
  });
  const numbers = placed.map(({ way, x, start, end }) => {
    const text = String(way.count);
    const width = textWidth(text, { size: 8 }) + 3;
    const y = (start + end) / 2;
    return (
      element('rect', { x: x - width / 2, y: y - 5.5, width, height: 11, fill: '#ffffff' }) +
      textLine(x, y + 2.8, text, { size: 8 }, { 'text-anchor': 'middle' })
    );
  });
  return [...lines, ...numbers].join('');
}

function leftHead(x: number, y: number): string {
  return element('g', { transform: `rotate(180 ${written2(x)} ${written2(y)})` }, drawHead({ x, y }, false));
}
