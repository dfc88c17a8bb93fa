import { ink } from './svg.ts';

/** A ground and the letters that can be read on it. */
export interface Tint {
  readonly fill: string;
  readonly ink: string;
}

/** From little to much: they differ in lightness too, so that grey paper shows them. */
const tints: readonly Tint[] = [
  { fill: '#f1f5f9', ink },
  { fill: '#d3e3f1', ink },
  { fill: '#a8cbe6', ink },
  { fill: '#74aed6', ink },
  { fill: '#1d5c94', ink: '#ffffff' },
];

/** The tint for a share, 0 to 1. */
export function tintOf(share: number): Tint {
  const place = Math.min(tints.length - 1, Math.max(0, Math.round(share * (tints.length - 1))));
  return tints[place] ?? { fill: '#ffffff', ink };
}
