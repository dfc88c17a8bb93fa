import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

// Fleiss 1971: thirty patients, six psychiatrists, five diagnoses
const diagnoses = agreement.unitRatingsOfCounts([
  [0, 0, 0, 6, 0],
  [0, 3, 0, 0, 3],
  [0, 1, 4, 0, 1],
  [0, 0, 0, 0, 6],
  [0, 3, 0, 3, 0],
  [2, 0, 4, 0, 0],
  [0, 0, 4, 0, 2],
  [2, 0, 3, 1, 0],
  [2, 0, 0, 4, 0],
  [0, 0, 0, 0, 6],
  [1, 0, 0, 5, 0],
  [1, 1, 0, 4, 0],
  [0, 3, 3, 0, 0],
  [1, 0, 0, 5, 0],
  [0, 2, 0, 3, 1],
  [0, 0, 5, 0, 1],
  [3, 0, 0, 1, 2],
  [5, 1, 0, 0, 0],
  [0, 2, 0, 4, 0],
  [1, 0, 2, 0, 3],
  [0, 0, 0, 0, 6],
  [0, 1, 0, 5, 0],
  [0, 2, 0, 1, 3],
  [2, 0, 0, 4, 0],
  [1, 0, 0, 4, 1],
  [0, 5, 0, 1, 0],
  [4, 0, 0, 0, 2],
  [0, 2, 0, 4, 0],
  [1, 0, 5, 0, 0],
  [0, 0, 0, 0, 6],
]);

describe('fleissKappa', () => {
  it('tests with the error of Fleiss, Nee and Landis, and makes its interval of another', () => {
    const { value, standardErrorAtZero, zAtZero, standardError, interval } = agreement.fleissKappaOfUnits(diagnoses);
    expect(value).toBeCloseTo(0.4302445201, 9);
    expect(standardErrorAtZero).toBeCloseTo(0.0243739321, 9);
    expect(zAtZero).toBeCloseTo(17.651830583, 7);
    expect(standardError).toBeCloseTo(0.0541989355, 9);
    expect(((interval?.upper ?? 0) - (interval?.lower ?? 0)) / 2 / 1.959963985).toBeCloseTo(0.0541989355, 9);
  });

  it('has no such test where raters are missing, nor with weights, nor where kappa is not defined', () => {
    const some = [
      ['a', 'a', null],
      ['b', 'a', 'b'],
      ['c', 'c', 'c'],
    ];
    const options = { categories: ['a', 'b', 'c'], weights: 'linear' } as const;
    expect(agreement.fleissKappa(some)).toMatchObject({ standardErrorAtZero: null, zAtZero: null });
    expect(agreement.fleissKappa(some.slice(1))).toMatchObject({ standardErrorAtZero: expect.any(Number) });
    expect(agreement.fleissKappa(some.slice(1), options)).toMatchObject({ standardErrorAtZero: null, zAtZero: null });
    expect(agreement.fleissKappa([['a', 'a']])).toMatchObject({
      value: null,
      standardErrorAtZero: null,
      zAtZero: null,
    });
  });

  it('keeps its error at zero where raters only guess: the spread over samples is near it', () => {
    let state = 1;
    const guess = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return ['a', 'b', 'b', 'c'][state >>> 30] ?? 'a';
    };
    const found = Array.from({ length: 400 }, () =>
      agreement.fleissKappa(Array.from({ length: 40 }, () => [guess(), guess(), guess(), guess()])),
    );
    const spread = Math.sqrt(found.reduce((sum, { value }) => sum + (value ?? 0) ** 2, 0) / found.length);
    const ratio = (found[0]?.standardErrorAtZero ?? 0) / spread;
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
  });
});

describe('fleissKappaByCategory', () => {
  it('gives the values of Fleiss 1971', () => {
    const found = agreement.fleissKappaByCategoryOfUnits(diagnoses);
    const values = found.map(({ value }) => value?.toFixed(10));
    expect(values).toEqual(['0.2447552448', '0.2447552448', '0.5200000000', '0.4711272727', '0.5661178068']);
    for (const { standardErrorAtZero } of found) expect(standardErrorAtZero).toBeCloseTo(0.0471404521, 9);
  });

  it('is null where nobody used the category, and where nobody used another', () => {
    const categories = ['a', 'b'];
    const [used, unused] = agreement.fleissKappaByCategory([['a', 'a']], { categories });
    expect(used).toMatchObject({ category: 'a', share: 1, value: null, undefinedBecause: 'no-variation' });
    expect(unused).toMatchObject({ category: 'b', share: 0, value: null, undefinedBecause: 'no-variation' });
    expect(agreement.fleissKappaByCategory([[null, null]], { categories })[0]).toMatchObject({
      share: 0,
      value: null,
      undefinedBecause: 'no-pairs',
    });
  });

  it('is the formula for a category, and makes the whole: the mean by p (1 − p)', () => {
    const unit = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 12 }), (ratings) => {
        const units = agreement.unitRatings(ratings, { categories: ['a', 'b', 'c'] });
        const found = agreement.fleissKappaByCategoryOfUnits(units);
        let [above, below] = [0, 0];
        for (const [k, { value, share }] of found.entries()) {
          if (value === null) continue;
          const squares = units.counts.reduce((sum, row) => sum + (row[k] ?? 0) ** 2, 0);
          const given = ratings.length * 4 * share;
          const agreed = (squares - given) / (given * 3);
          expect(value).toBeCloseTo((agreed - share) / (1 - share), 9);
          above += value * share * (1 - share);
          below += share * (1 - share);
        }
        const whole = agreement.fleissKappaOfUnits(units).value;
        if (whole !== null) expect(above / below).toBeCloseTo(whole, 9);
        expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});
