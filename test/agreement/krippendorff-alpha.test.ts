import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

const rows = [
  ['1', '2', '2'],
  ['3', '3', null],
  ['4', '2', '4'],
  [null, '1', null],
];
const categories = ['1', '2', '3', '4'];

describe('krippendorffAlpha', () => {
  it('takes a distance of its own, which may be one of the named', () => {
    const own = (metric: agreement.AlphaMetric) => agreement.krippendorffAlpha(rows, { metric, categories }).value;
    expect(own(() => 1)).toBe(own('nominal'));
    expect(own((one, other) => (Number(one) - Number(other)) ** 2)).toBe(own('interval'));
    // a scale of another unit is the same scale
    expect(own((one, other) => 100 * (Number(one) - Number(other)) ** 2)).toBeCloseTo(own('interval') ?? 0, 12);
  });

  it.each([
    ['below 0', () => -1],
    ['that is no number', () => Number.NaN],
    ['without end', () => Number.POSITIVE_INFINITY],
    ['that differs from both sides', (one: string, other: string) => Math.max(0, Number(one) - Number(other))],
  ])('refuses a distance %s', (_, metric) => {
    const refused = expect.objectContaining({ code: 'out-of-range', path: ['metric'] });
    expect(() => agreement.krippendorffAlpha(rows, { metric })).toThrow(refused);
  });

  it('has no variation where no distance is above 0', () => {
    expect(agreement.krippendorffAlpha(rows, { metric: () => 0 }).undefinedBecause).toBe('no-variation');
  });

  it('is the mean over pairs of ratings, counted by hand: nominal, with a unit of two and of three', () => {
    // observed: (2/2 + 0 + 2/2) · 2 of 8 ratings; expected: pairs of the 8 ratings 1 2 2 3 3 4 2 4 that differ
    const { value, units, unpaired, ratings } = agreement.krippendorffAlpha(rows);
    const expected = 1 - (3 * 2 + 2 * 1 + 2 * 1) / (8 * 7);
    expect(value).toBeCloseTo(1 - 4 / 8 / expected, 12);
    expect([units, unpaired, ratings]).toEqual([3, 1, 8]);
  });

  it('takes 0 for the ratio of numbers that make 0', () => {
    const ratings = [
      ['0', '0'],
      ['-1', '1'],
      ['2', '1'],
    ];
    const { value } = agreement.krippendorffAlpha(ratings, { metric: 'ratio' });
    expect(Number.isFinite(value)).toBe(true);
  });

  it.each(['x', '', ' ', '1e200'])('refuses %o as a number', (category) => {
    const refused = expect.objectContaining({ code: 'not-a-number' });
    expect(() => agreement.krippendorffAlpha([['1', category]], { metric: 'interval' })).toThrow(refused);
    expect(() => agreement.krippendorffAlpha([['1', category]], { metric: 'ratio' })).toThrow(refused);
  });

  it('is the same of a table, of its ratings, and of its units', () => {
    const table = agreement.ratingTableOfCounts([
      [5, 2, 1],
      [0, 4, 3],
      [1, 0, 6],
    ]);
    for (const metric of ['nominal', 'ordinal', 'interval', 'ratio'] as const) {
      const ofTable = agreement.krippendorffAlphaOfTable(table, { metric });
      const ratings = agreement.ratingsOfTable(table);
      const ofRatings = agreement.krippendorffAlpha(ratings, { metric, categories: ['1', '2', '3'] });
      expect(ofTable.value).toBeCloseTo(ofRatings.value ?? 2, 12);
      expect({ ...ofTable, value: 0 }).toEqual({ ...ofRatings, value: 0 });
    }
  });

  it('counts what a table left out', () => {
    const table = agreement.ratingTable(['1', '2', null, '2'], ['1', '2', '2', '1']);
    expect(agreement.krippendorffAlphaOfTable(table)).toMatchObject({ units: 3, unpaired: 1, ratings: 6 });
    expect(agreement.krippendorffAlphaOfTable(agreement.ratingTable(['1'], [null]))).toMatchObject({
      value: null,
      undefinedBecause: 'no-pairs',
      unpaired: 1,
    });
  });
});
