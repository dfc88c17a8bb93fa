import type { Polarity } from '../../theory/configuration.ts';

/** Words at the start of a phrase that tell its polarity and are no part of the concept, in lower case. */
export type PolarityWords = Readonly<Record<Polarity, readonly string[]>>;

/** A phrase parted into what it says and whether it is there, or rises. */
export interface SignedPhrase {
  readonly label: string;
  readonly polarity: Polarity;
}

/**
 * English words that tell a polarity. Words that may belong to a concept (`good`, `new`) are not among them: add what a
 * table uses.
 *
 * @example
 * readPhrase('Reduced trust', englishPolarityWords); // { label: 'trust', polarity: '-' }
 */
export const englishPolarityWords: PolarityWords = {
  '+': list(
    'better,enhanced,greater,growing,high,higher,improved,increase in,increased,increasing,more,raised,strengthened,stronger',
  ),
  '-': list(
    'absence of,absent,decreased,decreasing,diminished,falling,insufficient,lack of,lacking,less,lessened,lesser,low,lower,no,poorer,reduced,reduction in,weak,weakened,weaker,worse',
  ),
};

/**
 * Reads a phrase as a concept with its polarity: the longest of the words with which it begins is taken off, once. A phrase
 * without such a word, or with nothing behind it, is kept whole with polarity `+`.
 *
 * @example
 * readPhrase('Lack of time', englishPolarityWords); // { label: 'time', polarity: '-' }
 * readPhrase('Conflict', englishPolarityWords); // { label: 'Conflict', polarity: '+' }
 */
export function readPhrase(phrase: string, words: PolarityWords): SignedPhrase {
  const lower = phrase.toLowerCase();
  const signs: readonly Polarity[] = ['+', '-'];
  const found = signs
    .flatMap((polarity) => words[polarity].map((word) => ({ polarity, word })))
    .filter(({ word }) => lower.startsWith(`${word} `))
    .reduce<{ polarity: Polarity; word: string }>((a, b) => (b.word.length > a.word.length ? b : a), {
      polarity: '+',
      word: '',
    });
  const label = phrase.slice(found.word.length).trim();
  return label === '' ? { label: phrase, polarity: '+' } : { label, polarity: found.polarity };
}

function list(words: string): string[] {
  return words.split(',');
}
