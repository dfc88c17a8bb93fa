import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accumulationCurve } from '../../src/saturation/accumulation-curve.ts';
import { clopperPearson } from '../../src/saturation/clopper-pearson.ts';
import { frequencyStatistics, incidenceStatistics } from '../../src/saturation/incidence-statistics.ts';
import { chaoNextDocument, nextDocument } from '../../src/saturation/next-document.ts';
import { runBound } from '../../src/saturation/run-bound.ts';
import { weller2018 } from '../../src/saturation/weller2018.ts';
import { anyMatrix, matrixOf } from './small-matrix.ts';

/** The binomial chance of at most so many, term by term. */
function atMost(count: number, trials: number, share: number): number {
  let term = (1 - share) ** trials;
  let sum = 0;
  for (let k = 0; k <= count; k += 1) {
    sum += term;
    term *= (((trials - k) / (k + 1)) * share) / (1 - share);
  }
  return sum;
}

describe('clopperPearson', () => {
  it('gives the shares under which the tails have the chance that was asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(60),
        fc.constantFrom(0.5, 0.9, 0.95, 0.999),
        (trials, some, level) => {
          const count = Math.min(some, trials);
          const { lower, upper } = clopperPearson(count, trials, level);
          if (count < trials) expect(atMost(count, trials, upper)).toBeCloseTo(1 - level, 9);
          else expect(upper).toBe(1);
          if (count > 0) expect(1 - atMost(count - 1, trials, lower)).toBeCloseTo(1 - level, 9);
          else expect(lower).toBe(0);
        },
      ),
    );
  });

  it('has the closed form where nothing or everything was hit', () => {
    expect(clopperPearson(0, 59, 0.95).upper).toBeCloseTo(1 - 0.05 ** (1 / 59), 14);
    expect(clopperPearson(59, 59, 0.95).lower).toBeCloseTo(0.05 ** (1 / 59), 14);
    expect(clopperPearson(0, 1_000_000, 0.95).upper / runBound(1_000_000)).toBeCloseTo(1, 10);
  });

  it('gives the values of tables', () => {
    // 2 of 15 and 10 of 100, one-sided 95 %, from quantiles of the beta distribution
    expect(clopperPearson(2, 15, 0.95).upper).toBeCloseTo(0.36344, 4);
    expect(clopperPearson(2, 15, 0.95).lower).toBeCloseTo(0.02423, 4);
    expect(clopperPearson(10, 100, 0.975).lower).toBeCloseTo(0.0490047, 6);
    expect(clopperPearson(10, 100, 0.975).upper).toBeCloseTo(0.1762226, 6);
  });
});

describe('nextDocument', () => {
  it('is the share of documents that, read last, would add a code', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 1, maxLength: 8 }), (read) => {
        const statistics = incidenceStatistics(read);
        fc.pre(statistics.codes > 0);
        const adding = read.rows.filter((row, last) => {
          const others = new Set(read.rows.filter((_, document) => document !== last).flat());
          return row.some((code) => !others.has(code));
        });
        const { probability, lower, upper } = nextDocument(statistics);
        expect(probability).toBe(adding.length / statistics.documents);
        expect(lower).toBeLessThanOrEqual(probability ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(probability ?? Number.NaN);
      }),
    );
  });

  it('does not take silence for certainty', () => {
    const { probability, upper } = nextDocument(incidenceStatistics(matrixOf([[0, 1], [0], [1], [0, 1]])));
    expect(probability).toBe(0);
    expect(upper).toBeCloseTo(1 - 0.05 ** 0.25, 12);
  });

  it('does not exist without documents or codes', () => {
    const nothing = { probability: null, lower: null, upper: null };
    expect(nextDocument(incidenceStatistics(matrixOf([])))).toMatchObject({
      ...nothing,
      undefinedBecause: 'no-documents',
    });
    const { undefinedBecause, chao } = nextDocument(incidenceStatistics(matrixOf([[], []])));
    expect([undefinedBecause, chao.undefinedBecause]).toEqual(['no-codes', 'no-codes']);
  });

  it('refuses a level that is none', () => {
    const run = () => nextDocument(incidenceStatistics(matrixOf([[0]])), { level: 1 });
    expect(run).toThrow(expect.objectContaining({ code: 'out-of-range', path: ['level'] }));
  });
});

describe('chaoNextDocument', () => {
  it('expects what the extrapolated curve gains', () => {
    const frequencies = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(frequencies, (counts) => {
        const statistics = frequencyStatistics(counts, 12);
        const [now, next] = accumulationCurve(statistics, { at: [12, 13] });
        const { expectedNewCodes, probability } = chaoNextDocument(statistics);
        expect(expectedNewCodes).toBeCloseTo((next?.expected ?? 0) - (now?.expected ?? 0), 10);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('weller2018', () => {
  it('is reached below one expected code', () => {
    expect(weller2018(frequencyStatistics([2, 2, 1], 3))).toMatchObject({ status: 'reached' });
    const many = weller2018(
      frequencyStatistics(
        Array.from({ length: 30 }, () => 1),
        3,
      ),
    );
    expect(many.status).toBe('not-reached');
    expect(many.expectedNewCodes).toBeGreaterThan(1);
    expect(weller2018(frequencyStatistics([], 3))).toEqual({
      status: 'undefined',
      undefinedBecause: 'no-codes',
      expectedNewCodes: null,
    });
  });
});

describe('runBound', () => {
  it('is the chance under which the run would be seen once in twenty', () => {
    for (const quiet of [1, 2, 3, 10, 1000]) expect((1 - runBound(quiet)) ** quiet).toBeCloseTo(0.05, 10);
    expect((1 - runBound(7, { level: 0.9 })) ** 7).toBeCloseTo(0.1, 10);
    expect(runBound(0)).toBe(1);
  });

  it.each([
    [-1, {}, 'quietDocuments', 'out-of-range'],
    [1.5, {}, 'quietDocuments', 'not-whole'],
    [2, { level: 0 }, 'level', 'out-of-range'],
  ])('refuses %d with %j', (quiet, options, argument, code) => {
    expect(() => runBound(quiet, options)).toThrow(expect.objectContaining({ code, path: [argument] }));
  });
});
