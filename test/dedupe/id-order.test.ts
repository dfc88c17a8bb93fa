import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/core/compare-text.ts';
import { idOrder, rowOfId } from '../../src/dedupe/id-order.ts';

const ids = fc.uniqueArray(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '1', 'é', '信', '-'), maxLength: 9 }),
    fc.nat(2000).map((n) => `record-${n}`),
  ),
);

describe('idOrder', () => {
  it('is the order of compareText, whatever the letters', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect([...idOrder(list)].map((at) => list[at])).toEqual([...list].sort(compareText));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the order of ids that are the same', () => expect([...idOrder(['b', 'a', 'a'])]).toEqual([1, 2, 0]));
});

describe('rowOfId', () => {
  it('finds every id of a sorted list and no other', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const sorted = [...list].sort(compareText);
        for (const [at, id] of sorted.entries()) expect(rowOfId(sorted, id)).toBe(at);
        expect(rowOfId(sorted, 'nowhere')).toBe(-1);
      }),
    );
  });
});
