import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '../../src/dedupe/edit-distance.ts';
import { editsNeeded, kindOfLetter, mayHold, packCounts } from '../../src/dedupe/letter-counts.ts';

function bound(one: string, other: string): number {
  return editsNeeded(packed(one, other), 0, 4);
}

function packed(one: string, other: string): Int32Array {
  const items = new Int32Array(8);
  for (const [at, text] of [one, other].entries()) {
    const counts = new Uint16Array(32);
    for (let letter = 0; letter < text.length; letter++) {
      const kind = kindOfLetter(text.charCodeAt(letter));
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    packCounts(counts, items, 4 * at);
  }
  return items;
}

it('never asks for more edits than there are', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aabcdez019éя漢'), maxLength: 120 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(bound(one, other)).toBeLessThanOrEqual(editDistance(one, other, 200));
      expect(bound(one, other)).toBe(bound(other, one));
    }),
  );
});

it('tells texts of other letters apart', () => {
  expect(bound('trust', 'trust')).toBe(0);
  expect(bound('trust', 'truth')).toBe(1);
  expect(bound('hospital', 'alliance')).toBe(5);
});

it('counts fifteen of a kind at most', () => {
  expect(bound('e'.repeat(40), '')).toBe(15);
});

it('never denies that a text holds a part of itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'aabcdez019éя漢'), maxLength: 60 });
  fc.assert(
    fc.property(text, text, text, (before, part, after) => {
      expect(mayHold(packed(`${before}${part}${after}`, part), 0, 4)).toBe(true);
    }),
  );
  expect(mayHold(packed('trust', 'truth'), 0, 4)).toBe(false);
});
