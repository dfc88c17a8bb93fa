import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incidence } from '../../src/saturation/incidence.ts';
import { quietTail } from '../../src/saturation/quiet-tail.ts';
import { anyMatrix, codesIn, matrixOf, shuffledMatrices, subsets } from './small-matrix.ts';

const runs = [1, 2, 3] as const;

/** The share of all choices of last documents without which no code would be missed. */
function shareByTrial(read: Incidence, run: number): number {
  const all = read.rows.map((_, document) => document);
  const tails = subsets(all.length, run);
  const quiet = tails.filter((tail) => {
    const others = all.filter((document) => !tail.includes(document));
    return codesIn(read, others) === codesIn(read, all);
  });
  return quiet.length / tails.length;
}

describe('quietTail', () => {
  it('is what trying all orders gives, on every matrix of four documents and three codes', () => {
    // a code is the set of documents that hold it: all choices of three such sets
    for (let choice = 0; choice < 16 ** 3; choice += 1) {
      const sets = [choice % 16, Math.floor(choice / 16) % 16, Math.floor(choice / 256)];
      const rows = [1, 2, 4, 8].map((bit) => sets.flatMap((set, code) => ((set & bit) > 0 ? [code] : [])));
      for (const run of runs) {
        const read = matrixOf(rows);
        const { value } = quietTail(read, run);
        const wanted = shareByTrial(read, run);
        if (value === null || Math.abs(value - wanted) > 1e-12) expect({ rows, run, value }).toEqual(wanted);
      }
    }
  });

  it('is what trying all orders gives, on larger ones with many rare codes', () => {
    const rare = fc
      .integer({ min: 3, max: 9 })
      .chain((documents) =>
        fc
          .array(fc.uniqueArray(fc.nat(documents - 1), { minLength: 2, maxLength: 4 }), { maxLength: 12 })
          .map((codes) =>
            matrixOf(
              Array.from({ length: documents }, (_, d) => codes.flatMap((held, c) => (held.includes(d) ? [c] : []))),
            ),
          ),
      );
    fc.assert(
      fc.property(fc.oneof(rare, anyMatrix({ minLength: 3, maxLength: 8 })), fc.constantFrom(...runs), (read, run) => {
        expect(quietTail(read, run).value).toBeCloseTo(shareByTrial(read, run), 12);
      }),
      { numRuns: 300 },
    );
  });

  it('does not know the reading order', () => {
    fc.assert(
      fc.property(shuffledMatrices, fc.constantFrom(...runs), ([read, shuffled], run) => {
        expect(quietTail(shuffled, run)).toEqual(quietTail(read, run));
      }),
    );
  });

  it('does not exist with fewer documents than the run', () => {
    expect(quietTail(matrixOf([[0], [0]]), 3)).toEqual({ value: null, undefinedBecause: 'too-few-documents', run: 3 });
  });

  it('refuses a run that it does not count', () => {
    const run: 1 | 2 | 3 = JSON.parse('4');
    expect(() => quietTail(matrixOf([[0]]), run)).toThrow(
      expect.objectContaining({ code: 'out-of-range', path: ['run'] }),
    );
  });
});
