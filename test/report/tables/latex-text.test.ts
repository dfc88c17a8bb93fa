import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/report/drawing/clean-text.ts';
import { latexText } from '../../../src/report/tables/latex-text.ts';
import { hostileCells } from './hostile-cells.ts';
import { depthOf, latexTokens, printedText } from './read-latex.ts';

describe('latexText', () => {
  it.each([
    ['5 % of #1_a & $x$ {b}', '5 \\% of \\#1\\_a \\& \\$x\\$ \\{b\\}'],
    ['C:\\x ~ ^', 'C:\\textbackslash{}x \\textasciitilde{} \\textasciicircum{}'],
    ['p < 0.05 | "q"', 'p \\textless{} 0.05 \\textbar{} \\symbol{34}q\\symbol{34}'],
    ["1--2 ''x'' ,,y", "1-{}-2 '{}'x'{}' ,{},y"],
    ['[1em] *', '{[}1em{]} {*}'],
    ['one\n two\r\nthree', 'one\\newline{}two\\newline{}three'],
    ['a\u00a0b\u202f%', 'a~b\\,\\%'],
    ['−0.2 ≤ k ≥ 1', '\\ensuremath{-}0.2 \\ensuremath{\\leq} k \\ensuremath{\\geq} 1'],
    ['e\u0301te\u0301', 'été'],
    ['control \u0000\u0007 sign', 'control sign'],
  ])('writes %j', (text, latex) => {
    expect(latexText(text)).toBe(latex);
  });

  it('lets a word break that no column can hold', () => {
    const parts = latexText('x'.repeat(10_000)).split('\\allowbreak{}');
    expect(parts.length).toBe(417);
    expect(Math.max(...parts.map(({ length }) => length))).toBe(24);
    expect(latexText('Sozialversicherungsträger')).not.toContain('allowbreak');
  });

  it('prints what was written, whatever it was', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom(...hostileCells));
    fc.assert(
      fc.property(text, (source) => {
        const latex = latexText(source);
        expect(depthOf(latexTokens(latex))).toBeLessThanOrEqual(2);
        const asPrinted = (line: string) => line.split(/[^\S\u00a0\u202f\n]+/u).join(' ');
        const wanted = cleanText(source)
          .normalize('NFC')
          .trim()
          .replace(/\s*(?:\r\n?|\n)\s*/g, '\n');
        expect(printedText(latex)).toBe(asPrinted(wanted));
      }),
    );
  });
});
