import { compareText } from '../core/compare-text.ts';

/** How words become numbers. */
export interface WordOptions {
  /** Words that are left out, in lower case; none where this is left out. */
  readonly stopWords?: readonly string[];
}

/** The words of one text with their weights, by their places in the vocabulary. */
export interface WordVector {
  readonly words: readonly number[];
  readonly weights: readonly number[];
}

/** Texts as weights of words. */
export interface TfIdf {
  /** All words, in the order of their code units. */
  readonly vocabulary: readonly string[];
  /** Of each word: ln((1 + texts) / (1 + texts that have it)) + 1. */
  readonly idf: readonly number[];
  /** One for each text, of length 1 where the text has any word. */
  readonly vectors: readonly WordVector[];
}

/**
 * Weighs the words of texts: how often a word stands in the text, times the smoothed inverse of how many texts have it,
 * scaled to length 1. Words are runs of two or more letters, digits and underscores, in lower case.
 *
 * @example
 * const { vocabulary, idf } = tfIdf(['Alliances of trust', 'Alliances and trust, a study']);
 * vocabulary; // ['alliances', 'and', 'of', 'study', 'trust']
 * idf[0]; // 1
 * @see Spärck Jones K. A statistical interpretation of term specificity and its application in retrieval. J Doc
 *   1972;28:11–21. https://doi.org/10.1108/eb026526
 */
export function tfIdf(texts: readonly string[], { stopWords = [] }: WordOptions = {}): TfIdf {
  const leftOut = new Set(stopWords);
  const counted = texts.map((text) => countWords(text, leftOut));
  const textsWith = new Map<string, number>();
  for (const counts of counted) for (const word of counts.keys()) textsWith.set(word, (textsWith.get(word) ?? 0) + 1);
  const vocabulary = [...textsWith.keys()].sort(compareText);
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  const idf = vocabulary.map((word) => Math.log((1 + texts.length) / (1 + (textsWith.get(word) ?? 0))) + 1);
  return { vocabulary, idf, vectors: counted.map((counts) => vectorOf(counts, places, idf)) };
}

function countWords(text: string, leftOut: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [])
    if (!leftOut.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

// words are taken in the order of the vocabulary, so that equal texts come to equal numbers to the last bit
function vectorOf(
  counts: ReadonlyMap<string, number>,
  places: ReadonlyMap<string, number>,
  idf: readonly number[],
): WordVector {
  const found = [...counts].map(([word, count]) => [places.get(word) ?? 0, count] as const).sort(([a], [b]) => a - b);
  const raw = found.map(([place, count]) => count * (idf[place] ?? 0));
  const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0));
  return { words: found.map(([place]) => place), weights: raw.map((weight) => weight / length) };
}
