import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../src/screening/allocate.ts';

const idsTo = (count: number) => Array.from({ length: count }, (_, k) => `d${k + 1}`);
const team = ['ann', 'ben', 'cat', 'dan', 'eva'];
const shares = [
  { reviewers: 2, share: 0.9 },
  { reviewers: 3, share: 0.05 },
  { reviewers: 1, share: 0.05 },
];
const setting = fc.record({
  count: fc.nat(120),
  people: fc.integer({ min: 3, max: 5 }),
  perDocument: fc.constantFrom(1, 2, 3, shares),
  seed: fc.nat(1000),
});

describe('allocate', () => {
  it('gives documents to reviewers of any name', () => {
    const { loads, unfilled } = allocate(idsTo(6), ['constructor', 'toString', '__proto__'], { seed: 1 });
    expect(loads.map(({ documents }) => documents)).toEqual([4, 4, 4]);
    expect(unfilled).toEqual([]);
  });

  it('gives every document its reviewers, each once, and nobody more than one more than another', () => {
    fc.assert(
      fc.property(setting, ({ count, people, perDocument, seed }) => {
        const { assignments, loads, unfilled } = allocate(idsTo(count), team.slice(0, people), { seed, perDocument });
        expect(assignments.map(({ documentId }) => documentId)).toEqual(idsTo(count));
        for (const { reviewerIds } of assignments) {
          expect(new Set(reviewerIds).size).toBe(reviewerIds.length);
          if (typeof perDocument === 'number') expect(reviewerIds).toHaveLength(perDocument);
        }
        const counts = loads.map(({ documents }) => documents);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        expect(counts.reduce((a, b) => a + b)).toBe(assignments.flatMap(({ reviewerIds }) => reviewerIds).length);
        expect(unfilled).toEqual([]);
      }),
    );
  });

  it('does not change what was given when documents are added at the end', () => {
    fc.assert(
      fc.property(setting, fc.nat(60), ({ count, people, perDocument, seed }, more) => {
        const reviewers = team.slice(0, people);
        const before = allocate(idsTo(count), reviewers, { seed, perDocument }).assignments;
        const after = allocate(idsTo(count + more), reviewers, { seed, perDocument }).assignments;
        expect(after.slice(0, count)).toEqual(before);
        const continued = allocate(idsTo(count + more), reviewers, { seed, perDocument, existing: before });
        expect(continued.assignments.slice(0, count)).toEqual(before);
      }),
    );
  });

  it.each([20, 100, 1000])('meets the shares of %d documents exactly, wherever chance puts them', (count) => {
    const levelsOf = (seed: number) =>
      allocate(idsTo(count), team, { seed, perDocument: shares }).assignments.map(
        ({ reviewerIds }) => reviewerIds.length,
      );
    const [one, other] = [levelsOf(1), levelsOf(2)];
    for (const levels of [one, other])
      for (const { reviewers, share } of shares)
        expect(levels.filter((level) => level === reviewers)).toHaveLength(Math.round(share * count));
    expect(one).not.toEqual(other);
  });

  it('meets the shares of any number of documents to less than two', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(50), (count, seed) => {
        const { assignments } = allocate(idsTo(count), team, { seed, perDocument: shares });
        for (const { reviewers, share } of shares) {
          const has = assignments.filter(({ reviewerIds }) => reviewerIds.length === reviewers).length;
          expect(Math.abs(has - share * count)).toBeLessThan(2);
        }
      }),
    );
  });

  it('lets every pair meet about as often', () => {
    const { assignments } = allocate(idsTo(1000), team, { seed: 3 });
    const pairs = new Map<string, number>();
    for (const { reviewerIds } of assignments) {
      const pair = [...reviewerIds].sort().join();
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    expect(pairs.size).toBe(10);
    for (const count of pairs.values()) expect(Math.abs(count - 100)).toBeLessThanOrEqual(10);
  });

  it('keeps to capacities, and shares out the rest evenly', () => {
    const { loads, unfilled } = allocate(idsTo(100), team, { seed: 1, capacity: { ann: 10, ben: 25 } });
    expect(loads.map(({ documents }) => documents)).toEqual([10, 25, 55, 55, 55]);
    expect(unfilled).toEqual([]);
  });

  it('uses capacity up to the last place, and tells which documents lack reviewers', () => {
    const capacity = { ann: 10, ben: 2, cat: 2, dan: 0, eva: 0 };
    const { assignments, unfilled } = allocate(idsTo(6), team, { seed: 5, capacity });
    expect(assignments.filter(({ reviewerIds }) => reviewerIds.length === 2)).toHaveLength(4);
    expect(unfilled.reduce((sum, { missing }) => sum + missing, 0)).toBe(2);
  });

  it('gives a core reviewer every document', () => {
    const { assignments, loads } = allocate(idsTo(40), team, { seed: 1, core: ['cat'] });
    expect(assignments.every(({ reviewerIds }) => reviewerIds.includes('cat') && reviewerIds.length === 2)).toBe(true);
    expect(loads.map(({ documents }) => documents)).toEqual([10, 10, 40, 10, 10]);
  });

  it('lets a new colleague catch up with what stands', () => {
    const existing = allocate(idsTo(30), ['ann', 'ben'], { seed: 1 }).assignments;
    const { loads } = allocate(idsTo(60), ['ann', 'ben', 'cat'], { seed: 1, existing });
    expect(loads.map(({ documents }) => documents)).toEqual([45, 45, 30]);
  });

  it.each([
    ['more reviewers than there are', ['ann'], { seed: 1 }, 'too-few-reviewers'],
    ['a reviewer twice', ['ann', 'ann'], { seed: 1 }, 'repeated-reviewer'],
    ['an unknown core reviewer', ['ann', 'ben'], { seed: 1, core: ['zoe'] }, 'unknown-reviewer'],
    ['an unknown capacity', ['ann', 'ben'], { seed: 1, capacity: { zoe: 1 } }, 'unknown-reviewer'],
    ['half a reviewer', ['ann', 'ben'], { seed: 1, perDocument: 1.5 }, 'not-whole'],
    ['shares that do not make 1', team, { seed: 1, perDocument: shares.slice(1) }, 'shares-not-whole'],
    ['a seed that is none', ['ann', 'ben'], { seed: 0.5 }, 'not-whole'],
  ])('refuses %s', (_, reviewers, options, code) => {
    expect(() => allocate(idsTo(3), reviewers, options)).toThrow(expect.objectContaining({ code }));
  });
});
