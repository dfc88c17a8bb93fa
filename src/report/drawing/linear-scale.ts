import { scaleLinear } from 'd3-scale';

/** Where numbers stand along a line, and which of them are marked. */
export interface LinearScale {
  /** The place of a number, in points. */
  readonly place: (value: number) => number;
  /** Round numbers inside the domain: about so many, whole ones alone where `whole`. */
  readonly ticks: (about: number, whole?: boolean) => number[];
  /** The least and the greatest number. */
  readonly domain: readonly [number, number];
}

/** A scale from numbers to places, widened to round numbers where `nice`: d3-scale's, behind this door. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
  nice = false,
): LinearScale {
  const scale = scaleLinear(domain, range);
  if (nice) scale.nice(5);
  const [least = 0, greatest = 1] = scale.domain();
  return {
    place: (value) => scale(value),
    ticks: (about, whole = false) => scale.ticks(about).filter((tick) => !whole || Number.isInteger(tick)),
    domain: [least, greatest],
  };
}
