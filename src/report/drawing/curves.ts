import { area, curveStepAfter, line } from 'd3-shape';
import type { Point } from './block.ts';

/** The way of a line through points, d3-shape's behind this door; in steps where a value holds until the next point. */
export function lineThrough(points: readonly Point[], steps = false): string {
  const shape = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  );
  if (steps) shape.curve(curveStepAfter);
  return shape(points) ?? '';
}

/** A place along a band, with its upper and its lower edge. */
export interface BandPoint {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The outline of a band between two lines. */
export function bandThrough(points: readonly BandPoint[]): string {
  const shape = area<BandPoint>()
    .x(({ x }) => x)
    .y0(({ bottom }) => bottom)
    .y1(({ top }) => top);
  return shape(points) ?? '';
}
