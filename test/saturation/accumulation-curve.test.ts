import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulationCurve } from '../../src/saturation/accumulation-curve.ts';
import { chao2 } from '../../src/saturation/chao2.ts';
import { frequencyStatistics, incidenceStatistics } from '../../src/saturation/incidence-statistics.ts';
import { anyMatrix, codesIn, shuffledMatrices, subsets } from './small-matrix.ts';

const expectedAt = (statistics: Parameters<typeof accumulationCurve>[0], at: number) =>
  accumulationCurve(statistics, { at: [at] })[0]?.expected ?? Number.NaN;

describe('accumulationCurve', () => {
  it('is the mean over all choices of so many documents', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 1 }), (read) => {
        const statistics = incidenceStatistics(read);
        for (let h = 0; h <= statistics.documents; h += 1) {
          const found = subsets(statistics.documents, h).map((documents) => codesIn(read, documents));
          const mean = found.reduce((sum, count) => sum + count, 0) / found.length;
          expect(expectedAt(statistics, h)).toBeCloseTo(mean, 10);
        }
      }),
    );
  });

  it('never falls and never bends upwards, from no document to twice those read', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 2, maxLength: 15 }), (read) => {
        const statistics = incidenceStatistics(read);
        const at = Array.from({ length: 2 * statistics.documents + 1 }, (_, h) => h);
        const expected = accumulationCurve(statistics, { at }).map((point) => point.expected);
        const gains = expected.slice(1).map((codes, h) => codes - (expected[h] ?? 0));
        for (const [h, gain] of gains.entries()) {
          expect(gain).toBeGreaterThanOrEqual(-1e-12);
          if (h > 0) expect(gain).toBeLessThanOrEqual((gains[h - 1] ?? 0) + 1e-12);
        }
      }),
    );
  });

  it('meets the codes found where interpolation ends and extrapolation begins', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 2, maxLength: 15 }), (read) => {
        const statistics = incidenceStatistics(read);
        const { documents, codes } = statistics;
        expect(expectedAt(statistics, documents)).toBe(codes);
        // the first predicted document adds what Chao's estimator expects of it
        const { missed } = chao2(statistics);
        const singletons = statistics.frequencyCounts[1] ?? 0;
        const chance = singletons === 0 ? 0 : singletons / (documents * (missed ?? 0) + singletons);
        expect(expectedAt(statistics, documents + 1) - codes).toBeCloseTo((missed ?? 0) * chance, 10);
      }),
    );
  });

  it('does not know the reading order', () => {
    fc.assert(
      fc.property(shuffledMatrices, ([read, shuffled]) => {
        expect(accumulationCurve(incidenceStatistics(shuffled))).toEqual(accumulationCurve(incidenceStatistics(read)));
      }),
    );
  });

  it('has a variance that is never negative and 0 where nothing could differ', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 2, maxLength: 15 }), (read) => {
        for (const { variance } of accumulationCurve(incidenceStatistics(read))) {
          if (variance !== null) expect(variance).toBeGreaterThanOrEqual(0);
        }
      }),
    );
    const everywhere = accumulationCurve(frequencyStatistics([3, 3, 3, 3, 3], 5), { at: [2, 5] });
    expect(everywhere.map(({ variance }) => variance)).toEqual([0, 0]);
  });

  it('keeps its digits with a million documents', () => {
    const documents = 1_000_000;
    const statistics = frequencyStatistics([1, 2, 3, 500_000, documents], documents);
    expect((expectedAt(statistics, 1) * documents) / (1 + 2 + 3 + 500_000 + documents)).toBeCloseTo(1, 10);
    // a code in one document is among half of them with a chance of a half
    const half = 1 / 2 + (1 - 0.25 * (1 - 1 / 999_999)) + (1 - 0.125 * (1 - 1 / 999_999) * (1 - 2 / 999_998)) + 2;
    expect(expectedAt(statistics, documents / 2)).toBeCloseTo(half, 10);
  });

  it('has a point for each document, or some hundreds, those read among them', () => {
    const few = accumulationCurve(frequencyStatistics([1, 2], 3));
    expect(few.map(({ documents, kind }) => [documents, kind])).toEqual([
      [1, 'interpolated'],
      [2, 'interpolated'],
      [3, 'interpolated'],
      [4, 'extrapolated'],
      [5, 'extrapolated'],
      [6, 'extrapolated'],
    ]);
    const many = accumulationCurve(frequencyStatistics([1, 2], 12_345));
    expect(many).toHaveLength(400);
    expect(many.map(({ documents }) => documents)).toContain(12_345);
    expect(many.at(-1)?.documents).toBe(2 * 12_345);
  });

  it('is empty without documents, and 0 without codes', () => {
    expect(accumulationCurve(frequencyStatistics([], 0))).toEqual([]);
    const flat = accumulationCurve(frequencyStatistics([], 2));
    expect(flat.map(({ expected, variance }) => [expected, variance])).toEqual([
      [0, null],
      [0, null],
      [0, null],
      [0, null],
    ]);
  });

  it.each([
    [7, 'out-of-range'],
    [-1, 'out-of-range'],
    [1.5, 'not-whole'],
  ])('refuses to tell of %d documents', (at, code) => {
    const run = () => accumulationCurve(frequencyStatistics([1], 3), { at: [at] });
    expect(run).toThrow(expect.objectContaining({ code, path: ['at'] }));
  });
});
