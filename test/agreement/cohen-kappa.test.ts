import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, cohenKappaOfTable } from '../../src/agreement/cohen-kappa.ts';
import { ratingTableOfCounts } from '../../src/agreement/rating-table.ts';

const ratings = fc.array(
  fc.tuple(fc.constantFrom('include', 'exclude', null), fc.constantFrom('include', 'exclude', null)),
);

describe('cohenKappa', () => {
  it('gives the value of the example', () => {
    expect(cohenKappa(['in', 'in', 'out', 'out'], ['in', 'out', 'out', 'out']).value).toBe(0.5);
  });

  it('gives the value that Cohen printed in 1960', () => {
    const table = ratingTableOfCounts([
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ]);
    expect(cohenKappaOfTable(table).value).toBeCloseTo(0.4915254237, 10);
  });

  it('is undefined, and says why, where nobody varies', () => {
    expect(cohenKappa(['in', 'in'], ['in', 'in'])).toMatchObject({
      value: null,
      undefinedBecause: 'no-variation',
      observed: 1,
    });
  });

  it('counts an item that one rater left out, and leaves it out', () => {
    expect(cohenKappa(['in', 'out', null], ['in', 'out', 'out'])).toMatchObject({ value: 1, pairs: 2, unpaired: 1 });
  });

  it('refuses lists that do not pair up', () => {
    expect(() => cohenKappa(['in'], [])).toThrow(expect.objectContaining({ code: 'unequal-length', path: ['second'] }));
  });

  it('does not care which rater comes first', () => {
    fc.assert(
      fc.property(ratings, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        expect(cohenKappa(a, b).value).toBe(cohenKappa(b, a).value);
      }),
    );
  });

  it('stays between −1 and 1', () => {
    fc.assert(
      fc.property(ratings, (pairs) => {
        const { value } = cohenKappa(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        );
        if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
