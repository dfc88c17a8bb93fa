import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../src/core/fold-text.ts';
import { hashText } from '../../src/core/hash-text.ts';
import { abstractWords } from '../../src/dedupe/abstract-words.ts';

/** What the words of an abstract are: those of the whole text folded. */
function wordsOfFolded(abstract: string): number[] {
  const long = foldText(abstract.slice(0, 1500))
    .split(' ')
    .filter((word) => word.length > 3);
  return [...new Set(long.map((word) => hashText(word, 0)))].sort((a, b) => a - b);
}

it('comes to the words of folding, however much of a text it folds', () => {
  const unit = fc.constantFrom(
    ...['abcd', 'Trust', '12', ' ', '-', "'", '’', '`', '&', '&amp;', '<', '<i>', '</i>', '\n', 'é', '\u0301', 'Σ'],
    ...['ﷺ', '½', '\u00a0', '漢字', '\ud800', 'İ', 'ﬁ', '＜', '\u0903', '±', '\u200b'],
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
      expect(abstractWords(text)).toEqual(wordsOfFolded(text));
    }),
    { numRuns: 500 },
  );
});

it('counts the first 1,500 characters, words of four letters or more, each once', () => {
  const text = `${'trust grew and trust grew '.repeat(60)}slowly`;
  expect(abstractWords(text)).toEqual(wordsOfFolded('trust grew'));
  expect(abstractWords('it is so')).toEqual([]);
  expect(abstractWords(undefined)).toEqual([]);
});
