import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { congerKappa } from '../../src/agreement/conger-kappa.ts';
import { declaredTable } from '../../src/agreement/rating-table.ts';
import { weightedKappaOfTable } from '../../src/agreement/weighted-kappa.ts';

const categories = ['1', '2', '3', '4', '5'];
// Gwet 2014, table 4.4: four raters, twelve units
const gwet = [
  ['1', '1', null, '1'],
  ['2', '2', '3', '2'],
  ['3', '3', '3', '3'],
  ['3', '3', '3', '3'],
  ['2', '2', '2', '2'],
  ['1', '2', '3', '4'],
  ['4', '4', '4', '4'],
  ['1', '1', '2', '1'],
  ['2', '2', '2', '2'],
  [null, '5', '5', '5'],
  [null, null, '1', '1'],
  [null, null, '3', null],
];

describe('congerKappa', () => {
  it('has the standard error that irrCAC prints', () => {
    const { value, standardError, units, unpaired } = congerKappa(gwet, { categories });
    expect(value?.toFixed(5)).toBe('0.76282');
    expect(standardError?.toFixed(5)).toBe('0.14917');
    expect([units, unpaired]).toEqual([11, 1]);
  });

  it('has, for two raters, the standard error of Cohen with one pair less in the divisor', () => {
    const rating = fc.constantFrom('a', 'b', 'c');
    const pairs = fc.array(fc.tuple(rating, rating), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(pairs, fc.constantFrom('identity', 'linear', 'quadratic'), (units, weights) => {
        const table = declaredTable(
          units.map(([one]) => one),
          units.map(([, other]) => other),
          ['a', 'b', 'c'],
        );
        const cohen = weightedKappaOfTable(table, { weights });
        const conger = congerKappa(units, { categories: ['a', 'b', 'c'], weights });
        expect(conger.undefinedBecause).toBe(cohen.undefinedBecause);
        if (cohen.value === null || cohen.standardError === null) return;
        expect(conger.value).toBeCloseTo(cohen.value, 9);
        const lessOne = cohen.standardError * Math.sqrt(units.length / (units.length - 1));
        expect(conger.standardError).toBeCloseTo(lessOne, 6);
      }),
    );
  });

  it('has a standard error near that of the jackknife where raters are missing', () => {
    // Gwet takes the number of units with a pair as given; so here all have one
    const paired = gwet.filter((row) => row.filter((rating) => rating !== null).length > 1);
    const many = Array.from({ length: 12 }, () => paired).flat();
    const left = many.map((_, unit) => congerKappa(many.toSpliced(unit, 1), { categories }).value ?? Number.NaN);
    const mean = left.reduce((sum, value) => sum + value, 0) / left.length;
    const squares = left.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const jackknife = Math.sqrt((squares * (left.length - 1)) / left.length);
    expect((congerKappa(many, { categories }).standardError ?? 0) / jackknife).toBeCloseTo(1, 2);
  });

  it('leaves out a rater who judged nothing, and a unit that nobody judged', () => {
    const more = [...gwet.map((row) => [...row, null]), [null, null, null, null, null]];
    const { unpaired, ...found } = congerKappa(more, { categories });
    const { unpaired: before, ...wanted } = congerKappa(gwet, { categories });
    expect(found).toEqual(wanted);
    expect(unpaired).toBe(before + 1);
  });

  it('names the row that has another length', () => {
    expect(() => congerKappa([['a', 'b'], ['a', 'b'], ['a']])).toThrow(
      expect.objectContaining({ code: 'unequal-length', path: ['ratings[2]'] }),
    );
  });

  it('is undefined where nobody varies and where nobody judged twice', () => {
    expect(congerKappa([['a', 'a']], { categories: ['a', 'b'] }).undefinedBecause).toBe('no-variation');
    expect(congerKappa([['a', null]]).undefinedBecause).toBe('no-pairs');
    expect(congerKappa([]).undefinedBecause).toBe('no-pairs');
  });
});
