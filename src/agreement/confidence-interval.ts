import { requireRange } from '../core/require.ts';
import type { AgreementCoefficient, ConfidenceInterval } from './agreement-coefficient.ts';
import { intervalAround } from './interval-around.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * The interval of a coefficient at any level, kept within −1 and 1 where the value lies there; `null` where it has no
 * standard error.
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
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  if (value === null || standardError === null) return null;
  const half = normalQuantile((1 + level) / 2) * standardError;
  return intervalAround(value, half, level);
}
