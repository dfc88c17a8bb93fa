import { codeFrequencies } from './code-frequencies.ts';
import type { Incidence } from './incidence.ts';

/**
 * How many codes each document brought that no document before it held, in reading order.
 *
 * @throws RealistError `broken-row` for a row that is not ascending places of codes.
 * @example
 * newCodes({ documents: ['d1', 'd2', 'd3'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2]] }); // [2, 0, 1]
 */
export function newCodes(incidence: Incidence): number[] {
  return codeFrequencies(incidence).newCodes;
}

/**
 * How many codes were known after each document: the curve as it was observed, in this one reading order.
 *
 * @throws RealistError `broken-row` for a row that is not ascending places of codes.
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
