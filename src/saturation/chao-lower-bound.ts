import type { ChaoEstimate, ChaoOptions, SaturationInterval } from './chao-estimate.ts';
import { rarityWarnings } from './rarity-warnings.ts';

/** What Chao's estimators are made of, over documents or over mentions. */
export interface RareCounts {
  /** Codes found. */
  readonly found: number;
  readonly singletons: number;
  readonly doubletons: number;
  /** Sum of all frequencies. */
  readonly total: number;
  /** Documents, or mentions. */
  readonly size: number;
}

/** Standard errors to each side that hold 0.95 of a normal distribution. */
export function normalReach({ roundedQuantile = false }: ChaoOptions): number {
  return roundedQuantile ? 1.96 : 1.959963984540054;
}

/** Chao's lower bound with its standard error and interval. */
export function chaoLowerBound(counts: RareCounts, options: ChaoOptions): ChaoEstimate {
  const { biasCorrected = false, smallSample = true } = options;
  const { found, singletons, doubletons, size } = counts;
  const shrink = smallSample ? (size - 1) / size : 1;
  const isCorrected = biasCorrected || doubletons === 0;
  const missed = isCorrected
    ? (shrink * singletons * Math.max(0, singletons - 1)) / (2 * (doubletons + 1))
    : (shrink * singletons ** 2) / (2 * doubletons);
  const value = found + missed;
  // the terms of the fallback may differ by the last digit where they cancel
  const variance = isCorrected
    ? Math.max(0, correctedVariance(counts, shrink, value))
    : classicVariance(singletons / doubletons, doubletons, shrink);
  return {
    value,
    missed,
    standardError: Math.sqrt(variance),
    interval: logNormalInterval(found, missed, normalReach(options) * Math.sqrt(Math.log1p(variance / missed ** 2))),
    warnings: rarityWarnings(singletons, doubletons, counts.total),
  };
}

function classicVariance(ratio: number, doubletons: number, shrink: number): number {
  return doubletons * ((shrink * ratio ** 2) / 2 + shrink ** 2 * ratio ** 3 + (shrink ** 2 * ratio ** 4) / 4);
}

function correctedVariance({ singletons, doubletons }: RareCounts, shrink: number, value: number): number {
  const more = doubletons + 1;
  const first = (shrink * singletons * (singletons - 1)) / (2 * more);
  const second = (shrink ** 2 * singletons * (2 * singletons - 1) ** 2) / (4 * more ** 2);
  const third =
    doubletons === 0
      ? -((shrink * singletons ** 2) ** 2) / (4 * value)
      : (shrink * singletons * (singletons - 1)) ** 2 * (doubletons / (4 * more ** 4));
  return first + second + third;
}

function logNormalInterval(found: number, missed: number, reach: number): SaturationInterval {
  if (missed === 0) return { lower: found, upper: found, level: 0.95 };
  return { lower: found + missed / Math.exp(reach), upper: found + missed * Math.exp(reach), level: 0.95 };
}
