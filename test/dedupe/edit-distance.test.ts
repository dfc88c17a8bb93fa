import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/dedupe/edit-distance.ts';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', '信'), maxLength: 90 });

describe('editDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['flaw', 'lawn', 2],
  ])('of %s and %s', (a, b, distance) => expect(editDistance(a, b, 10)).toBe(distance));

  it('is the distance of the full table, cut at its limit', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(60), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(fullDistance(a, b), most + 1));
      }),
      { numRuns: 300 },
    );
  });
});

/** Wagner and Fischer's table, a row at a time. */
function fullDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[b.length] ?? 0;
}
