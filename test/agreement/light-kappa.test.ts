import { describe, expect, it } from 'vitest';
import * as agreement from '../../src/agreement/index.ts';

describe('lightKappa', () => {
  it('holds the kappa of each two raters, with what was left out of it, and says why it is null', () => {
    const rows = [
      ['a', 'a', 'b'],
      ['b', 'b', null],
      ['b', 'a', 'a'],
    ];
    const { value, pairsOfRaters } = agreement.lightKappa(rows);
    const held = pairsOfRaters.map(({ first, second, kappa }) => [first, second, kappa.pairs, kappa.unpaired]);
    expect(held).toEqual([
      [0, 1, 3, 0],
      [0, 2, 2, 1],
      [1, 2, 2, 1],
    ]);
    const kappas = pairsOfRaters.map(({ kappa }) => kappa.value ?? Number.NaN);
    expect(value).toBeCloseTo(kappas.reduce((sum, kappa) => sum + kappa, 0) / 3, 12);
    expect(agreement.lightKappa([['a', 'a', null]]).undefinedBecause).toBe('no-variation');
    expect(agreement.lightKappa([['a', null]]).undefinedBecause).toBe('no-pairs');
    expect(agreement.lightKappa([]).undefinedBecause).toBe('no-pairs');
    expect(() => agreement.lightKappa(rows, { categories: ['a'] })).toThrow(
      expect.objectContaining({ code: 'unknown-category' }),
    );
  });
});
