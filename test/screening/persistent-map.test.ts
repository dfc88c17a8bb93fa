import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PersistentMap, valueIn, valuesOf, withValues } from '../../src/screening/persistent-map.ts';

const keys = Array.from({ length: 40 }, (_, k) => `k${k}`);
interface Entry {
  readonly key: string;
  readonly n: number;
}

const keyOf = ({ key }: Entry) => key;
const start = fc
  .dictionary(fc.constantFrom(...keys), fc.nat(9))
  .map((counts) => new Map(Object.entries(counts).map(([key, n]) => [key, { key, n }])));
const changes = fc.array(
  fc
    .tuple(fc.constantFrom(...keys), fc.option(fc.nat(9)))
    .map(([key, n]) => [key, n === null ? null : { key, n }] as const),
  { maxLength: 60 },
);

it('is a map whose earlier versions stay as they were', () => {
  fc.assert(
    fc.property(start, changes, (began, steps) => {
      let mine: PersistentMap<Entry> = { began, later: undefined };
      const plain = new Map(began);
      const versions = [{ mine, plain: new Map(plain) }];
      for (const [key, value] of steps) {
        mine = withValues(mine, [[key, value]]);
        if (value === null) plain.delete(key);
        else plain.set(key, value);
        versions.push({ mine, plain: new Map(plain) });
      }
      for (const version of versions) {
        for (const key of keys) expect(valueIn(version.mine, key)).toBe(version.plain.get(key));
        expect(new Set(valuesOf(version.mine, keyOf))).toEqual(new Set(version.plain.values()));
        expect(valuesOf(version.mine, keyOf)).toHaveLength(version.plain.size);
      }
    }),
  );
});

it('keeps keys apart whose places are the same', () => {
  const many = Array.from({ length: 40_000 }, (_, k) => [`doc-${k}`, { key: `doc-${k}`, n: k }] as const);
  const map = withValues({ began: new Map<string, Entry>(), later: undefined }, many);
  expect(many.every(([key, value]) => valueIn(map, key) === value)).toBe(true);
  expect(valuesOf(map, keyOf)).toHaveLength(many.length);
});
