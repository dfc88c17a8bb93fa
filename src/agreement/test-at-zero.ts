import type { TestAtZero } from './agreement-coefficient.ts';

/** The test of a value, given the variance that it had if there were no agreement beyond chance. */
export function testAtZero(value: number | null, variance: number | null): TestAtZero {
  if (value === null || variance === null) return { standardErrorAtZero: null, zAtZero: null };
  // a difference of sums may fall below 0 by the last digit
  const standardErrorAtZero = Math.sqrt(Math.max(0, variance));
  return { standardErrorAtZero, zAtZero: standardErrorAtZero === 0 ? null : value / standardErrorAtZero };
}
