import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

const cohen1960 = agreement.ratingTableOfCounts([
  [88, 14, 18],
  [10, 40, 10],
  [2, 6, 12],
]);

describe('two raters, as published', () => {
  it('Cohen 1960: kappa .492, and at most .831 with these shares', () => {
    const { value, standardError, standardErrorAtZero, interval } = agreement.cohenKappaOfTable(cohen1960);
    expect(value).toBeCloseTo(0.4915254237, 9);
    expect(standardError).toBeCloseTo(0.0510018156, 9);
    expect(standardErrorAtZero).toBeCloseTo(0.0519789364, 9);
    expect(interval?.lower).toBeCloseTo(0.3915637021, 9);
    expect(interval?.upper).toBeCloseTo(0.5914871454, 9);
    const max = agreement.kappaMaxOfTable(cohen1960);
    expect(max.value).toBeCloseTo(0.8305084746, 9);
    expect(max.reached).toBeCloseTo(0.4915254237 / 0.8305084746, 9);
  });

  it('Cohen 1968: disagreements that cost 1, 3 and 6', () => {
    const costs = [
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ];
    const weights = costs.map((row) => row.map((cost) => 1 - cost / 6));
    const { value, standardError } = agreement.weightedKappaOfTable(cohen1960, { weights });
    expect(value).toBeCloseTo(0.347826087, 9);
    expect(standardError).toBeCloseTo(0.0755040153, 9);
  });

  it('SAS PROC FREQ: a category that one rater never used still counts', () => {
    const table = agreement.ratingTableOfCounts([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    expect(agreement.cohenKappaOfTable(table).value?.toFixed(4)).toBe('0.4842');
    expect(agreement.weightedKappaOfTable(table, { weights: 'linear' }).value?.toFixed(4)).toBe('0.4701');
  });

  it('one category prevails: kappa falls below 0 where AC1 and PABAK stay high', () => {
    const table = agreement.ratingTableOfCounts([
      [118, 5],
      [2, 0],
    ]);
    expect(agreement.cohenKappaOfTable(table).value).toBeCloseTo(-0.0233918129, 9);
    expect(agreement.gwetAcOfTable(table).value).toBeCloseTo(0.9407763376, 9);
    expect(agreement.pabakOfTable(table).value).toBeCloseTo(0.888, 12);
    expect(agreement.specificAgreementOfTable(table)[1]?.value).toBe(0);
    expect(agreement.cohenKappaOfTable(table).cautions).toEqual(['rare-category']);
  });
});

// Krippendorff 2011, data C: four raters, twelve units, some of them not judged by all
const missing = [
  [1, 1, null, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [null, 5, 5, 5],
  [null, null, 1, 1],
  [null, null, 3, null],
].map((row) => row.map((rating) => (rating === null ? null : String(rating))));
const categories = ['1', '2', '3', '4', '5'];

describe('several raters, some missing, as published', () => {
  it.each([
    ['nominal', 0.7434210526],
    ['ordinal', 0.8153875038],
    ['interval', 0.8491071429],
    ['ratio', 0.7974027747],
  ] as const)('%s alpha', (metric, value) => {
    expect(agreement.krippendorffAlpha(missing, { metric, categories }).value).toBeCloseTo(value, 9);
  });

  it('tells Fleiss, Conger, Gwet and Brennan and Prediger apart', () => {
    expect(agreement.fleissKappa(missing, { categories }).value).toBeCloseTo(0.7611692754, 9);
    expect(agreement.congerKappa(missing, { categories }).value).toBeCloseTo(0.7628174413, 9);
    const { value, standardError, units, unpaired } = agreement.gwetAc(missing, { categories });
    expect(value).toBeCloseTo(0.7754440681, 9);
    expect(standardError).toBeCloseTo(0.1429499506, 9);
    expect([units, unpaired]).toEqual([11, 1]);
    expect(agreement.brennanPrediger(missing, { categories }).value).toBeCloseTo(0.7727272727, 9);
  });

  it('has an interval by bootstrap where there is no formula', () => {
    const alpha = (units: typeof missing) => agreement.krippendorffAlpha(units, { categories }).value;
    const first = agreement.bootstrap(missing, alpha, { seed: 7 });
    expect(first.interval?.lower).toBeGreaterThan(0.3);
    expect(first.interval?.lower).toBeLessThan(0.55);
    expect(first.interval?.upper).toBe(1);
    expect(agreement.bootstrap(missing, alpha, { seed: 7 })).toEqual(first);
    expect(agreement.bootstrap(missing, alpha, { seed: 8 })).not.toEqual(first);
  });
});

it('takes thousands of values for what they are, and cares for no order of the units', () => {
  const measured = Array.from({ length: 3000 }, (_, unit) => [String(unit), String(unit + (unit % 3))]);
  const options = { metric: 'interval' } as const;
  const { value } = agreement.krippendorffAlpha(measured, options);
  expect(value).toBeGreaterThan(0.999);
  expect(agreement.krippendorffAlpha(measured.toReversed(), options).value).toBeCloseTo(value ?? 0, 12);
});

describe('what is not defined', () => {
  it('one category: null with a reason; but with two declared, chance is known', () => {
    const table = agreement.ratingTableOfCounts([
      [10, 0],
      [0, 0],
    ]);
    expect(agreement.cohenKappaOfTable(table)).toMatchObject({ value: null, undefinedBecause: 'no-variation' });
    expect(agreement.scottPiOfTable(table)).toMatchObject({ value: null, undefinedBecause: 'no-variation' });
    expect(agreement.bennettSOfTable(table)).toMatchObject({
      value: 1,
      cautions: ['degenerate-interval', 'few-units'],
    });
    expect(agreement.gwetAcOfTable(table).value).toBe(1);
    const ratings = Array.from({ length: 10 }, () => ['in', 'in']);
    expect(agreement.krippendorffAlpha(ratings)).toMatchObject({ value: null, undefinedBecause: 'no-variation' });
  });

  it('nobody judged twice', () => {
    const ratings = [
      ['in', null],
      [null, 'out'],
    ];
    expect(agreement.krippendorffAlpha(ratings)).toMatchObject({
      value: null,
      undefinedBecause: 'no-pairs',
      unpaired: 2,
    });
    expect(agreement.fleissKappa(ratings)).toMatchObject({ value: null, undefinedBecause: 'no-pairs', unpaired: 2 });
    expect(agreement.congerKappa(ratings).value).toBeNull();
    expect(agreement.lightKappa(ratings).value).toBeNull();
  });

  it('a rating that is not declared, and a category twice', () => {
    const declared = { categories: ['in', 'out'] };
    expect(() => agreement.fleissKappa([['in', 'maybe']], declared)).toThrow(
      expect.objectContaining({ code: 'unknown-category' }),
    );
    expect(() => agreement.declaredTable(['in'], ['in'], ['in', 'in'])).toThrow(
      expect.objectContaining({ code: 'repeated-category' }),
    );
    expect(() => agreement.krippendorffAlpha([['low', 'high']], { metric: 'interval' })).toThrow(
      expect.objectContaining({ code: 'not-a-number' }),
    );
  });
});
