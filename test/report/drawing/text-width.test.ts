import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/report/drawing/text-width.ts';

describe('textWidth', () => {
  it.each([
    [
      'Hamburgefonstiv',
      { size: 1000 },
      722 + 556 + 833 + 556 + 556 + 333 + 556 + 556 + 278 + 556 + 556 + 500 + 278 + 222 + 500,
    ],
    ['WAVE', { size: 1000 }, 944 + 667 + 667 + 667],
    ['mill', { size: 1000, bold: true }, 889 + 278 * 3],
    ['n = 156', { size: 8 }, ((556 * 4 + 278 * 2 + 584) * 8) / 1000],
  ])('adds up the advance widths of the font: %s', (text, type, width) => {
    expect(textWidth(text, type)).toBeCloseTo(width, 9);
  });

  it('gives accents, joiners and marks of direction no width', () => {
    expect(textWidth('e\u0301te\u0301\u200d\u200e', { size: 10 })).toBeCloseTo(textWidth('ete', { size: 10 }), 9);
  });

  it('does not care how an accent is written', () => {
    expect(textWidth('Zürich', { size: 8 })).toBe(textWidth('Zürich'.normalize('NFD'), { size: 8 }));
  });

  it('gives Chinese, Japanese and Korean one em', () => {
    expect(textWidth('信頼が', { size: 8 })).toBe(24);
    expect(textWidth('！', { size: 8 })).toBe(8);
  });

  it('is the sum of its parts, and never negative', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const whole = textWidth(`${a} ${b}`, { size: 8 });
        const parts = textWidth(a, { size: 8 }) + textWidth(' ', { size: 8 }) + textWidth(b, { size: 8 });
        expect(whole).toBeCloseTo(parts, 6);
        expect(whole).toBeGreaterThan(0);
      }),
    );
  });
});
