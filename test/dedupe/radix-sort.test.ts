import fc from 'fast-check';
import { expect, it } from 'vitest';
import { radixSort } from '../../src/dedupe/radix-sort.ts';

it('sorts keys without sign and keeps the order of equal ones', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.constantFrom(0, 1, -1, 2 ** 31 - 1, -(2 ** 31)))), (list) => {
      const { keys, values } = radixSort(
        Int32Array.from(list),
        Int32Array.from(list, (_, at) => at),
      );
      const expected = list.map((key, at) => [key, at] as const).sort(([a], [b]) => (a >>> 0) - (b >>> 0));
      expect([...keys].map((key, at) => [key, values[at]])).toEqual(expected);
    }),
  );
});
