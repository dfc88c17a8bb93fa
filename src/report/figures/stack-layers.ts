import type { LayerEdge } from './order-layers.ts';
import { neighbours } from './order-layers.ts';

/** A node with the room that it takes in its column. */
export interface StackItem {
  readonly key: string;
  readonly height: number;
  /** Free room below it, before the next. */
  readonly gap: number;
}

/** Where each node stands, and how tall the tallest column is. */
export interface Stack {
  /** The upper edge of each node, from 0. */
  readonly tops: ReadonlyMap<string, number>;
  readonly height: number;
}

/**
 * Gives every node of ordered columns its height on the page: near the middle of its neighbours, in order, without
 * overlap, and no lower than the tallest column needs.
 *
 * Each column is a least-squares fit under order constraints (pool adjacent violators).
 *
 * @see Barlow RE, Bartholomew DJ, Bremner JM, Brunk HD. Statistical Inference under Order Restrictions. Wiley; 1972.
 */
export function stackLayers(
  layers: readonly (readonly StackItem[])[],
  edges: readonly LayerEdge[],
  sweeps = 60,
): Stack {
  const sides = [neighbours(edges.map(([from, to]) => [to, from])), neighbours(edges)];
  const height = Math.max(0, ...layers.map(columnHeight));
  const tops = new Map<string, number>();
  for (const layer of layers) settle(layer, (height - columnHeight(layer)) / 2, tops);
  const items = new Map(layers.flat().map((item) => [item.key, item]));
  const middle = (key: string) => (tops.get(key) ?? 0) + (items.get(key)?.height ?? 0) / 2;

  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const order = sweep % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const wanted = layer.map(({ key, height: own }) => {
        const near = sides.flatMap((side) => side.get(key) ?? []).map(middle);
        return near.length === 0 ? (tops.get(key) ?? 0) : mean(near) - own / 2;
      });
      settleNear(layer, wanted, height, tops);
    }
  }
  return { tops, height };
}

function columnHeight(layer: readonly StackItem[]): number {
  const gaps = layer.slice(0, -1).reduce((sum, { gap }) => sum + gap, 0);
  return layer.reduce((sum, { height }) => sum + height, gaps);
}

function settle(layer: readonly StackItem[], start: number, tops: Map<string, number>): void {
  let top = start;
  for (const { key, height, gap } of layer) {
    tops.set(key, top);
    top += height + gap;
  }
}

function settleNear(
  layer: readonly StackItem[],
  wanted: readonly number[],
  height: number,
  tops: Map<string, number>,
): void {
  const slack = height - columnHeight(layer);
  // without the room that the nodes above take, the constraint is only that the numbers do not fall
  let above = 0;
  const offsets = layer.map((item) => {
    const offset = above;
    above += item.height + item.gap;
    return offset;
  });
  const free = neverFalling(wanted.map((top, row) => top - (offsets[row] ?? 0)));
  layer.forEach(({ key }, row) => {
    tops.set(key, Math.min(Math.max(free[row] ?? 0, 0), slack) + (offsets[row] ?? 0));
  });
}

/** The numbers nearest to these (least squares) of which none is smaller than the one before. */
export function neverFalling(numbers: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const number of numbers) {
    let pool = { sum: number, size: 1 };
    for (let last = pools.at(-1); last && last.sum / last.size > pool.sum / pool.size; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
