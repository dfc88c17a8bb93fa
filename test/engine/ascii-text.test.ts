import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareText } from '../../src/core/compare-text.ts';
import { fromAscii, idFromAscii, idToAscii, toAscii } from '../../src/engine/ascii-text.ts';

const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', '~ABCD', '\ud800', 'é|"\\'));

it('writes every text in ASCII and reads it back', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const ascii of [toAscii(text), idToAscii(text)]) expect(ascii).toMatch(/^[a-zA-Z0-9./()_:;~-]*$/);
      expect(fromAscii(toAscii(text))).toBe(text);
      expect(idFromAscii(idToAscii(text))).toBe(text);
    }),
  );
});

it('keeps starts and parts, and the order of ids', () => {
  fc.assert(
    fc.property(texts, texts, texts, (before, text, after) => {
      expect(toAscii(before + text + after)).toBe(toAscii(before) + toAscii(text) + toAscii(after));
      expect(compareText(idToAscii(text), idToAscii(after))).toBe(compareText(text, after));
    }),
  );
});
