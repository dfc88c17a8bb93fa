import { accumulationCurve } from './accumulation-curve.ts';
import { normalReach } from './chao-lower-bound.ts';
import type { IncidenceStatistics } from './incidence-statistics.ts';

/** The curve in the order of reading beside its mean over all orders. */
export interface ComparedPoint {
  readonly documents: number;
  /** Codes known after so many documents in the order of reading; `null` beyond those read. */
  readonly observed: number | null;
  /** Mean over all orders, and the prediction beyond. */
  readonly expected: number;
  /** Bounds at the level 0.95 for other documents like these; `null` where there is no variance. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly kind: 'interpolated' | 'extrapolated';
}

/**
 * {@link accumulationCurve} at its own points beside what was observed, for a figure.
 *
 * @example
 * const read = { documents: ['d1', 'd2'], codes: ['a', 'b'], rows: [[0, 1], [1]] };
 * comparedCurve(incidenceStatistics(read)).map(({ observed }) => observed); // [2, 2, null, null]
 */
export function comparedCurve(statistics: IncidenceStatistics): ComparedPoint[] {
  let known = 0;
  const observed = statistics.newCodes.map((fresh) => {
    known += fresh;
    return known;
  });
  return accumulationCurve(statistics).map(({ documents, expected, variance, kind }) => {
    const reach = variance === null ? null : normalReach({}) * Math.sqrt(variance);
    return {
      documents,
      observed: observed[documents - 1] ?? null,
      expected,
      lower: reach === null ? null : Math.max(0, expected - reach),
      upper: reach === null ? null : expected + reach,
      kind,
    };
  });
}
