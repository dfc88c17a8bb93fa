import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

const categories = ['a', 'b', 'c'];
const rating = fc.constantFrom(...categories);
const pairs = fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 40 });
const several = fc.array(fc.array(fc.option(rating, { freq: 4 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 20,
});

function near(one: number | null, other: number | null, digits = 9): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, digits);
}

type Sides = [first: readonly string[], second: readonly string[], categories: readonly string[]];
type Found = { readonly value: number | null; readonly standardError: number | null };

const ofTwo: readonly ((...sides: Sides) => Found)[] = [
  (first, second) => agreement.cohenKappa(first, second),
  (first, second, all) => agreement.weightedKappa(first, second, { categories: all, weights: 'linear' }),
  (first, second, all) => agreement.scottPi(first, second, { categories: all, weights: 'quadratic' }),
  (first, second, all) => agreement.bennettS(first, second, { categories: all }),
  (first, second) => agreement.percentAgreement(first, second),
  (first, second) => ({ ...agreement.kappaMax(first, second), standardError: null }),
];

const ofSeveral: readonly ((units: agreement.Ratings, all: readonly string[]) => { readonly value: number | null })[] =
  [
    (units, all) => agreement.fleissKappa(units, { categories: all }),
    (units, all) => agreement.fleissKappa(units, { categories: all, weights: 'quadratic' }),
    (units, all) => agreement.congerKappa(units, { categories: all, weights: 'linear' }),
    (units, all) => agreement.lightKappa(units, { categories: all }),
    (units, all) => agreement.gwetAc(units, { categories: all, weights: 'linear' }),
    (units, all) => agreement.brennanPrediger(units, { categories: all }),
    (units, all) => agreement.percentAgreementOfUnits(agreement.unitRatings(units, { categories: all })),
    (units, all) => agreement.krippendorffAlpha(units, { categories: all }),
    (units, all) => agreement.krippendorffAlpha(units, { categories: all, metric: 'ordinal' }),
  ];

