import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulationCurve } from '../../src/saturation/accumulation-curve.ts';
import { incidenceStatistics } from '../../src/saturation/incidence-statistics.ts';
import { observedCurve } from '../../src/saturation/new-codes.ts';
import { readingDrift } from '../../src/saturation/reading-drift.ts';
import { seededRandom } from '../formats/seeded-random.ts';
import { codesIn, matrixOf, subsets } from './small-matrix.ts';

const rowsOf = (documents: number) =>
  fc.array(fc.uniqueArray(fc.nat(5), { maxLength: 5 }), { minLength: documents, maxLength: documents });

describe('readingDrift', () => {
  it('has the mean and the standard deviation that all reading orders have', () => {
    fc.assert(
      fc.property(rowsOf(10), fc.integer({ min: 3, max: 8 }), (rows, after) => {
        const read = matrixOf(rows);
        const all = codesIn(
          read,
          rows.map((_, document) => document),
        );
        const late = subsets(10, after).map((first) => all - codesIn(read, first));
        const mean = late.reduce((sum, count) => sum + count, 0) / late.length;
        const variance = late.reduce((sum, count) => sum + (count - mean) ** 2, 0) / late.length;
        const { expected, standardDeviation } = readingDrift(read, { after });
        expect(expected).toBeCloseTo(mean, 9);
        if (standardDeviation !== null) expect(standardDeviation).toBeCloseTo(Math.sqrt(variance), 6);
        else expect(variance).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('sees ground that the later half opened, and the earlier half', () => {
    const [old, fresh] = [
      [0, 1, 2],
      [3, 4, 5],
    ];
    const rows = Array.from({ length: 40 }, (_, document) => (document < 30 ? old : fresh));
    expect(readingDrift(matrixOf(rows))).toMatchObject({ kind: 'late', after: 20, lateCodes: 3 });
    const richFirst = Array.from({ length: 40 }, (_, document) => (document < 20 ? [document] : [0]));
    expect(readingDrift(matrixOf(richFirst))).toMatchObject({ kind: 'early', lateCodes: 0 });
  });

  it('sees it where chance alone could all but never do so', () => {
    const rows = Array.from({ length: 200 }, (_, document) => (document < 100 ? [0] : [0, 1]));
    expect(readingDrift(matrixOf(rows))).toMatchObject({ kind: 'late', lateCodes: 1 });
  });

  it('alarms in few random orders, where the band around the curve would in many', () => {
    const random = seededRandom(1);
    const shares = Array.from({ length: 60 }, (_, code) => Math.min(0.9, 1.8 / (code + 1)));
    const orders = Array.from({ length: 300 }, () =>
      matrixOf(Array.from({ length: 40 }, () => shares.flatMap((share, code) => (random() < share ? [code] : [])))),
    );
    const isBelowBand = (read: (typeof orders)[number]) => {
      const observed = observedCurve(read);
      const at = observed.map((_, place) => place + 1);
      return accumulationCurve(incidenceStatistics(read), { at }).some(
        ({ expected, variance }, place) => (observed[place] ?? 0) < expected - 1.96 * Math.sqrt(variance ?? 0) - 1e-9,
      );
    };
    const share = (isSo: (read: (typeof orders)[number]) => boolean) => orders.filter(isSo).length / orders.length;
    expect(share((read) => readingDrift(read).kind !== 'none')).toBeLessThan(0.03);
    expect(share(isBelowBand)).toBeGreaterThan(0.2);
  });

  it('finds nothing where every order is like every other', () => {
    const { kind, undefinedBecause } = readingDrift(matrixOf(Array.from({ length: 60 }, () => [0, 1])));
    expect([kind, undefinedBecause]).toEqual([null, 'no-variation']);
    expect(readingDrift(matrixOf([[0], [1]])).undefinedBecause).toBe('too-few-documents');
  });

  it('does not count pairs beyond its patience', () => {
    const rows = Array.from({ length: 10 }, (_, document) =>
      document === 0 ? Array.from({ length: 1500 }, (__, k) => k) : [],
    );
    expect(readingDrift(matrixOf(rows)).undefinedBecause).toBe('too-many-pairs');
  });

  it('refuses to begin late where nothing follows', () => {
    const read = matrixOf(Array.from({ length: 10 }, () => [0]));
    expect(() => readingDrift(read, { after: 10 })).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});
