import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['Störfälle', 'storfalle'],
    ['Łódź', 'lodz'],
    ['Ærø & Þórr', 'aero thorr'],
    ['Straße STRASSE', 'strasse strasse'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ﬁne ﬂow', 'fine flow'],
    ['H₂O and x²', 'h2o and x2'],
    ["l’été, women's", 'lete womens'],
    ['187‐92 – 3', '187 92 3'],
  ])('folds %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it('removes tags, but not the signs of a comparison', () => {
    expect(foldText('<i>E. coli</i><br/>grew, p < 0.05 and n > 3')).toBe('e coli grew p 0 05 and n 3');
    expect(foldText('<sup class="a">2</sup>H')).toBe('2h');
  });

  it('reads entities, also those written twice over', () => {
    expect(foldText('theory &amp; practice')).toBe('theory practice');
    expect(foldText('caf&eacute; &#233;t&#xE9; &szlig;')).toBe('cafe ete ss');
    expect(foldText('&amp;lt;i&amp;gt;x&amp;lt;/i&amp;gt; &beta;')).toBe('x β');
    expect(foldText('a&nosuchname;b &#99999999;')).toBe('a b 99999999');
  });

  it('keeps other scripts, with the vowel signs that are part of their words', () => {
    expect(foldText('Коммуникация')).toBe('коммуникация');
    expect(foldText('हिन्दी')).toBe('हिन्दी'.normalize('NFKD'));
    expect(foldText('信任 与 联盟')).toBe('信任 与 联盟');
  });

  it('is empty where there is neither letter nor digit', () => {
    expect(foldText('')).toBe('');
    expect(foldText(' … — !')).toBe('');
  });

  it('changes nothing when it folds again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('gives words parted by one space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text)).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u);
      }),
    );
  });

  it('takes a megabyte in its stride', () => {
    expect(foldText('<a '.repeat(350_000)).length).toBeGreaterThan(0);
    expect(foldText('&amp'.repeat(250_000)).length).toBeGreaterThan(0);
  });
});
