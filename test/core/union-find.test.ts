import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unionFind } from '../../src/core/union-find.ts';

const joins = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 });

describe('unionFind', () => {
  it('starts with each thing alone', () => {
    const { find } = unionFind(3);
    expect([0, 1, 2].map(find)).toEqual([0, 1, 2]);
  });

  it('knows a set by its least member', () => {
    const { find, union } = unionFind(5);
    expect(union(4, 3)).toBe(true);
    expect(union(3, 1)).toBe(true);
    expect(union(1, 4)).toBe(false);
    expect([0, 1, 2, 3, 4].map(find)).toEqual([0, 1, 2, 1, 1]);
  });

  it('refuses a size that is none', () => {
    expect(() => unionFind(-1)).toThrow(expect.objectContaining({ code: 'out-of-range', path: ['size'] }));
    expect(() => unionFind(1.5)).toThrow(expect.objectContaining({ code: 'not-whole' }));
  });

  it('gives the same sets whatever the order of the joins', () => {
    fc.assert(
      fc.property(joins, fc.infiniteStream(fc.nat()), (pairs, order) => {
        const shuffled = pairs.map((pair) => ({ pair, key: order.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        expect(setsAfter(shuffled.map(({ pair: [a, b] }) => [b, a]))).toEqual(setsAfter(pairs));
      }),
    );
  });

  it('joins what a search through the pairs reaches', () => {
    fc.assert(
      fc.property(joins, (pairs) => {
        expect(setsAfter(pairs)).toEqual(Array.from({ length: 20 }, (_, item) => Math.min(...reachable(item, pairs))));
      }),
    );
  });

  it('walks a long chain', () => {
    const { find, union } = unionFind(100_000);
    for (let item = 99_999; item > 0; item--) union(item, item - 1);
    expect(find(99_999)).toBe(0);
  });
});

function setsAfter(pairs: readonly (readonly [number, number])[]): number[] {
  const { find, union } = unionFind(20);
  for (const [first, second] of pairs) union(first, second);
  return Array.from({ length: 20 }, (_, item) => find(item));
}

function reachable(start: number, pairs: readonly (readonly [number, number])[]): Set<number> {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size; ) {
    before = reached.size;
    for (const [a, b] of pairs) if (reached.has(a) || reached.has(b)) reached.add(a).add(b);
  }
  return reached;
}
