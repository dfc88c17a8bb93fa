import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chao1 } from '../../src/saturation/chao1.ts';
import { chao2 } from '../../src/saturation/chao2.ts';
import { documentsToReach } from '../../src/saturation/documents-to-reach.ts';
import { galvin2015 } from '../../src/saturation/galvin2015.ts';
import { heapsFit } from '../../src/saturation/heaps-fit.ts';
import { frequencyStatistics, incidenceStatistics } from '../../src/saturation/incidence-statistics.ts';
import { jackknife1 } from '../../src/saturation/jackknife1.ts';
import { sampleCoverage } from '../../src/saturation/sample-coverage.ts';
import { anyMatrix, matrixOf, shuffledMatrices, subsets } from './small-matrix.ts';

const tiny = matrixOf([
  [0, 1, 2],
  [0, 2, 3],
  [0, 1, 4],
  [0, 3],
  [0, 1, 5],
  [0, 2],
]);
const frequencies = fc
  .integer({ min: 2, max: 30 })
  .chain((documents) =>
    fc
      .array(fc.integer({ min: 1, max: documents }), { minLength: 1, maxLength: 20 })
      .map((counts) => frequencyStatistics(counts, documents)),
  );

describe('incidenceStatistics', () => {
  it('counts what a reader would count', () => {
    expect(incidenceStatistics(tiny)).toEqual({
      documents: 6,
      codes: 6,
      incidences: 16,
      frequencyCounts: [0, 2, 1, 2, 0, 0, 1],
      newCodes: [3, 1, 1, 0, 1, 0],
      uniqueCodes: [0, 0, 1, 0, 1, 0],
      documentsWithUniqueCode: 2,
      emptyDocuments: 0,
    });
  });

  it('counts empty documents, and leaves out codes that nobody holds', () => {
    const read = { documents: ['d1', 'd2'], codes: ['never', 'once'], rows: [[], [1]] };
    expect(incidenceStatistics(read)).toMatchObject({ documents: 2, codes: 1, emptyDocuments: 1 });
  });

  it.each([
    ['beyond the codes', [5]],
    ['twice', [0, 0]],
    ['not ascending', [1, 0]],
    ['not whole', [0.5]],
  ])('refuses a row that names a place %s', (_, row) => {
    const read = { documents: ['d1'], codes: ['a', 'b'], rows: [row] };
    expect(() => incidenceStatistics(read)).toThrow(expect.objectContaining({ code: 'broken-row', path: ['rows', 0] }));
  });

  it('refuses a code in more documents than there are', () => {
    expect(() => frequencyStatistics([3], 2)).toThrow(expect.objectContaining({ code: 'out-of-range' }));
  });
});

describe('chao2', () => {
  it('gives the values that were computed by hand', () => {
    // c = 5/6, Q1 = 2, Q2 = 1: 6 + 5/6 × 4 / 2; variance 5/6 × 2 + 25/36 × 8 + 25/36 × 4
    const { value, missed, standardError } = chao2(incidenceStatistics(tiny));
    expect(value).toBeCloseTo(6 + 5 / 3, 12);
    expect(missed).toBeCloseTo(5 / 3, 12);
    expect(standardError).toBeCloseTo(Math.sqrt((5 / 6) * 2 + (25 / 36) * 12), 12);
    expect(chao2(incidenceStatistics(tiny), { biasCorrected: true }).value).toBeCloseTo(6 + (5 / 6 / 4) * 2, 12);
    expect(chao2(incidenceStatistics(tiny), { smallSample: false }).value).toBe(8);
  });

  it('is a lower bound above what was found, within its interval', () => {
    fc.assert(
      fc.property(frequencies, fc.boolean(), fc.boolean(), (statistics, biasCorrected, smallSample) => {
        const { value, standardError, interval } = chao2(statistics, { biasCorrected, smallSample });
        expect(value).toBeGreaterThanOrEqual(statistics.codes);
        expect(standardError).toBeGreaterThanOrEqual(0);
        expect(interval?.lower).toBeGreaterThanOrEqual(statistics.codes);
        expect(interval?.lower).toBeLessThanOrEqual(value ?? Number.NaN);
        expect(interval?.upper).toBeGreaterThanOrEqual(value ?? Number.NaN);
      }),
    );
  });

  it('warns of what it cannot know', () => {
    expect(chao2(frequencyStatistics([1, 1, 1], 3)).warnings).toEqual(['all-singletons', 'no-doubletons']);
    expect(chao2(frequencyStatistics([1, 3], 3)).warnings).toEqual(['one-singleton-no-doubleton']);
    expect(chao2(frequencyStatistics([2, 3], 3)).warnings).toEqual(['no-singletons']);
    expect(chao2(frequencyStatistics([1, 2, 3], 3)).warnings).toEqual([]);
  });

  it('does not exist without codes or for one document', () => {
    const nothing = { value: null, missed: null, standardError: null, interval: null };
    expect(chao2(frequencyStatistics([], 5))).toMatchObject({ ...nothing, undefinedBecause: 'no-codes' });
    expect(chao2(frequencyStatistics([1], 1))).toMatchObject({ ...nothing, undefinedBecause: 'one-document' });
  });
});

