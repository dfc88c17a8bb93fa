import fc from 'fast-check';
import type { Incidence } from '../../src/saturation/incidence.ts';

/** Documents by codes as rows of places; codes that no document holds are possible. */
export function matrixOf(rows: readonly (readonly number[])[]): Incidence {
  const codes = Math.max(-1, ...rows.flat()) + 1;
  return Object.freeze({
    documents: rows.map((_, document) => `d${document}`),
    codes: Array.from({ length: codes }, (_, code) => `c${code}`),
    rows: rows.map((row) => [...new Set(row)].sort((a, b) => a - b)),
  });
}

/** Small matrices of every shape, empty documents and empty matrices among them. */
export function anyMatrix({ minLength = 0, maxLength = 7, codes = 6 } = {}): fc.Arbitrary<Incidence> {
  const row = fc.uniqueArray(fc.nat(codes - 1), { maxLength: codes });
  return fc.array(row, { minLength, maxLength }).map(matrixOf);
}

/** A matrix, and the same with its documents in another order. */
export const shuffledMatrices = fc
  .array(fc.uniqueArray(fc.nat(5), { maxLength: 5 }), { minLength: 1, maxLength: 14 })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
  .map(([rows, shuffled]) => [matrixOf(rows), matrixOf(shuffled)] as const);

/** All ways to choose so many of the numbers from 0 up to `count`. */
export function subsets(count: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  const firsts = Array.from({ length: Math.max(0, count - from) }, (_, place) => from + place);
  return firsts.flatMap((first) => subsets(count, size - 1, first + 1).map((rest) => [first, ...rest]));
}

/** The distinct codes in some documents. */
export function codesIn({ rows }: Incidence, documents: readonly number[]): number {
  return new Set(documents.flatMap((document) => rows[document] ?? [])).size;
}
