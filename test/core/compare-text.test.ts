import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../src/core/compare-text.ts';

describe('compareText', () => {
  it('goes by code unit: capitals before small letters, letters before accented ones', () => {
    expect(['ä', 'b', 'a', 'B'].sort(compareText)).toEqual(['B', 'a', 'b', 'ä']);
    expect(['doc-10', 'doc-9'].sort(compareText)).toEqual(['doc-10', 'doc-9']);
  });

  it('orders as the platform sorts without a locale', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect([...texts].sort(compareText)).toEqual([...texts].sort());
      }),
    );
  });

  it('turns its sign with its arguments', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareText(a, b) + compareText(b, a)).toBe(0);
        expect(compareText(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
