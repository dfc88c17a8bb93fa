import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addText, newTextIndex, noteOfText, numberOfText, placeOfText } from '../../src/dedupe/text-index.ts';
import { internText, newTextTable } from '../../src/dedupe/text-table.ts';

it('finds what was put in, and nothing else, while it grows', () => {
  const hash = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(hash, hash), { selector: String, maxLength: 3000 }), (pairs) => {
      const index = newTextIndex();
      const known = pairs.slice(0, pairs.length >> 1);
      for (const [at, [low, high]] of known.entries()) addText(index, low, high, at, at - 7);
      const found = pairs.map(([low, high]) => {
        const place = placeOfText(index, low, high);
        return place < 0 ? null : [numberOfText(index, place), noteOfText(index, place)];
      });
      expect(found).toEqual(pairs.map((_, at) => (at < known.length ? [at, at - 7] : null)));
    }),
    { numRuns: 20 },
  );
});

it('keeps texts apart whose hashes of 32 bits are the same', () => {
  const index = newTextIndex();
  addText(index, 7, 1, 0, 0);
  expect(placeOfText(index, 7, 2)).toBe(-1);
});

it('gives each text one number, the empty text number 0', () => {
  const table = newTextTable();
  expect(['', 'trust', 'alliance', 'trust'].map((text) => internText(table, text))).toEqual([0, 1, 2, 1]);
  expect(table.texts).toEqual(['', 'trust', 'alliance']);
});
