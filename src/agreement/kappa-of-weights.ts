import { coefficientOf } from './coefficient-of.ts';
import type { CohenKappa } from './kappa-of-two.ts';
import { eachCell, kappaVariances, type Matrix, type Sides } from './kappa-variances.ts';
import { marginals, type RatingTable } from './rating-table.ts';
import { testAtZero } from './test-at-zero.ts';

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
    variance: (value) => kappaVariances(counts, of, { rows, columns, pairs, expected }, value).ofValue,
    usual: rows.map((row, k) => (row + (columns[k] ?? 0)) / 2),
  });
  if (found.value === null) return { ...found, pairs: units, ...testAtZero(null, null) };
  // one division, so that kappa of counts is exact
  const value = (sums.agreed * pairs - sums.chance) / (all - sums.chance);
  const { atZero } = kappaVariances(counts, of, { rows, columns, pairs, expected }, value);
  return { ...found, value, pairs: units, ...testAtZero(value, atZero) };
}

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
