import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { agreementWeights, type CategoryWeights } from './category-weights.ts';
import { coefficientOf, type Estimate } from './coefficient-of.ts';
import type { RatingTable } from './rating-table.ts';
import type { UnitRatings } from './unit-ratings.ts';

/** How agreement of several raters is computed. */
export interface SeveralRatersOptions {
  /** How much two categories agree; `identity` where it is left out. */
  readonly weights?: CategoryWeights;
}

type Matrix = readonly (readonly number[])[];

/** Which agreement chance would give. */
export interface Chance {
  /** Of the whole, from the share of each category. */
  expected(shares: readonly number[], weights: Matrix): number;
  /** What one unit adds to it, from its own shares; `null` where chance does not hang on the units. */
  ofUnit: ((own: readonly number[], shares: readonly number[], weights: Matrix) => number) | null;
}

/**
 * Agreement beyond chance of several raters, any of whom may be missing at a unit: observed agreement over the units that
 * at least two judged, shares of the categories over all that were judged, variance by Gwet's linearisation.
 */
export function beyondChance(
  { counts, raters, categories }: UnitRatings,
  chance: Chance,
  { weights = 'identity' }: SeveralRatersOptions,
): AgreementCoefficient {
  const units = counts.flatMap((row, unit) => (raters[unit] ? [{ row, size: raters[unit], times: 1 }] : []));
  const of = agreementWeights(weights, categories.length);
  const found = estimate(units, { chance, weights: of, lost: 1, silent: counts.length - units.length });
  return coefficientOf(found);
}

/**
 * The same for two raters whose judgements are counted, each cell of the table being so many units. The variance divides
 * by the number of pairs, as is usual for tables, and not by one less.
 */
export function beyondChanceOfTable(
  { counts, categories, unpaired }: RatingTable,
  chance: Chance,
  { weights = 'identity' }: SeveralRatersOptions,
): AgreementCoefficient {
  const units = counts.flatMap((line, first) =>
    line.flatMap((times, second) => (times === 0 ? [] : [{ row: rowOf(first, second, line.length), size: 2, times }])),
  );
  const of = agreementWeights(weights, categories.length);
  return coefficientOf(estimate(units, { chance, weights: of, lost: 0, silent: unpaired }));
}

function rowOf(first: number, second: number, length: number): number[] {
  return Array.from({ length }, (_, k) => (k === first ? 1 : 0) + (k === second ? 1 : 0));
}

/** Units that were judged alike. */
interface Unit {
  readonly row: readonly number[];
  readonly size: number;
  readonly times: number;
}

interface Setting {
  readonly chance: Chance;
  readonly weights: Matrix;
  /** What the divisor of the variance is less than the number of units. */
  readonly lost: number;
  /** Units that nobody judged. */
  readonly silent: number;
}

function estimate(units: readonly Unit[], { chance, weights, lost, silent }: Setting): Estimate {
  const total = (value: (unit: Unit, place: number) => number) =>
    sum(units.map((unit, place) => value(unit, place) * unit.times));
  const all = total(() => 1);
  const paired = total(({ size }) => (size > 1 ? 1 : 0));
  const shares = weights.map((_, k) => total(({ row, size }) => (row[k] ?? 0) / size) / all);
  const agreements = units.map(({ row, size }) => agreementOf(row, size, weights));
  const observed = paired === 0 ? 0 : total((_, place) => agreements[place] ?? 0) / paired;
  const expected = paired === 0 ? 0 : chance.expected(shares, weights);

  function variance(value: number): number | null {
    if (all - lost < 1) return null;
    const squares = total(({ row, size }, place) => {
      const gained = ((all / paired) * ((agreements[place] ?? 0) - (size > 1 ? expected : 0))) / (1 - expected);
      const own = row.map((count) => count / size);
      const byChance = chance.ofUnit === null ? 0 : chance.ofUnit(own, shares, weights) - expected;
      return (gained - (2 * (1 - value) * byChance) / (1 - expected) - value) ** 2;
    });
    return squares / (all * (all - lost));
  }

  const usual = shares.map((share) => share * all);
  return { observed, expected, units: paired, unpaired: all - paired + silent, variance, usual };
}

/** The share of the pairs of raters of a unit that agree; 0 where there is no pair. */
function agreementOf(row: readonly number[], size: number, weights: Matrix): number {
  if (size < 2) return 0;
  const agreeing = row.map((count, k) => count * (sum(row.map((other, l) => other * (weights[k]?.[l] ?? 0))) - 1));
  return sum(agreeing) / (size * (size - 1));
}

/** The sum of numbers. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