describe('chao1', () => {
  it('is chao2 of mentions, each a unit by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 12 }), (mentions) => {
        const size = mentions.reduce((sum, count) => sum + count, 0);
        fc.pre(mentions.includes(1));
        expect(chao1(mentions)).toEqual(chao2(frequencyStatistics(mentions, size)));
      }),
    );
  });

  it('keeps doubt where every code was mentioned twice', () => {
    const { value, standardError, interval } = chao1([2, 2, 4, 5]);
    expect(value).toBe(4);
    expect(standardError).toBeCloseTo(0.386, 3);
    expect(interval?.upper).toBeGreaterThan(4.9);
  });

  it('does not exist for one mention', () => {
    expect(chao1([0, 1]).undefinedBecause).toBe('one-mention');
    expect(chao1([0, 0]).undefinedBecause).toBe('no-codes');
  });
});

describe('jackknife1', () => {
  it('is the jackknife: each document left out once', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 2, maxLength: 10 }), (read) => {
        const statistics = incidenceStatistics(read);
        fc.pre(statistics.codes > 0);
        const { documents, codes } = statistics;
        const pseudo = read.rows.map((_, left) => {
          const rest = new Set(read.rows.filter((__, document) => document !== left).flat()).size;
          return documents * codes - (documents - 1) * rest;
        });
        const mean = pseudo.reduce((sum, each) => sum + each, 0) / documents;
        const square = pseudo.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (documents * (documents - 1));
        expect(jackknife1(statistics).value).toBeCloseTo(mean, 9);
        expect(jackknife1(statistics).standardError).toBeCloseTo(Math.sqrt(square), 9);
      }),
    );
  });

  it('has no error where only frequencies are known', () => {
    expect(jackknife1(frequencyStatistics([1, 2], 3)).standardError).toBeNull();
  });
});

