import type { ConfidenceInterval } from './agreement-coefficient.ts';

/**
 * The interval that reaches so far to each side of a value, within −1 and 1. Below −1 it goes only where the value does,
 * as with weights by which little disagreement is left to chance.
 */
export function intervalAround(value: number, reach: number, level: number): ConfidenceInterval {
  const lower = value < -1 ? value - reach : Math.max(-1, value - reach);
  return { lower, upper: Math.min(1, value + reach), level };
}
