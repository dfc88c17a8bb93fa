import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../src/report/drawing/clean-text.ts';
import { textWidth } from '../../../src/report/drawing/text-width.ts';
import { wrapText } from '../../../src/report/drawing/wrap-text.ts';
import { hostileLabels } from '../hostile-labels.ts';

const type = { size: 8 };
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...hostileLabels), fc.lorem());
const squeezed = (line: string) => line.replace(/\s/g, '');

describe('wrapText', () => {
  it('breaks at spaces, after hyphens and between Chinese characters', () => {
    expect(wrapText('Partners agree one shared focus', { ...type, width: 60 })).toEqual([
      'Partners agree',
      'one shared',
      'focus',
    ]);
    expect(wrapText('system-level', { ...type, width: 40 })).toEqual(['system-', 'level']);
    expect(wrapText('信頼が築かれ', { ...type, width: 20 })).toEqual(['信頼', 'が築', 'かれ']);
  });

  it('keeps together what a binding space binds', () => {
    expect(wrapText('Records identified (n\u00a0=\u00a0156)', { ...type, width: 75 })).toEqual([
      'Records identified',
      '(n\u00a0=\u00a0156)',
    ]);
  });

  it('cuts a word only where the word alone is too long, and never inside a letter', () => {
    const lines = wrapText('e\u0301'.repeat(9), { ...type, width: 14 });
    expect(lines).toEqual(['e\u0301'.repeat(3), 'e\u0301'.repeat(3), 'e\u0301'.repeat(3)]);
  });

  it('leaves the first line free where not even one word fits beside what stands there', () => {
    expect(wrapText('commissioning', { ...type, width: 60, firstWidth: 30 })).toEqual(['', 'commissioning']);
  });

  it('says with an ellipsis that something is cut', () => {
    expect(wrapText('one two three four', { ...type, width: 30, lines: 2 })).toEqual(['one two', 'three…']);
  });

  it('gives one empty line for no text', () => {
    expect(wrapText(' \n ', { ...type, width: 30 })).toEqual(['']);
  });

  it('loses nothing and stays inside its width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 45, max: 120 }), fc.integer({ min: 0, max: 40 }), (words, width, taken) => {
        const firstWidth = width - taken;
        const lines = wrapText(words, { ...type, width, firstWidth });
        expect(squeezed(lines.join(''))).toBe(squeezed(cleanLine(words)));
        lines.forEach((line, row) => {
          expect(textWidth(line, type)).toBeLessThanOrEqual((row === 0 ? firstWidth : width) + 1e-9);
        });
      }),
    );
  });

  it('keeps to the number of lines', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 4 }), (words, lines) => {
        const set = wrapText(words, { ...type, width: 60, lines });
        expect(set.length).toBeLessThanOrEqual(lines);
        for (const line of set) expect(textWidth(line, type)).toBeLessThanOrEqual(60);
      }),
    );
  });
});
