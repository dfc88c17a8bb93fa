import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/core/fold-text.ts';
import { newLexicon } from '../../src/dedupe/lexicon.ts';
import { spellAmpersands } from '../../src/dedupe/spell-ampersands.ts';
import { lettersOfScan, newTitleScan, scanTitle, takeWords } from '../../src/dedupe/title-scan.ts';

function scanned(title: string) {
  const lexicon = newLexicon();
  const scan = newTitleScan();
  scanTitle(scan, title, lexicon);
  const words = Array.from(scan.numbers.subarray(0, scan.wordCount), (number) => lexicon.texts.texts[number]);
  return { words, letters: lettersOfScan(scan), isPlain: scan.isPlain };
}

describe('scanTitle', () => {
  it('reads what needs no folding without folding it', () => {
    expect(scanned('The patients’ trust – an “open” question')).toEqual({
      words: ['the', 'patients', 'trust', 'an', 'open', 'question'],
      letters: 'thepatientstrustanopenquestion',
      isPlain: true,
    });
    expect(scanned('Störfälle').isPlain).toBe(false);
  });

  it('comes to the words of folding, whichever way it takes', () => {
    const unit = fc.constantFrom(..."aZ9 '`’–\u201c&<é\u2126-.".split(''), 'ß', '漢', '\u0000', '&amp;', '<i>', 'B');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (title) => {
        // Greek letters are spelt out, as is &, and words for numbers are digits, of which none stands here
        const folded = foldText(spellAmpersands(title)).replaceAll('ω', 'omega');
        expect(scanned(title).words).toEqual(folded === '' ? [] : folded.split(' '));
      }),
      { numRuns: 400 },
    );
  });

  it('spells numbers as digits', () => {
    expect(scanned('Phase II trial of twelve: part x').letters).toBe('phase2trialof12part10');
  });

  it('reads a title after a longer one', () => {
    const lexicon = newLexicon();
    const scan = newTitleScan();
    scanTitle(scan, 'ab '.repeat(3000), lexicon);
    expect(scan.wordCount).toBe(3000);
    scanTitle(scan, 'Trust', lexicon);
    expect([scan.wordCount, lettersOfScan(scan)]).toEqual([1, 'trust']);
  });
});

it('takes words as they were read', () => {
  const lexicon = newLexicon();
  const [read, taken] = [newTitleScan(), newTitleScan()];
  scanTitle(read, 'Trust in alliances of hospitals, part II', lexicon);
  takeWords(taken, ['trust', 'in', 'alliances', 'of', 'hospitals', 'part', '2'], lexicon);
  expect(lettersOfScan(taken)).toBe(lettersOfScan(read));
  for (const list of ['numbers', 'lengths'] as const) {
    expect([...taken[list].subarray(0, 7)]).toEqual([...read[list].subarray(0, 7)]);
  }
  expect([...taken.hashes.subarray(0, 6)]).toEqual([...read.hashes.subarray(0, 6)]);
});
