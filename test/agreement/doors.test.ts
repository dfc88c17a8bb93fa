import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

const categories = ['no', 'unsure', 'yes'] as const;
const rating = fc.option(fc.constantFrom(...categories), { freq: 6 });
const sides = fc.array(fc.tuple(rating, rating), { maxLength: 25 });
const weights = fc.constantFrom('identity', 'linear', 'quadratic');

describe('each statistic of two raters, from ratings and from their table', () => {
  it('is the same', () => {
    fc.assert(
      fc.property(sides, weights, (pairs, weighted) => {
        const first = pairs.map(([one]) => one);
        const second = pairs.map(([, other]) => other);
        const table = agreement.declaredTable(first, second, categories);
        const options = { categories, weights: weighted };
        const own = { weights: weighted };
        expect(agreement.weightedKappa(first, second, options)).toEqual(agreement.weightedKappaOfTable(table, own));
        expect(agreement.scottPi(first, second, options)).toEqual(agreement.scottPiOfTable(table, own));
        expect(agreement.bennettS(first, second, options)).toEqual(agreement.bennettSOfTable(table, own));
        expect(agreement.cohenKappa(first, second).value).toBe(agreement.cohenKappaOfTable(table).value);
        expect(agreement.kappaMax(first, second)).toEqual(agreement.kappaMaxOfTable(table));
        expect(agreement.percentAgreement(first, second)).toEqual(agreement.percentAgreementOfTable(table));
        expect(agreement.specificAgreement(first, second, { categories })).toEqual(
          agreement.specificAgreementOfTable(table),
        );
        expect(table.pairs + table.unpaired).toBe(pairs.length);
      }),
    );
  });

  it('is the same as that of several raters, of whom there are two', () => {
    fc.assert(
      fc.property(sides, weights, (pairs, weighted) => {
        const both = pairs.filter((pair) => !pair.includes(null));
        const table = agreement.declaredTable(
          both.map(([one]) => one),
          both.map(([, other]) => other),
          categories,
        );
        const options = { categories, weights: weighted };
        const values = [
          [agreement.scottPiOfTable(table, options), agreement.fleissKappa(both, options)],
          [agreement.bennettSOfTable(table, options), agreement.brennanPrediger(both, options)],
          [agreement.gwetAcOfTable(table, options), agreement.gwetAc(both, options)],
          [agreement.weightedKappaOfTable(table, options), agreement.congerKappa(both, options)],
        ];
        for (const [ofTable, ofRatings] of values) {
          expect(ofTable?.undefinedBecause).toBe(ofRatings?.undefinedBecause);
          expect(ofTable?.value ?? 2).toBeCloseTo(ofRatings?.value ?? 2, 9);
          // ratings divide by one pair less
          const lessOne = Math.sqrt(Math.max(0, both.length - 1) / both.length) * (ofRatings?.standardError ?? 0);
          if (both.length > 1) expect(ofTable?.standardError ?? 0).toBeCloseTo(lessOne, 6);
        }
        expect(agreement.ratingsOfTable(table).toSorted().join()).toBe(both.toSorted().join());
      }),
    );
  });
});

describe('each statistic of several raters, from ratings and from counts', () => {
  it('is the same', () => {
    const units = fc.array(fc.array(rating, { minLength: 3, maxLength: 3 }), { maxLength: 15 });
    fc.assert(
      fc.property(units, weights, (ratings, weighted) => {
        const counted = agreement.unitRatings(ratings, { categories });
        const printed = agreement.unitRatingsOfCounts(counted.counts, categories);
        const options = { categories, weights: weighted };
        const own = { weights: weighted };
        expect(printed).toEqual(counted);
        expect(agreement.fleissKappaOfUnits(printed, own)).toEqual(agreement.fleissKappa(ratings, options));
        expect(agreement.gwetAcOfUnits(printed, own)).toEqual(agreement.gwetAc(ratings, options));
        expect(agreement.brennanPredigerOfUnits(printed, own)).toEqual(agreement.brennanPrediger(ratings, options));
        expect(agreement.fleissKappaByCategoryOfUnits(printed)).toEqual(
          agreement.fleissKappaByCategory(ratings, { categories }),
        );
        for (const metric of ['nominal', 'ordinal'] as const) {
          const ofRatings = agreement.krippendorffAlpha(ratings, { categories, metric });
          const ofUnits = agreement.krippendorffAlphaOfUnits(printed, { metric });
          expect({ ...ofUnits, value: null }).toEqual({ ...ofRatings, value: null });
          expect(ofUnits.value ?? 2).toBeCloseTo(ofRatings.value ?? 2, 9);
        }
      }),
    );
  });
});

describe('weights', () => {
  const rows = [
    ['10', '2'],
    ['2', '2'],
  ];

  it('go by declared categories only, for names have no order', () => {
    const needed = expect.objectContaining({ code: 'categories-needed', path: ['categories'] });
    const options = { weights: 'linear' } as const;
    expect(() => agreement.fleissKappa(rows, options)).toThrow(needed);
    expect(() => agreement.congerKappa(rows, options)).toThrow(needed);
    expect(() => agreement.gwetAc(rows, options)).toThrow(needed);
    expect(() => agreement.brennanPrediger(rows, options)).toThrow(needed);
    expect(() => agreement.scottPi(['10'], ['2'], options)).toThrow(needed);
    expect(() => agreement.bennettS(['10'], ['2'], options)).toThrow(needed);
    expect(() => agreement.krippendorffAlpha(rows, { metric: 'ordinal' })).toThrow(needed);
  });

  it.each([
    ['another size', [[1]], 'unequal-length'],
    ['a row of another size', [[1, 0], [1]], 'unequal-length'],
    [
      'a category that does not agree with itself',
      [
        [0, 1],
        [1, 0],
      ],
      'out-of-range',
    ],
    [
      'what is more than agreement',
      [
        [1, 2],
        [0, 1],
      ],
      'out-of-range',
    ],
    [
      'what is not a number',
      [
        [1, Number.NaN],
        [0, 1],
      ],
      'out-of-range',
    ],
  ])('refuses %s', (_, own, code) => {
    const options = { categories: ['2', '10'], weights: own };
    expect(() => agreement.fleissKappa(rows, options)).toThrow(expect.objectContaining({ code }));
    expect(() => agreement.weightedKappa(['2'], ['2'], options)).toThrow(expect.objectContaining({ code }));
  });

  it('go by scores where they are given, and by ranks where the scores are ranks', () => {
    for (const name of ['identity', 'linear', 'quadratic'] as const)
      expect(agreement.scoreWeights(name, [3, 4, 5, 6])).toEqual(agreement.agreementWeights(name, 4));
    expect(agreement.scoreWeights('quadratic', [0, 10, 1])).toEqual([
      [1, 0, 0.99],
      [0, 1, 1 - 0.9 ** 2],
      [0.99, 1 - 0.9 ** 2, 1],
    ]);
    expect(() => agreement.scoreWeights('linear', [1, Number.NaN])).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['scores'] }),
    );
  });
});
