import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { coefficientOf } from './coefficient-of.ts';
import type { Matrix } from './kappa-variances.ts';
import { sum } from './sum.ts';

/** Units that were judged alike, by at least one rater. */
export interface JudgedUnits {
  /** Raters who chose each category. */
  readonly row: readonly number[];
  /** Raters who judged. */
  readonly size: number;
  /** How many such units there are. */
  readonly times: number;
}

/** What chance gives, and how the variance is counted. */
export interface LinearisedChance {
  /** Agreement expected by chance. */
  readonly expected: number;
  /** What each of the units adds to it; their mean is `expected`. `null` where chance does not hang on the units. */
  readonly ofUnits: readonly number[] | null;
  /** What the divisor of the variance is less than the number of units. */
  readonly lost: number;
  /** Units that nobody judged. */
  readonly silent: number;
}

/**
 * Agreement beyond chance with the variance of Gwet's linearisation: the coefficient as if it were a mean, to which each
 * unit adds what it does to the agreement and to the chance.
 *
 * @see Gwet KL. Computing inter-rater reliability and its variance in the presence of high agreement. Br J Math Stat Psychol
 *   2008;61:29–48. https://doi.org/10.1348/000711006X126600
 */
export function linearised(
  units: readonly JudgedUnits[],
  weights: Matrix,
  { expected, ofUnits, lost, silent }: LinearisedChance,
): AgreementCoefficient {
  const total = (value: (unit: JudgedUnits, place: number) => number) =>
    sum(units.map((unit, place) => value(unit, place) * unit.times));
  const all = total(() => 1);
  const paired = total(({ size }) => (size > 1 ? 1 : 0));
  const agreements = units.map((unit) => agreementOf(unit, weights));
  const observed = paired === 0 ? 0 : total((_, place) => agreements[place] ?? 0) / paired;

  function variance(value: number): number | null {
    if (all - lost < 1) return null;
    const squares = total(({ size }, place) => {
      const gained = ((all / paired) * ((agreements[place] ?? 0) - (size > 1 ? expected : 0))) / (1 - expected);
      const byChance = ofUnits === null ? 0 : (ofUnits[place] ?? 0) - expected;
      return (gained - (2 * (1 - value) * byChance) / (1 - expected) - value) ** 2;
    });
    return squares / (all * (all - lost));
  }

  const unpaired = all - paired + silent;
  const usual = weights.map((_, k) => total(({ row, size }) => (row[k] ?? 0) / size));
  return coefficientOf({ observed, expected: paired === 0 ? 0 : expected, units: paired, unpaired, variance, usual });
}

/** The share of the pairs of raters of a unit that agree; 0 where there is no pair. */
function agreementOf({ row, size }: JudgedUnits, weights: Matrix): number {
  if (size < 2) return 0;
  const agreeing = row.map((count, k) => count * (sum(row.map((other, l) => other * (weights[k]?.[l] ?? 0))) - 1));
  return sum(agreeing) / (size * (size - 1));
}
