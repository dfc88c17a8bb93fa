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

function near(one: number | null, other: number | null): void {
  if (one === null || other === null) expect(one).toBe(other);
  else expect(one).toBeCloseTo(other, 9);
}

describe('laws of agreement', () => {
  it('does not ask who is the first rater, nor how categories are called', () => {
    fc.assert(
      fc.property(pairs, (units) => {
        const [first, second] = [units.map(([one]) => one), units.map(([, other]) => other)];
        const kappa = agreement.cohenKappa(first, second);
        near(kappa.value, agreement.cohenKappa(second, first).value);
        const renamed = (list: readonly string[]) => list.map((name) => ({ a: 'z', b: 'x', c: 'y' })[name] ?? name);
        near(kappa.value, agreement.cohenKappa(renamed(first), renamed(second)).value);
        near(kappa.standardError, agreement.cohenKappa(renamed(first), renamed(second)).standardError);
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
        near(agreement.fleissKappa(units, { categories }).value, agreement.scottPi(table).value);
        near(agreement.gwetAc(units, { categories }).value, agreement.gwetAcOfTable(table).value);
        near(agreement.brennanPrediger(units, { categories }).value, agreement.bennettS(table).value);
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

  it('explains kappa of two categories by prevalence and bias (Byrt 1993)', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const table = agreement.ratingTableOfCounts([
          [a, b],
          [c, d],
        ]);
        const { value, prevalenceIndex, biasIndex } = agreement.pabak(table);
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
});
