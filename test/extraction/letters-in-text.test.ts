import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lettersInText } from '../../src/extraction/letters-in-text.ts';
import { verifyExtract } from '../../src/extraction/verify-extract.ts';

describe('lettersInText', () => {
  it('counts code points, as spans do', () => {
    const stands = lettersInText('😀 trust 😀 grew');
    expect(stands({ quote: 'trust', span: { start: 2, end: 7 } })).toBe(true);
    expect(stands({ quote: 'trust', span: { start: 3, end: 8 } })).toBe(false);
    expect(stands({ quote: 'grew', span: { start: 10, end: 14 } })).toBe(true);
    expect(stands({ quote: 'grew', span: { start: 10, end: 99 } })).toBe(false);
    expect(stands({ quote: '\ude00 trust' })).toBe(false);
    expect(stands({ quote: 'grew' })).toBe(true);
  });

  it('says yes where verifyExtract finds the quote in its place to the letter, and nowhere else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '\ud83d', '\ude00'), maxLength: 8 });
    const span = fc.record({ start: fc.nat(6), length: fc.integer({ min: 1, max: 4 }) });
    fc.assert(
      fc.property(text, text, fc.option(span), (whole, quote, at) => {
        fc.pre(quote !== '');
        const extract = { quote, ...(at && { span: { start: at.start, end: at.start + at.length } }) };
        const { status } = verifyExtract(extract, whole);
        if (lettersInText(whole)(extract)) expect(['verified', 'no-span']).toContain(status);
        else if (status === 'verified') expect(quote).toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});
