import { RealistError } from './realist-error.ts';

/**
 * Refuses two lists that should pair up and do not.
 *
 * @param argument - The name of the second list among the caller's arguments.
 * @throws RealistError `unequal-length`.
 * @example
 * requireSameLength(['a'], ['b'], 'second'); // undefined
 */
export function requireSameLength(first: readonly unknown[], second: readonly unknown[], argument: string): void {
  if (first.length === second.length) return;
  throw new RealistError(
    'unequal-length',
    [argument],
    `${argument} has ${second.length} items where ${first.length} are needed`,
  );
}

/**
 * Refuses a number outside a range, and what is not a number.
 *
 * @param argument - The name of the number among the caller's arguments.
 * @throws RealistError `out-of-range`.
 * @example
 * requireRange(0.05, 0, 1, 'threshold'); // undefined
 */
export function requireRange(value: number, least: number, most: number, argument: string): void {
  if (value >= least && value <= most) return;
  throw new RealistError('out-of-range', [argument], `${argument} is ${value}; it must lie from ${least} to ${most}`);
}

/**
 * Refuses a number that is not whole or lies outside a range.
 *
 * @param argument - The name of the number among the caller's arguments.
 * @throws RealistError `out-of-range` or `not-whole`.
 * @example
 * requireWhole(4, 1, 100, 'base'); // undefined
 */
export function requireWhole(value: number, least: number, most: number, argument: string): void {
  requireRange(value, least, most, argument);
  if (Number.isInteger(value)) return;
  throw new RealistError('not-whole', [argument], `${argument} is ${value}; it must be a whole number`);
}
