import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedSlice } from '../../src/core/shared-slice.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'ÿ', 'Ł', ' '), maxLength: 20 }),
);

test('a part is what slice gives, whatever was asked before', () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), fc.nat(30), (text, one, other) => {
      const [start, end] = [Math.min(one, other, text.length), Math.min(Math.max(one, other), text.length)];
      const part = text.slice(start, end);
      return sharedSlice(text, start, end) === part && sharedSlice(`${text}…`, start, end) === part;
    }),
    { numRuns: 3000 },
  );
});

test('parts of as many characters or fewer that end alike are told apart', () => {
  const alike = ['', '\0', '\0\0', 'a', '\0a', 'aa', 'aaaaaaaaaaaa', 'baaaaaaaaaaa', 'aaaaaaaaaaaaa', 'aaaaa\0aaaaaa'];
  for (const text of [...alike, ...alike]) expect(sharedSlice(`x${text}y`, 1, 1 + text.length)).toBe(text);
});
