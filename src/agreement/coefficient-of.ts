import type { AgreementCaution, AgreementCoefficient } from './agreement-coefficient.ts';
import { intervalAround } from './interval-around.ts';

/** What is known of a coefficient before its interval. */
export interface Estimate {
  readonly observed: number;
  readonly expected: number;
  readonly units: number;
  readonly unpaired: number;
  /** Whether chance alone makes all agree; told in whole numbers where that can be. */
  readonly isCertain?: boolean;
  /** The variance of the value; `null` where there is no formula. */
  variance(value: number): number | null;
  /** Ratings a rater gave each category, on average, for those that were used. */
  readonly usual: readonly number[];
}

/** Standard errors to each side that hold 0.95 of a normal distribution. */
const normalReach = 1.959963984540054;
const fewUnits = 50;
const fewRatings = 10;

/** Makes a coefficient of what was observed and what chance would give. */
export function coefficientOf(estimate: Estimate): AgreementCoefficient {
  const { observed, expected, units, unpaired } = estimate;
  const isCertain = estimate.isCertain ?? 1 - expected < 1e-12;
  const found = { observed, expected, units, unpaired, standardError: null, interval: null, cautions: [] };
  if (units === 0) return { value: null, undefinedBecause: 'no-pairs', ...found };
  if (isCertain) return { value: null, undefinedBecause: 'no-variation', ...found };
  const value = (observed - expected) / (1 - expected);
  const variance = estimate.variance(value);
  if (variance === null) return { value, ...found };
  // a difference of sums may fall below 0 by the last digit
  const standardError = Math.sqrt(Math.max(0, variance));
  const interval = intervalAround(value, normalReach * standardError, 0.95);
  return { value, ...found, standardError, interval, cautions: cautionsOf(estimate, standardError) };
}

function cautionsOf({ units, usual }: Estimate, standardError: number): AgreementCaution[] {
  const cautions: AgreementCaution[] = [];
  if (standardError < 1e-9) cautions.push('degenerate-interval');
  if (units < fewUnits) cautions.push('few-units');
  if (usual.some((ratings) => ratings > 0 && ratings < fewRatings)) cautions.push('rare-category');
  return cautions;
}