describe('laws of agreement', () => {
  it('does not ask who is the first rater, nor how categories are called', () => {
    const names: Readonly<Record<string, string>> = { a: 'z', b: 'x', c: 'y' };
    fc.assert(
      fc.property(pairs, (units) => {
        const [first, second] = [units.map(([one]) => one), units.map(([, other]) => other)];
        const renamed = (list: readonly string[]) => list.map((name) => names[name] ?? name);
        for (const statistic of ofTwo) {
          const { value, standardError } = statistic(first, second, categories);
          const turned = statistic(second, first, categories);
          const called = statistic(renamed(first), renamed(second), renamed(categories));
          for (const other of [turned, called]) {
            near(value, other.value);
            near(standardError, other.standardError, 6);
          }
        }
      }),
    );
  });

  it('does not ask in which order several raters and their units stand, nor how categories are called', () => {
    const names: Readonly<Record<string, string>> = { a: 'z', b: 'x', c: 'y' };
    fc.assert(
      fc.property(several, (units) => {
        const renamed = units.map((row) => row.map((rating) => (rating === null ? null : (names[rating] ?? rating))));
        const turned = units.toReversed().map((row) => row.toReversed());
        for (const statistic of ofSeveral) {
          const { value } = statistic(units, categories);
          near(value, statistic(turned, categories).value);
          near(value, statistic(renamed, ['z', 'x', 'y']).value);
          if (value === null) continue;
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(value).toBeGreaterThanOrEqual(-12);
        }
      }),
    );
  });

  it('gives Cohen for Conger and Light, and Scott for Fleiss, where there are two raters', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const table = agreement.declaredTable(
          units.map(([one]) => one),
          units.map(([, other]) => other),
          categories,
        );
        const cohen = agreement.cohenKappaOfTable(table).value;
        near(agreement.congerKappa(units, { categories }).value, cohen);
        near(agreement.lightKappa(units, { categories }).value, cohen);
        near(agreement.fleissKappa(units, { categories }).value, agreement.scottPiOfTable(table).value);
        near(agreement.gwetAc(units, { categories }).value, agreement.gwetAcOfTable(table).value);
        near(agreement.brennanPrediger(units, { categories }).value, agreement.bennettSOfTable(table).value);
      }),
    );
  });

  it('lets alpha come near Scott as ratings grow: 1 − alpha is (1 − pi) (1 − 1 / ratings)', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const { value, ratings } = agreement.krippendorffAlpha(units);
        const pi = agreement.fleissKappa(units).value;
        if (value !== null && pi !== null) near(1 - value, (1 - pi) * (1 - 1 / ratings));
      }),
    );
  });

  it('lets alpha go to Scott as the same is judged again and again', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 2, max: 6 }), (units, times) => {
        const again = Array.from({ length: times }, () => units).flat();
        const [once, often] = [agreement.krippendorffAlpha(units).value, agreement.krippendorffAlpha(again).value];
        const pi = agreement.fleissKappa(units).value;
        if (once !== null && often !== null && pi !== null) near((once - pi) / times, often - pi);
      }),
    );
  });

  it('explains kappa of two categories by prevalence and bias (Byrt 1993)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const table = agreement.ratingTableOfCounts([
          [a, b],
          [c, d],
        ]);
        const { value, prevalenceIndex, biasIndex } = agreement.pabakOfTable(table);
        const kappa = agreement.cohenKappaOfTable(table).value;
        if (kappa === null || value === null || prevalenceIndex === null || biasIndex === null) return;
        const adjusted = biasIndex ** 2 - prevalenceIndex ** 2;
        near(kappa, (value + adjusted) / (1 + adjusted));
      }),
    );
  });

  it('stays within its range, and an interval around its value', () => {
    fc.assert(
      fc.property(several, (units) => {
        for (const statistic of [agreement.fleissKappa, agreement.gwetAc, agreement.brennanPrediger]) {
          const { value, interval, standardError } = statistic(units, { categories });
          if (value === null) continue;
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(Number.isFinite(standardError ?? 0)).toBe(true);
          if (interval) expect(interval.lower).toBeLessThanOrEqual(interval.upper);
        }
      }),
    );
  });

  it('takes the same weights for what they are called and for what they are', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const [first, second] = [units.map(([one]) => one), units.map(([, other]) => other)];
        for (const weights of ['identity', 'linear', 'quadratic'] as const) {
          const table = agreement.agreementWeights(weights, 3);
          near(
            agreement.weightedKappa(first, second, { categories, weights }).value,
            agreement.weightedKappa(first, second, { categories, weights: table }).value,
          );
        }
      }),
    );
  });
});

describe('interpretKappa', () => {
  it.each([
    [-0.01, 'poor'],
    [0, 'slight'],
    [0.2, 'slight'],
    [0.6, 'moderate'],
    [0.601, 'substantial'],
    [1, 'almost perfect'],
  ])('calls %d %s after Landis and Koch', (value, word) => {
    expect(agreement.interpretKappa(value, 'landis-koch-1977')).toBe(word);
  });

  it.each([
    [0.4, 'fleiss-1981', 'fair to good'],
    [0.75, 'fleiss-1981', 'fair to good'],
    [0.751, 'fleiss-1981', 'excellent'],
    [0.2, 'altman-1991', 'poor'],
    [0.8, 'altman-1991', 'good'],
    [0.399, 'cicchetti-1994', 'poor'],
    [0.6, 'cicchetti-1994', 'good'],
    [0.75, 'cicchetti-1994', 'excellent'],
    [0.666, 'krippendorff-2004', 'not to be relied on'],
    [0.667, 'krippendorff-2004', 'for tentative conclusions'],
    [0.8, 'krippendorff-2004', 'to be relied on'],
    [-1, 'fleiss-1981', 'poor'],
  ] as const)('calls %d by the scale %s %s', (value, scale, word) => {
    expect(agreement.interpretKappa(value, scale)).toBe(word);
  });
});
