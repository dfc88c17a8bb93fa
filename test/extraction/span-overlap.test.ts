import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOverlap } from '../../src/extraction/span-overlap.ts';

const spans = fc.array(
  fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 6 },
);

/** The oracle: every code point by itself. */
const marked = (list: readonly { start: number; end: number }[]) =>
  new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, n) => start + n)));

describe('spanOverlap', () => {
  it('counts what counting code points one by one counts', () => {
    fc.assert(
      fc.property(spans, spans, (first, second) => {
        const [a, b] = [marked(first), marked(second)];
        const shared = [...a].filter((point) => b.has(point)).length;
        const overlap = spanOverlap(first, second);
        expect(overlap).toMatchObject({ first: a.size, second: b.size, shared });
        if (a.size + b.size === 0) expect(overlap).toMatchObject({ jaccard: null, undefinedBecause: 'no-spans' });
        else expect(overlap.jaccard).toBe(shared / (a.size + b.size - shared));
        const { jaccard, dice } = overlap;
        if (jaccard !== null) expect(dice).toBeCloseTo((2 * jaccard) / (1 + jaccard), 12);
        expect(spanOverlap(second, first)).toEqual({ ...overlap, first: b.size, second: a.size });
      }),
    );
  });

  it.each([
    [{ start: 2, end: 1 }, 'out-of-range', 'second.end'],
    [{ start: -1, end: 1 }, 'out-of-range', 'second.start'],
    [{ start: 0, end: 1.5 }, 'not-whole', 'second.end'],
  ])('refuses the span %j', (span, code, path) => {
    expect(() => spanOverlap([], [span])).toThrow(expect.objectContaining({ code, path: [path] }));
  });
});
