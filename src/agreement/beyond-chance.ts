import type { AgreementCoefficient } from './agreement-coefficient.ts';
import { alikeRows } from './alike-rows.ts';
import { agreementWeights, type CategoryWeights } from './category-weights.ts';
import type { Chance } from './chance.ts';
import type { Matrix } from './kappa-variances.ts';
import { type JudgedUnits, linearised } from './linearised.ts';
import type { RatingTable } from './rating-table.ts';
import { sum } from './sum.ts';
import type { UnitRatings } from './unit-ratings.ts';

/** How agreement of several raters is computed. */
export interface SeveralRatersOptions {
  /** How much two categories agree; `identity` where it is left out. */
  readonly weights?: CategoryWeights;
}

/**
 * Agreement beyond chance of several raters, any of whom may be missing at a unit: observed agreement over the units that
 * at least two judged, shares of the categories over all that were judged, variance by Gwet's linearisation.
 */
export function beyondChance(
  { counts, categories }: UnitRatings,
  chance: Chance,
  { weights = 'identity' }: SeveralRatersOptions,
): AgreementCoefficient {
  const all = alikeRows(counts).map((unit) => ({ ...unit, size: sum(unit.row) }));
  const [units, silent] = [all.filter(({ size }) => size > 0), all.filter(({ size }) => size === 0)];
  const of = agreementWeights(weights, categories.length);
  return linearised(units, of, { ...chanceFor(units, of, chance), lost: 1, silent: silent[0]?.times ?? 0 });
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
  return linearised(units, of, { ...chanceFor(units, of, chance), lost: 0, silent: unpaired });
}

function rowOf(first: number, second: number, length: number): number[] {
  return Array.from({ length }, (_, k) => (k === first ? 1 : 0) + (k === second ? 1 : 0));
}

function chanceFor(units: readonly JudgedUnits[], weights: Matrix, { expected, ofUnit }: Chance) {
  const all = sum(units.map(({ times }) => times));
  const shares = weights.map((_, k) => sum(units.map(({ row, size, times }) => ((row[k] ?? 0) / size) * times)) / all);
  const own = units.map(({ row, size }) => row.map((count) => count / size));
  const ofUnits = ofUnit === null ? null : own.map((each) => ofUnit(each, shares, weights));
  return { expected: units.length === 0 ? 0 : expected(shares, weights), ofUnits };
}
