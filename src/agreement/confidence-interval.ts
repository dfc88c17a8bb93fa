import { requireRange } from '../core/require.ts';
import type { AgreementCoefficient, ConfidenceInterval } from './agreement-coefficient.ts';

/**
 * The interval of a coefficient at any level, kept within −1 and 1; `null` where it has no standard error.
 *
 * @param level - Between 0 and 1, such as 0.9.
 * @throws RealistError `out-of-range` for another level.
 * @example
 * const { value, standardError } = cohenKappaOfTable(ratingTableOfCounts([[40, 9], [6, 45]]));
 * confidenceInterval({ value, standardError }, 0.9)?.lower.toFixed(3); // '0.582'
 */
export function confidenceInterval(
  { value, standardError }: Pick<AgreementCoefficient, 'value' | 'standardError'>,
  level: number,
): ConfidenceInterval | null {
  const reach = normalReach(level);
  if (value === null || standardError === null) return null;
  const half = reach * standardError;
  return { lower: Math.max(-1, value - half), upper: Math.min(1, value + half), level };
}

/** How many standard errors an interval of a confidence level reaches to each side: 1.96 for 0.95. */
function normalReach(level: number): number {
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  const target = (1 + level) / 2;
  let low = 0;
  let high = 9;
  // halving to the last bit: sixty steps, and no coefficients to mistype
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The share of a normal distribution below x, for x from 0 to 9, by its series.
 *
 * @see Marsaglia G. Evaluating the normal distribution. J Stat Softw 2004;11(4). https://doi.org/10.18637/jss.v011.i04
 */
function normalShare(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * Number.EPSILON; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
