import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyExtract } from '../../src/extraction/verify-extract.ts';

/** The oracle: code points as JavaScript's own iterator cuts them. */
const slice = (text: string, { start, end }: { start: number; end: number }) => [...text].slice(start, end).join('');

describe('verifyExtract', () => {
  it('verifies a quote behind characters that take two UTF-16 units', () => {
    const text = '𝒯rust 😀 grew';
    const check = verifyExtract({ quote: '😀 grew', span: { start: 6, end: 12 } }, text);
    expect(check).toEqual({ status: 'verified', span: { start: 6, end: 12 }, occurrences: 1 });
  });

  it('does not take a span in UTF-16 units for one in code points', () => {
    expect(verifyExtract({ quote: 'grew', span: { start: 3, end: 7 } }, '😀 grew')).toEqual({
      status: 'moved',
      span: { start: 2, end: 6 },
      occurrences: 1,
    });
  });

  it('does not take a span for verified whose end is off by one', () => {
    expect(verifyExtract({ quote: 'grew', span: { start: 0, end: 3 } }, 'grew').status).toBe('moved');
  });

  it('chooses the place whose surroundings share most with prefix and suffix', () => {
    const text = 'No trust at first. In the end, trust prevailed. Then trust again.';
    const extract = { quote: 'trust', span: { start: 0, end: 5 }, prefix: 'In the end,', suffix: 'prevailed' };
    expect(verifyExtract(extract, text)).toEqual({ status: 'moved', span: { start: 31, end: 36 }, occurrences: 3 });
    const bySuffix = { quote: 'trust', suffix: ' again' };
    expect(verifyExtract(bySuffix, text)).toEqual({ status: 'no-span', span: { start: 53, end: 58 }, occurrences: 3 });
  });

  it('chooses the place nearest to the old span where the surroundings do not tell', () => {
    const text = 'trust, trust, trust';
    expect(verifyExtract({ quote: 'trust', span: { start: 8, end: 13 } }, text).span).toEqual({ start: 7, end: 12 });
    expect(verifyExtract({ quote: 'trust' }, text).span).toEqual({ start: 0, end: 5 });
  });

  it('finds places that overlap', () => {
    expect(verifyExtract({ quote: 'aa', span: { start: 1, end: 3 } }, 'aaa')).toMatchObject({
      status: 'verified',
      occurrences: 2,
    });
  });

  it('finds no half of a character', () => {
    expect(verifyExtract({ quote: '\ude00 x' }, '😀 x')).toEqual({ status: 'not-found', occurrences: 0 });
    expect(verifyExtract({ quote: 'x \ud83d' }, 'x 😀')).toEqual({ status: 'not-found', occurrences: 0 });
  });

  it('names a quote that stands there, but not to the letter', () => {
    const text = 'In the end, trust\ngrew. Then TRUST GREW.';
    const check = verifyExtract({ quote: 'trust grew', span: { start: 12, end: 22 } }, text);
    expect(check).toMatchObject({ status: 'altered', span: { start: 12, end: 22 }, occurrences: 1 });
    expect(check.place).toMatchObject({ certainty: 'normalised', differences: ['line-break'], text: 'trust\ngrew' });
    expect(verifyExtract({ quote: 'trust  grew' }, 'trust fell')).toEqual({ status: 'not-found', occurrences: 0 });
  });

  it('leaves a quote at its span, though it stands elsewhere to the letter', () => {
    const text = 'trust grew, trust\ngrew';
    const extract = { quote: 'trust grew', span: { start: 12, end: 22 } };
    expect(verifyExtract(extract, text)).toMatchObject({ status: 'altered', span: { start: 12, end: 22 } });
    expect(verifyExtract({ ...extract, span: { start: 5, end: 15 } }, text)).toMatchObject({
      status: 'moved',
      span: { start: 0, end: 10 },
      occurrences: 2,
    });
  });

  it('finds nothing for an empty quote', () => {
    expect(verifyExtract({ quote: '', span: { start: 0, end: 0 } }, 'text').status).toBe('not-found');
  });

  it('verifies whatever was cut out of a text, and finds it again when the text grew in front', () => {
    const cut = fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), fc.string({ unit: 'grapheme' }))
      .map(([text, a, b, more]) => {
        const length = [...text].length;
        const start = a % length;
        const span = { start, end: start + 1 + (b % (length - start)) };
        return { text, span, quote: slice(text, span), more };
      });
    fc.assert(
      fc.property(cut, ({ text, span, quote, more }) => {
        expect(verifyExtract({ quote, span }, text)).toMatchObject({ status: 'verified', span });
        const again = verifyExtract({ quote, span }, more + text);
        expect(slice(more + text, again.span ?? { start: 0, end: 0 })).toBe(quote);
      }),
    );
  });
});
