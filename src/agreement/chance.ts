import type { Matrix } from './kappa-variances.ts';
import { sum } from './sum.ts';

/** Which agreement chance would give. */
export interface Chance {
  /** Of the whole, from the share of each category. */
  readonly expected: (shares: readonly number[], weights: Matrix) => number;
  /** What one unit adds to it, from its own shares; `null` where chance does not hang on the units. */
  readonly ofUnit: ((own: readonly number[], shares: readonly number[], weights: Matrix) => number) | null;
}

/** Each category has its share among the ratings of all (Scott, Fleiss). */
export const sharesOfAll: Chance = {
  expected: (shares, weights) =>
    sum(shares.map((share, k) => share * sum(shares.map((other, l) => other * weightOf(weights, k, l))))),
  ofUnit: (own, shares, weights) =>
    sum(own.map((share, k) => share * sum(shares.map((other, l) => other * weightOf(weights, k, l))))),
};

/** Of two ratings neither comes first. */
function weightOf(weights: Matrix, k: number, l: number): number {
  return ((weights[k]?.[l] ?? 0) + (weights[l]?.[k] ?? 0)) / 2;
}

/** Each category has the same share (Bennett, Brennan and Prediger, Randolph). */
export const sameForAll: Chance = {
  expected: (shares, weights) => sum(weights.map(sum)) / shares.length ** 2,
  ofUnit: null,
};

/** Raters agree by chance where they guess, and they guess where it is uncertain (Gwet). */
export const halfOfUncertain: Chance = {
  // of one category nothing is uncertain: all agree by chance
  expected: (shares, weights) =>
    weights.length < 2 ? 1 : perDifference(weights) * sum(shares.map((share) => share * (1 - share))),
  ofUnit: (own, shares, weights) => perDifference(weights) * sum(own.map((share, k) => share * (1 - (shares[k] ?? 0)))),
};

/** The sum of all weights over the number of ways in which two categories differ. */
function perDifference(weights: Matrix): number {
  return sum(weights.map(sum)) / (weights.length * (weights.length - 1));
}

/** Nobody agrees by chance: the agreement as it is. */
export const noChance: Chance = { expected: () => 0, ofUnit: null };
