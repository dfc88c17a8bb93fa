import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

const cohen1960 = agreement.ratingTableOfCounts([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]);
const categories = ['in', 'out'];
const rows = Object.freeze([
  ['in', 'in', 'in'],
  ['in', 'out', null],
  ['out', 'out', 'out'],
  ['out', 'in', 'in'],
  ['in', 'in', 'out'],
]);

describe('bootstrap', () => {
  it('draws pairs of a table: its spread is the standard error of the formula', () => {
    const { value, standardError } = agreement.cohenKappaOfTable(cohen1960);
    const drawn = agreement.bootstrap(cohen1960, agreement.cohenKappaOfTable, { seed: 1 });
    expect(drawn.value).toBe(value);
    expect(drawn.standardError).toBeCloseTo(standardError ?? 0, 2);
    expect(drawn.interval?.lower).toBeCloseTo(0.3916, 1);
    expect(drawn.interval?.upper).toBeCloseTo(0.5915, 1);
    expect(drawn).toMatchObject({ resamples: 2000, undefinedResamples: 0, cautions: [] });
  });

  it('draws the same from a table and from the pairs that it counts', () => {
    const pairs = cohen1960.counts.flatMap((line, row) =>
      line.flatMap((count, column) => Array.from({ length: count }, () => [row, column] as const)),
    );
    const kappa = (drawn: typeof pairs) =>
      agreement.cohenKappa(
        drawn.map(([row]) => String(row)),
        drawn.map(([, column]) => String(column)),
      );
    const options = { seed: 5, resamples: 50 };
    const ofPairs = agreement.bootstrap(pairs, kappa, options);
    expect(agreement.bootstrap(cohen1960, agreement.cohenKappaOfTable, options)).toEqual(ofPairs);
  });

  it('serves counted units, which keep their categories', () => {
    const units = agreement.unitRatings(rows, { categories });
    const options = { seed: 2, resamples: 200 };
    const drawn = agreement.bootstrap(units, agreement.fleissKappaOfUnits, options);
    expect(drawn.value).toBe(agreement.fleissKappaOfUnits(units).value);
    const ofRows = agreement.bootstrap(rows, (some) => agreement.fleissKappa(some, { categories }), options);
    expect(drawn).toEqual(ofRows);
  });

  it('serves every statistic of a table, with an interval around most of its values', () => {
    const table = agreement.ratingTableOfCounts([
      [30, 6],
      [4, 20],
    ]);
    const statistics = {
      cohen: agreement.cohenKappaOfTable,
      weighted: (drawn: agreement.RatingTable) => agreement.weightedKappaOfTable(drawn, { weights: 'linear' }),
      scott: agreement.scottPiOfTable,
      bennett: agreement.bennettSOfTable,
      gwet: agreement.gwetAcOfTable,
      pabak: agreement.pabakOfTable,
      percent: agreement.percentAgreementOfTable,
      alpha: agreement.krippendorffAlphaOfTable,
      max: agreement.kappaMaxOfTable,
      positive: (drawn: agreement.RatingTable) => agreement.specificAgreementOfTable(drawn)[0]?.value ?? null,
    };
    for (const [name, statistic] of Object.entries(statistics)) {
      const { value, interval, standardError } = agreement.bootstrap(table, statistic, { seed: 4, resamples: 400 });
      expect(interval?.lower, name).toBeLessThan(value ?? Number.NaN);
      expect(interval?.upper, name).toBeGreaterThan(value ?? Number.NaN);
      expect(standardError, name).toBeGreaterThan(0);
    }
  });

  it('is near the formula for every statistic of rows that has one', () => {
    const categories = ['a', 'b', 'c'];
    const rows = Array.from({ length: 90 }, (_, unit) =>
      [0, 1, 2].map(
        (rater) => categories[(unit * (unit % 4 === rater ? 7 : 1) + (unit % 5 === rater ? 1 : 0)) % 3] ?? null,
      ),
    );
    for (const statistic of [
      agreement.fleissKappa,
      agreement.congerKappa,
      agreement.gwetAc,
      agreement.brennanPrediger,
    ]) {
      const { standardError } = statistic(rows, { categories });
      const drawn = agreement.bootstrap(rows, (units) => statistic(units, { categories }), { seed: 9 });
      expect((drawn.standardError ?? 0) / (standardError ?? 1)).toBeCloseTo(1, 1);
    }
  });

  it('counts draws without a value, and gives no interval where they prevail', () => {
    const table = agreement.ratingTableOfCounts([
      [9, 0],
      [0, 1],
    ]);
    const some = agreement.bootstrap(table, agreement.cohenKappaOfTable, { seed: 1 });
    // a draw leaves out the only other pair with a chance of .9 ^ 10 = .349
    expect(some.undefinedResamples / some.resamples).toBeCloseTo(0.349, 1);
    expect(some).toMatchObject({ value: 1, standardError: 0, cautions: ['degenerate-interval'] });
    const none = agreement.bootstrap([1, 2, 3], () => Number.NaN, { seed: 1, resamples: 10 });
    expect(none).toMatchObject({ value: null, interval: null, standardError: null, undefinedResamples: 10 });
  });

  it('is the same for the same seed, lies within the draws, and widens with the level', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 20 }),
        fc.nat(),
        (units, seed) => {
          const mean = (drawn: readonly number[]) => drawn.reduce((sum, unit) => sum + unit, 0) / drawn.length;
          const found = agreement.bootstrap(units, mean, { seed, resamples: 40 });
          expect(agreement.bootstrap(units, mean, { seed, resamples: 40 })).toEqual(found);
          const narrow = agreement.bootstrap(units, mean, { seed, resamples: 40, level: 0.5 }).interval;
          const { lower = 0, upper = 0 } = found.interval ?? {};
          expect(lower).toBeGreaterThanOrEqual(Math.min(...units));
          expect(upper).toBeLessThanOrEqual(Math.max(...units));
          expect(narrow?.lower).toBeGreaterThanOrEqual(lower);
          expect(narrow?.upper).toBeLessThanOrEqual(upper);
        },
      ),
    );
  });

  it('stands between the two draws next to a percentile', () => {
    const draws = [3, 1, 2, 5, 4];
    let turn = 0;
    const inTurn = () => {
      turn += 1;
      return draws[turn % 5] ?? 0;
    };
    const { interval } = agreement.bootstrap([0], inTurn, { seed: 1, resamples: 5, level: 0.75 });
    expect(interval).toEqual({ lower: 1.5, upper: 4.5, level: 0.75 });
  });

  it.each([
    ['nothing to draw from', [], { seed: 1 }, 'no-units', 'units'],
    ['half a seed', [1], { seed: 0.5 }, 'not-whole', 'seed'],
    ['no draws', [1], { seed: 1, resamples: 0 }, 'out-of-range', 'resamples'],
    ['a level of 1', [1], { seed: 1, level: 1 }, 'out-of-range', 'level'],
  ])('refuses %s', (_, units, options, code, path) => {
    const run = () => agreement.bootstrap(units, () => 1, options);
    expect(run).toThrow(expect.objectContaining({ code, path: [path] }));
  });
});
