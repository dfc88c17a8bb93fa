import { coefficientOf } from './coefficient-of.ts';
import type { CohenKappa } from './kappa-of-two.ts';
import { marginals, type RatingTable } from './rating-table.ts';

/** Kappa of a table by weights of agreement that are known to be some. */
export function kappaOfWeights(table: RatingTable, of: Matrix): CohenKappa {
  const { counts, pairs, unpaired } = table;
  const { rows, columns } = marginals(counts);
  const sums = weightedSums(counts, of, { rows, columns });
  const all = pairs * pairs;
  const [observed, expected] = pairs === 0 ? [0, 0] : [sums.agreed / pairs, sums.chance / all];
  const { units, ...found } = coefficientOf({
    observed,
    expected,
    units: pairs,
    unpaired,
    // whole numbers tell "no variation" exactly, and only one category can make chance agree in all
    isCertain: sums.chance === all || 1 - expected < 1e-12,
    variance: (value) => variances(counts, of, { rows, columns, pairs, expected }, value).ofValue,
    usual: rows.map((row, k) => (row + (columns[k] ?? 0)) / 2),
  });
  if (found.value === null) return { ...found, pairs: units, standardErrorAtZero: null };
  // one division, so that kappa of counts is exact
  const value = (sums.agreed * pairs - sums.chance) / (all - sums.chance);
  const { atZero } = variances(counts, of, { rows, columns, pairs, expected }, value);
  return { ...found, value, pairs: units, standardErrorAtZero: Math.sqrt(Math.max(0, atZero)) };
}

interface Sides {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

type Matrix = readonly (readonly number[])[];

function weightedSums(counts: Matrix, weights: Matrix, { rows, columns }: Sides) {
  let agreed = 0;
  let chance = 0;
  eachCell(counts, (count, row, column) => {
    const weight = weights[row]?.[column] ?? 0;
    agreed += weight * count;
    chance += weight * (rows[row] ?? 0) * (columns[column] ?? 0);
  });
  return { agreed, chance };
}

function variances(
  counts: Matrix,
  weights: Matrix,
  { rows, columns, pairs, expected }: Sides & { readonly pairs: number; readonly expected: number },
  value: number,
) {
  // the weight that a category of one rater has on average, over the habits of the other
  const ofRow = weights.map((line) => line.reduce((sum, weight, k) => sum + (weight * (columns[k] ?? 0)) / pairs, 0));
  const ofColumn = weights.map((_, k) =>
    weights.reduce((sum, line, row) => sum + ((line[k] ?? 0) * (rows[row] ?? 0)) / pairs, 0),
  );
  let found = 0;
  let byChance = 0;
  eachCell(counts, (count, row, column) => {
    const weight = weights[row]?.[column] ?? 0;
    const usual = (ofRow[row] ?? 0) + (ofColumn[column] ?? 0);
    found += (count / pairs) * (weight - usual * (1 - value)) ** 2;
    byChance += (((rows[row] ?? 0) * (columns[column] ?? 0)) / (pairs * pairs)) * (weight - usual) ** 2;
  });
  const scale = pairs * (1 - expected) ** 2;
  return {
    ofValue: (found - (value - expected * (1 - value)) ** 2) / scale,
    atZero: (byChance - expected ** 2) / scale,
  };
}

function eachCell(counts: Matrix, visit: (count: number, row: number, column: number) => void): void {
  for (const [row, line] of counts.entries()) for (const [column, count] of line.entries()) visit(count, row, column);
}
