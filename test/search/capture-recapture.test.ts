import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureRecapture, chaoOfSearches, chapman, lincolnPetersen } from '../../src/search/capture-recapture.ts';

const found = (id: string, ...ids: string[]) =>
  Object.freeze({ id, origins: ids.map((searchId, index) => ({ searchId, format: 'ris', index })) });

describe('two searches', () => {
  it('give the numbers of the formulas', () => {
    expect(lincolnPetersen({ first: 40, second: 30, both: 12 }).value).toBe(100);
    const { value, lower, upper } = chapman({ first: 40, second: 30, both: 12 });
    expect(value).toBeCloseTo(1271 / 13 - 1, 10);
    expect(lower).toBeCloseTo(1271 / 13 - 1 - 1.959964 * Math.sqrt(640584 / 2366), 4);
    expect(upper).toBeCloseTo(1271 / 13 - 1 + 1.959964 * Math.sqrt(640584 / 2366), 4);
  });

  it('have no Lincoln-Petersen estimate without overlap, nor any where nothing was found', () => {
    expect(lincolnPetersen({ first: 4, second: 3, both: 0 })).toMatchObject({
      value: null,
      undefinedBecause: 'no-overlap',
    });
    expect(chapman({ first: 4, second: 3, both: 0 }).value).toBe(19);
    expect(chapman({ first: 0, second: 0, both: 0 })).toMatchObject({ value: null, undefinedBecause: 'nothing-found' });
  });

  it('refuse an overlap that is greater than either', () => {
    expect(() => chapman({ first: 4, second: 3, both: 4 })).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['both'] }),
    );
  });

  it('never estimate fewer documents than were found, whichever comes first', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (both, one, other) => {
        const counts = { first: both + one, second: both + other, both };
        const estimate = chapman(counts);
        expect(estimate).toEqual(chapman({ first: counts.second, second: counts.first, both }));
        if (estimate.value !== null) expect(estimate.value).toBeGreaterThanOrEqual(both + one + other - 1e-9);
        if (estimate.lower !== null) expect(estimate.lower).toBeGreaterThanOrEqual(both + one + other - 1e-9);
      }),
    );
  });
});

describe('three searches and more', () => {
  it('give the lower bound of Chao, with its interval', () => {
    const { value, lower, upper } = chaoOfSearches({ found: 50, once: 20, twice: 10 });
    expect(value).toBe(70);
    // variance 10 (2⁴/4 + 2³ + 2²/2) = 140
    const spread = Math.exp(1.959963984540054 * Math.sqrt(Math.log(1 + 140 / 400)));
    expect(lower).toBeCloseTo(50 + 20 / spread, 10);
    expect(upper).toBeCloseTo(50 + 20 * spread, 10);
  });

  it('take the other form where nothing was found twice', () => {
    expect(chaoOfSearches({ found: 9, once: 4, twice: 0 }).value).toBe(15);
    expect(chaoOfSearches({ found: 9, once: 0, twice: 0 })).toMatchObject({ value: 9, lower: 9, upper: 9 });
    expect(chaoOfSearches({ found: 9, once: 9, twice: 0 }).undefinedBecause).toBe('no-overlap');
  });

  it('keep the estimate within its interval and above what was found', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (once, twice, more) => {
        const { value, lower, upper } = chaoOfSearches({ found: once + twice + more, once, twice });
        if (value === null || lower === null || upper === null) return;
        expect(value).toBeGreaterThanOrEqual(once + twice + more);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});

describe('captureRecapture', () => {
  const documents = [found('a', 'S1'), found('b', 'S1', 'S2'), found('c', 'S2'), found('d', 'S9')];

  it('counts the documents of the searches that it is given, duplicates once', () => {
    const result = captureRecapture(['S1', 'S2'], documents, [{ memberIds: ['a', 'c'] }]);
    expect(result).toMatchObject({ found: 2, foundBy: [0, 2], lincolnPetersen: { value: 2 } });
    expect(result).not.toHaveProperty('chao');
  });

  it('warns of dependence always, and of an overlap that is small or none', () => {
    expect(captureRecapture(['S1', 'S2'], documents).warnings).toEqual(['positive-dependence', 'small-overlap']);
    expect(captureRecapture(['S1', 'S9'], documents).warnings).toEqual(['positive-dependence', 'no-overlap']);
    const many = Array.from({ length: 7 }, (_, at) => found(`m${at}`, 'S1', 'S2'));
    expect(captureRecapture(['S1', 'S2'], many).warnings).toEqual(['positive-dependence']);
  });

  it('estimates from three searches by Chao, and from one not at all', () => {
    expect(captureRecapture(['S1', 'S2', 'S9'], documents).chao?.value).toBe(4 + 9 / 2);
    expect(captureRecapture(['S1'], documents).chao).toMatchObject({ value: null, undefinedBecause: 'one-search' });
  });
});
