import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approximateMatches } from '../../src/extraction/approximate-matches.ts';
import { codePointsOf } from '../../src/extraction/code-points.ts';
import { editDistances } from '../../src/extraction/edit-distances.ts';

const none = () => ({ comparisons: 0, steps: 0 });

/** The oracle: the table of distances, cell by cell. */
function table(pattern: string, text: string, anchored: boolean): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  return [...text].map((letter, at) => {
    const before = column;
    column = [anchored ? at + 1 : 0];
    for (let row = 1; row <= pattern.length; row++) {
      const same = before[row - 1] ?? 0;
      const least = Math.min(before[row] ?? 0, column[row - 1] ?? 0) + 1;
      column.push(Math.min(least, same + (pattern[row - 1] === letter ? 0 : 1)));
    }
    return column[pattern.length] ?? 0;
  });
}

const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: most });

describe('editDistances', () => {
  it('gives what the whole table gives, as far as it matters', () => {
    // repeats make the distances rise and fall across blocks of 32 rows
    const long = fc.tuple(letters(12), fc.integer({ min: 1, max: 12 })).map(([piece, times]) => piece.repeat(times));
    const any = fc.oneof(letters(100), long);
    fc.assert(
      fc.property(
        any,
        fc.array(any, { maxLength: 4 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (pattern, pieces, most, anchored) => {
          const text = pieces.join(pattern.slice(0, 70));
          const options = { most, anchored, budget: Number.POSITIVE_INFINITY, counts: none() };
          const distances = editDistances(codePointsOf(pattern), codePointsOf(text), options);
          expect([...distances]).toEqual(table(pattern, text, anchored).map((each) => Math.min(each, most + 1)));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('stops where the budget ends', () => {
    const options = { most: 3, anchored: false, budget: 10, counts: none() };
    expect(editDistances(codePointsOf('abcdef'), codePointsOf('x'.repeat(100)), options).length).toBeLessThan(20);
  });
});

describe('approximateMatches', () => {
  it('counts the edits between the pattern and the stretch that it gives', () => {
    const cases = fc.tuple(letters(60), letters(60), letters(20), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(cases, ([pattern, before, after, mostEdits]) => {
        const text = `${before}. ${pattern.slice(0, 20)}x${pattern.slice(21)} ${after}`;
        const options = { mostEdits, mostMatches: 10, counts: none() };
        const { matches } = approximateMatches(codePointsOf(pattern), codePointsOf(text), options);
        for (const { start, end, edits } of matches) {
          expect(edits).toBe(table(pattern, text.slice(start, end), true).at(-1) ?? pattern.length);
          expect(edits).toBeLessThanOrEqual(mostEdits);
        }
        expect(matches.length).toBeGreaterThan(0);
        expect(matches.map(({ edits }) => edits).every((each, n, all) => n === 0 || each >= (all[n - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});