describe('sampleCoverage', () => {
  it('interpolates the mean of Turing’s estimate over all choices of one document more', () => {
    fc.assert(
      fc.property(anyMatrix({ minLength: 2, maxLength: 6 }), fc.nat(4), (read, few) => {
        const statistics = incidenceStatistics(read);
        const { documents, incidences } = statistics;
        fc.pre(incidences > 0 && few < documents);
        // of what a further document mentions, what the documents before it hold: a ratio of means
        let mentioned = 0;
        let known = 0;
        for (const chosen of subsets(documents, few + 1)) {
          for (const last of chosen) {
            const before = new Set(chosen.filter((each) => each !== last).flatMap((each) => read.rows[each] ?? []));
            mentioned += read.rows[last]?.length ?? 0;
            known += read.rows[last]?.filter((code) => before.has(code)).length ?? 0;
          }
        }
        expect(sampleCoverage(statistics, { at: few }).value).toBeCloseTo(known / mentioned, 10);
      }),
    );
  });

  it('lies from 0 to 1 and never falls as documents are added', () => {
    fc.assert(
      fc.property(frequencies, (statistics) => {
        const { documents } = statistics;
        const values = Array.from(
          { length: 2 * documents + 1 },
          (_, at) => sampleCoverage(statistics, { at }).value ?? -1,
        );
        for (const [at, value] of values.entries()) {
          expect(value).toBeGreaterThanOrEqual(at === 0 ? 0 : (values[at - 1] ?? 0) - 1e-12);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not claim completeness that a rare code denies', () => {
    const { value, turing, warnings } = sampleCoverage(frequencyStatistics([4, 1], 4));
    expect([value, turing]).toEqual([0.8, 0.8]);
    expect(warnings).toEqual(['one-singleton-no-doubleton']);
  });

  it('does not exist without codes or for one document', () => {
    expect(sampleCoverage(frequencyStatistics([], 3))).toMatchObject({ value: null, undefinedBecause: 'no-codes' });
    expect(sampleCoverage(frequencyStatistics([1], 1))).toMatchObject({
      value: null,
      undefinedBecause: 'one-document',
    });
  });
});

describe('documentsToReach', () => {
  it('comes back to its target by coverage', () => {
    fc.assert(
      fc.property(frequencies, (statistics) => {
        const { further } = documentsToReach(statistics, { coverage: 0.9 });
        fc.pre(
          further !== null &&
            Number.isInteger(Math.round(further)) &&
            further > 0 &&
            further < statistics.documents - 1,
        );
        const above = Math.ceil(further ?? 0);
        const at = (more: number) =>
          sampleCoverage(statistics, { at: statistics.documents + more }).value ?? Number.NaN;
        expect(at(above)).toBeGreaterThanOrEqual(0.9 - 1e-12);
        if (above > 0) expect(at(above - 1)).toBeLessThan(0.9);
      }),
    );
  });

  it('is 0 where the target is reached, and unknown where nothing tells the rate', () => {
    expect(documentsToReach(frequencyStatistics([3, 3, 3], 3), { share: 0.9 })).toMatchObject({
      further: 0,
      documents: 3,
    });
    const { further, undefinedBecause } = documentsToReach(frequencyStatistics([4, 1], 4), { coverage: 0.9 });
    expect([further, undefinedBecause]).toEqual([null, 'not-estimable']);
  });

  it('warns beyond twice the documents', () => {
    const { documents, warnings } = documentsToReach(frequencyStatistics([6, 3, 3, 2, 1, 1], 6), { share: 0.99 });
    expect([documents, warnings]).toEqual([23, ['beyond-twice']]);
  });

  it('asks for one target', () => {
    expect(() => documentsToReach(frequencyStatistics([1], 2), {})).toThrow(
      expect.objectContaining({ code: 'one-target' }),
    );
    const both = { share: 0.5, coverage: 0.5 };
    expect(() => documentsToReach(frequencyStatistics([1], 2), both)).toThrow(
      expect.objectContaining({ code: 'one-target' }),
    );
  });
});

describe('heapsFit', () => {
  it('finds the line of codes that are all unique, and of codes that all documents hold', () => {
    for (const method of ['least-squares', 'log-log'] as const) {
      expect(heapsFit(frequencyStatistics([1, 1, 1, 1], 4), { method }).exponent).toBeCloseTo(1, 12);
      expect(heapsFit(frequencyStatistics([4, 4], 4), { method }).exponent).toBeCloseTo(0, 12);
      expect(heapsFit(frequencyStatistics([4, 4], 4), { method }).coefficient).toBeCloseTo(2, 12);
    }
  });

  it('cannot be bettered by a step to any side', () => {
    fc.assert(
      fc.property(frequencies, (statistics) => {
        const { coefficient, exponent } = heapsFit(statistics);
        const frequencyCounts = statistics.frequencyCounts;
        const squares = (k: number, beta: number) => {
          let sum = 0;
          for (let h = 1; h <= statistics.documents; h += 1) {
            let expected = 0;
            frequencyCounts.forEach((codes, frequency) => {
              let absent = 1;
              for (let j = 0; j < frequency; j += 1)
                absent *= (statistics.documents - h - j) / (statistics.documents - j);
              expected += codes * (1 - Math.max(0, absent));
            });
            sum += (expected - k * h ** beta) ** 2;
          }
          return sum;
        };
        const least = squares(coefficient ?? 0, exponent ?? 0);
        for (const [k, beta] of [
          [1.001, 0],
          [0.999, 0],
          [1, 0.001],
          [1, -0.001],
        ] as const) {
          expect(squares((coefficient ?? 0) * k, (exponent ?? 0) + beta)).toBeGreaterThanOrEqual(least - 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('galvin2015', () => {
  it('is enough, and one fewer is not', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.9, noNaN: true }),
        fc.double({ min: 0.01, max: 0.999, noNaN: true }),
        (share, probability) => {
          const { documents } = galvin2015({ share, probability });
          expect(1 - (1 - share) ** documents).toBeGreaterThanOrEqual(probability - 1e-9);
          expect(1 - (1 - share) ** (documents - 1)).toBeLessThan(probability + 1e-9);
        },
      ),
    );
  });
});

it('does not know the reading order', () => {
  fc.assert(
    fc.property(shuffledMatrices, ([read, shuffled]) => {
      const [one, other] = [incidenceStatistics(read), incidenceStatistics(shuffled)];
      for (const statistic of [chao2, sampleCoverage, heapsFit]) expect(statistic(other)).toEqual(statistic(one));
      expect(jackknife1(other).standardError ?? 0).toBeCloseTo(jackknife1(one).standardError ?? 0, 12);
    }),
  );
});
