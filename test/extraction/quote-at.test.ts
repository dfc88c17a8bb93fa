import { describe, expect, it } from 'vitest';
import { quoteAt } from '../../src/extraction/quote-at.ts';

describe('quoteAt', () => {
  it('takes what stands around, as far as there is any', () => {
    const text = `${'x'.repeat(40)}trust grew`;
    expect(quoteAt(text, { start: 40, end: 45 })).toEqual({
      quote: 'trust',
      span: { start: 40, end: 45 },
      prefix: 'x'.repeat(32),
      suffix: ' grew',
    });
    expect(quoteAt(text, { start: 0, end: 1 }, { around: 0 })).toMatchObject({ prefix: '', suffix: '' });
  });

  it.each([
    [{ start: 0, end: 5 }, 'out-of-range', 'span.end'],
    [{ start: 3, end: 2 }, 'out-of-range', 'span.start'],
    [{ start: 0.5, end: 2 }, 'not-whole', 'span.start'],
  ])('refuses the span %j of four characters', (span, code, path) => {
    expect(() => quoteAt('😀abc', span)).toThrow(expect.objectContaining({ code, path: [path] }));
  });
});
