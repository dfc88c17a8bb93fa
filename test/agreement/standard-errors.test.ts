import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

type Statistic = (table: agreement.RatingTable) => {
  readonly value: number | null;
  readonly standardError: number | null;
};

/** The delta method, with derivatives by small steps: how the value moves as a cell gets a little more. */
function spreadBySteps(table: agreement.RatingTable, statistic: Statistic): number {
  const step = table.pairs * 1e-6;
  const valueAt = (row: number, column: number, more: number) => {
    const counts = table.counts.map((line, r) =>
      line.map((count, c) => (r === row && c === column ? count + more : count)),
    );
    return statistic({ ...table, counts, pairs: table.pairs + more }).value ?? Number.NaN;
  };
  const cells = table.counts.flatMap((line, row) => line.map((count, column) => ({ row, column, count })));
  const moved = cells.map(({ row, column, count }) => ({
    share: count / table.pairs,
    slope: ((valueAt(row, column, step) - valueAt(row, column, -step)) * table.pairs) / (2 * step),
  }));
  const mean = moved.reduce((sum, { share, slope }) => sum + share * slope, 0);
  const squares = moved.reduce((sum, { share, slope }) => sum + share * (slope - mean) ** 2, 0);
  return Math.sqrt(squares / table.pairs);
}

// a weight of its own for each pair of categories, not the same from both sides
const ownWeights = [
  [1, 0.7, 0.1],
  [0.4, 1, 0.2],
  [0, 0.9, 1],
];

const statistics: Readonly<Record<string, Statistic>> = {
  cohen: agreement.cohenKappaOfTable,
  'weighted, linear': (table) => agreement.weightedKappaOfTable(table, { weights: 'linear' }),
  'weighted, own': (table) => agreement.weightedKappaOfTable(table, { weights: ownWeights }),
  scott: agreement.scottPiOfTable,
  'scott, own': (table) => agreement.scottPiOfTable(table, { weights: ownWeights }),
  bennett: agreement.bennettSOfTable,
  'bennett, quadratic': (table) => agreement.bennettSOfTable(table, { weights: 'quadratic' }),
  gwet: agreement.gwetAcOfTable,
  'gwet, own': (table) => agreement.gwetAcOfTable(table, { weights: ownWeights }),
  percent: agreement.percentAgreementOfTable,
};

it.each(Object.entries(statistics))('the standard error of %s is that of the delta method', (_, statistic) => {
  const line = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 3, maxLength: 3 }), (counts) => {
      const table = agreement.ratingTableOfCounts(counts);
      expect(statistic(table).standardError).toBeCloseTo(spreadBySteps(table, statistic), 6);
    }),
  );
});

it('goes below −1 with the value, which weights may take there', () => {
  const apart = Array.from({ length: 5 }, (_, row) => [0, 1, 2, 3, 4].map((column) => (row + column === 4 ? 5 : 0)));
  const ends = apart.map((line, row) => (row === 0 || row === 4 ? line : [0, 0, 0, 0, row === 1 ? 1 : 0]));
  const found = agreement.bennettSOfTable(agreement.ratingTableOfCounts(ends), { weights: 'quadratic' });
  const [value, { lower = 0, upper = 0 }] = [found.value ?? 0, found.interval ?? {}];
  expect(value).toBeLessThan(-2);
  expect([lower < value, upper > value, upper - value]).toEqual([true, true, expect.closeTo(value - lower, 12)]);
  expect(agreement.confidenceInterval(found, 0.9)?.lower).toBeLessThan(value);
  const least = agreement.cohenKappaOfTable(
    agreement.ratingTableOfCounts([
      [0, 9],
      [9, 1],
    ]),
  );
  expect(least.interval?.lower).toBe(-1);
});
