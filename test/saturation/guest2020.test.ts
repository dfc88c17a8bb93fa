import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guest2020 } from '../../src/saturation/guest2020.ts';

// the paper's worked example: 37 codes in the base, then runs of 7, 4 and 1; it does not print the single documents
const worked = Object.freeze([12, 10, 8, 7, 4, 3, 1, 0, 1, 1, 0, 0]);

describe('guest2020', () => {
  it('gives the worked example of the paper', () => {
    const result = guest2020(worked, { base: 4, run: 2, threshold: 0.05 });
    expect(result).toMatchObject({ status: 'reached', at: '6+2', documentsRead: 8, baseCodes: 37, newCodesAfter: 2 });
    expect(result.runs).toEqual([
      { from: 5, to: 6, newCodes: 7, ratio: 7 / 37 },
      { from: 6, to: 7, newCodes: 4, ratio: 4 / 37 },
      { from: 7, to: 8, newCodes: 1, ratio: 1 / 37 },
    ]);
  });

  it('reads on for no new information at all', () => {
    const result = guest2020(worked, { threshold: 0 });
    expect(result).toMatchObject({ status: 'reached', at: '10+2', documentsRead: 12, newCodesAfter: 0 });
  });

  it('does not round 2 of 37 down to 5 %', () => {
    expect(guest2020(worked, { run: 3 })).toMatchObject({ at: '9+3', documentsRead: 12 });
  });

  it('stops at a share that equals the threshold, though floats would miss it', () => {
    expect(guest2020([100, 29], { base: 1, run: 1, threshold: 0.29 }).status).toBe('reached');
    expect(guest2020([100, 30], { base: 1, run: 1, threshold: 0.29 }).status).toBe('not-reached');
  });

  it('says that it never stopped', () => {
    const result = guest2020([3, 3, 3, 3, 3, 3, 3]);
    expect(result).toMatchObject({ status: 'not-reached', documentsRead: 7, newCodesAfter: 0 });
    expect(result).not.toHaveProperty('at');
    expect(result.runs.map(({ from, to }) => [from, to])).toEqual([
      [5, 6],
      [6, 7],
    ]);
  });

  it.each([
    ['one document short of a run', [5, 3, 2, 1, 1], 'insufficient'],
    ['short of a base', [0, 0], 'insufficient'],
    ['nothing read', [], 'insufficient'],
    ['a base without codes', [0, 0, 0, 0, 1, 0], 'undefined'],
    ['a base without codes, before any run', [0, 0, 0, 0], 'undefined'],
  ])('has no answer: %s', (_, found, status) => {
    const result = guest2020(found);
    expect(result).toMatchObject({ status, runs: [], documentsRead: found.length });
    expect(result.undefinedBecause).toBe(status === 'undefined' ? 'no-base-codes' : undefined);
  });

  it.each([
    [{ base: 0 }, 'base', 'out-of-range'],
    [{ run: 1.5 }, 'run', 'not-whole'],
    [{ threshold: 5 }, 'threshold', 'out-of-range'],
  ])('refuses %j', (options, argument, code) => {
    expect(() => guest2020(worked, options)).toThrow(expect.objectContaining({ code, path: [argument] }));
  });

  it('refuses numbers of codes that are not counts', () => {
    expect(() => guest2020([1, -1])).toThrow(expect.objectContaining({ code: 'out-of-range', path: ['newCodes'] }));
  });

  it('stops where the definition says, in whole numbers', () => {
    const options = fc.record({
      base: fc.integer({ min: 1, max: 4 }),
      run: fc.integer({ min: 1, max: 3 }),
      percent: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), options, (found, { base, run, percent }) => {
        const total = (from: number, to: number) => found.slice(from, to).reduce((sum, count) => sum + count, 0);
        const starts = found.map((_, k) => k).filter((k) => k >= base && k + run <= found.length);
        const stop = starts.find((k) => total(k, k + run) * 100 <= percent * total(0, base));
        const result = guest2020(found, { base, run, threshold: percent / 100 });
        if (total(0, base) === 0 || starts.length === 0) expect(result).not.toHaveProperty('at');
        else expect(result.at).toBe(stop === undefined ? undefined : `${stop}+${run}`);
      }),
    );
  });
});
