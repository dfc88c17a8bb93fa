import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidence } from '../../src/saturation/incidence.ts';
import { newCodes, observedCurve } from '../../src/saturation/new-codes.ts';
import { newCodesByWave } from '../../src/saturation/new-codes-by-wave.ts';

const documents = ['d1', 'd2', 'd3', 'd4', 'd5'];
const matrix = fc
  .array(fc.record({ document: fc.constantFrom(...documents), code: fc.constantFrom('a', 'b', 'c', 'd', 'e') }))
  .map((found) => incidence(found, documents));

// codes that come back in d4 and d5 must not hide the new ones beside them
const late = incidence(
  [
    ['d1', 'a'],
    ['d1', 'b'],
    ['d2', 'a'],
    ['d4', 'b'],
    ['d4', 'c'],
    ['d5', 'a'],
    ['d5', 'c'],
    ['d5', 'd'],
  ].map(([document = '', code = '']) => ({ document, code })),
  documents,
);

describe('newCodes', () => {
  it('counts what no document before held', () => {
    expect(newCodes(late)).toEqual([2, 0, 0, 1, 1]);
  });

  it('goes on counting after a quiet document', () => {
    const quiet = { documents: ['d1', 'd2', 'd3', 'd4'], codes: ['a', 'b'], rows: [[0], [0], [1], []] };
    expect(newCodes(quiet)).toEqual([1, 0, 1, 0]);
  });

  it('finds each code once', () => {
    fc.assert(
      fc.property(matrix, (found) => {
        expect(newCodes(found)).toHaveLength(found.documents.length);
        expect(newCodes(found).reduce((sum, count) => sum + count, 0)).toBe(found.codes.length);
      }),
    );
  });
});

describe('observedCurve', () => {
  it('adds up what was found', () => {
    expect(observedCurve(late)).toEqual([2, 2, 2, 3, 4]);
  });

  it('counts the codes of all documents so far', () => {
    fc.assert(
      fc.property(matrix, (found) => {
        const expected = found.rows.map((_, d) => new Set(found.rows.slice(0, d + 1).flat()).size);
        expect(observedCurve(found)).toEqual(expected);
      }),
    );
  });

  it('is empty where nothing was read', () => {
    expect(observedCurve({ documents: [], codes: [], rows: [] })).toEqual([]);
  });
});

describe('newCodesByWave', () => {
  it('tells what each wave added to those before it, in the order of reading', () => {
    const waves = ['1', '2', '1', '2', null];
    expect(newCodesByWave({ ...late, waves })).toEqual([
      { wave: '1', documents: 2, newCodes: 2, documentsWithNewCode: 1 },
      { wave: '2', documents: 2, newCodes: 1, documentsWithNewCode: 1 },
      { wave: null, documents: 1, newCodes: 1, documentsWithNewCode: 1 },
    ]);
  });

  it('is empty where no waves are known', () => {
    expect(newCodesByWave(late)).toEqual([]);
  });
});
