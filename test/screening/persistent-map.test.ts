import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PersistentMap, valueIn, valuesOf, withValues } from '../../src/screening/persistent-map.ts';

const keys = Array.from({ length: 40 }, (_, k) => `k${k}`);
const changes = fc.array(fc.tuple(fc.constantFrom(...keys), fc.option(fc.nat(9))), { maxLength: 60 });

it('is a map whose earlier versions stay as they were', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.nat(9)), changes, (start, steps) => {
      let mine: PersistentMap<number> = { began: new Map(Object.entries(start)), later: undefined };
      const plain = new Map(Object.entries(start));
      const versions = [{ mine, plain: new Map(plain) }];
      for (const [key, value] of steps) {
        mine = withValues(mine, [[key, value]]);
        if (value === null) plain.delete(key);
        else plain.set(key, value);
        versions.push({ mine, plain: new Map(plain) });
      }
      for (const version of versions) {
        for (const key of keys) expect(valueIn(version.mine, key)).toBe(version.plain.get(key));
        expect(valuesOf(version.mine).sort()).toEqual([...version.plain.values()].sort());
      }
    }),
  );
});

it('keeps keys apart whose places are the same', () => {
  const many = Array.from({ length: 40_000 }, (_, k) => [`doc-${k}`, k] as const);
  const map = withValues({ began: new Map<string, number>(), later: undefined }, many);
  expect(many.every(([key, value]) => valueIn(map, key) === value)).toBe(true);
  expect(valuesOf(map)).toHaveLength(many.length);
});
