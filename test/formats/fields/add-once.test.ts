import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addOnce, isIn } from '../../../src/formats/fields/add-once.ts';

it('keeps each value once, in the order in which they came, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60).map(String), { maxLength: 200 }), (values) => {
      const list: string[] = [];
      for (const value of values) addOnce(list, value);
      expect(list).toEqual([...new Set(values)]);
      expect(values.every((value) => isIn(list, value))).toBe(true);
      expect(isIn(list, 'another')).toBe(false);
    }),
  );
});
