import type { KappaBand } from '../../agreement/interpret-kappa.ts';
import { linearScale } from '../drawing/linear-scale.ts';
import type { AgreementEstimate } from './agreement-estimate.ts';

/** Where the parts of a forest stand. */
export interface ForestGrid {
  readonly width: number;
  /** Labels stand over their rows where there is no room beside them. */
  readonly isNarrow: boolean;
  readonly labelWidth: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly lowest: number;
  readonly bands: readonly KappaBand[];
  readonly measure: string;
}

/** Gives label, plot and numbers their room. */
export function forestGrid(
  estimates: readonly AgreementEstimate[],
  bands: readonly KappaBand[],
  measure: string,
  width: number,
): ForestGrid {
  const isNarrow = width < 380;
  const labelWidth = isNarrow ? 0 : width * 0.3;
  const values = isNarrow ? 92 : 178;
  const lows = estimates.flatMap(({ coefficient: { value, interval } }) => interval?.lower ?? value ?? []);
  const [lowest] = linearScale([Math.min(0, ...lows), 1], [0, 1], true).domain;
  const plotLeft = labelWidth + 8;
  return { width, isNarrow, labelWidth, plotLeft, plotRight: width - values - 10, lowest, bands, measure };
}

/** The letter of a band in the picture. */
export function bandLetter(place: number): string {
  return 'abcdefgh'[place] ?? '';
}
