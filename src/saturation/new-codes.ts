import type { Incidence } from './incidence.ts';

/**
 * How many codes each document brought that no document before it held, in reading order.
 *
 * @example
 * newCodes({ documents: ['d1', 'd2', 'd3'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2]] }); // [2, 0, 1]
 */
export function newCodes({ rows }: Incidence): number[] {
  const seen = new Set<number>();
  return rows.map((row) => {
    const before = seen.size;
    for (const code of row) seen.add(code);
    return seen.size - before;
  });
}

/**
 * How many codes were known after each document: the curve as it was observed, in this one reading order.
 *
 * @example
 * observedCurve({ documents: ['d1', 'd2', 'd3'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2]] }); // [2, 2, 3]
 */
export function observedCurve(incidence: Incidence): number[] {
  let known = 0;
  return newCodes(incidence).map((found) => {
    known += found;
    return known;
  });
}
