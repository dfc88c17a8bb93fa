import type { WordVector } from './tf-idf.ts';

/** A text that was judged. */
interface JudgedText {
  readonly vector: WordVector;
  readonly relevant: boolean;
}

/** What naive Bayes learns from. */
interface NaiveBayesOptions {
  /** How many words there are. */
  readonly words: number;
  /** Added to the weight of each word in each class. */
  readonly smoothing: number;
  /** How much all relevant texts weigh together, as a multiple of what all others do. */
  readonly balance: number;
}

/**
 * Learns multinomial naive Bayes from judged texts, of which some are relevant and some are not, and gives the chance that
 * a text is relevant, between 0 and 1.
 */
export function naiveBayes(
  judged: readonly JudgedText[],
  { words, smoothing, balance }: NaiveBayesOptions,
): (vector: WordVector) => number {
  const [relevant, others] = [judged.filter((text) => text.relevant), judged.filter((text) => !text.relevant)];
  const [weight, otherWeight] = classWeights(relevant.length, others.length, balance);
  const inClass = classModel(relevant, weight, words, smoothing);
  const outside = classModel(others, otherWeight, words, smoothing);
  return (vector) => 1 / (1 + Math.exp(outside(vector) - inClass(vector)));
}

/**
 * What one relevant text weighs, and one of the others: the relevant ones together `balance` times the others. The mean is
 * 1, so that smoothing weighs the same whatever the balance.
 */
export function classWeights(relevant: number, others: number, balance: number): readonly [number, number] {
  const otherWeight = relevant / (balance * others);
  const scale = (relevant + others) / (relevant + otherWeight * others);
  return [scale, otherWeight * scale];
}

/** The logarithm of the joint chance of a text and its class, up to what all classes share. */
function classModel(
  texts: readonly JudgedText[],
  weight: number,
  words: number,
  smoothing: number,
): (vector: WordVector) => number {
  const totals = new Float64Array(words).fill(smoothing);
  for (const { vector } of texts)
    for (const [k, word] of vector.words.entries())
      totals[word] = (totals[word] ?? 0) + weight * (vector.weights[k] ?? 0);
  const all = totals.reduce((sum, total) => sum + total, 0);
  const chances = totals.map((total) => Math.log(total / all));
  const prior = Math.log(weight * texts.length);
  return ({ words: own, weights }) => {
    let sum = prior;
    for (let k = 0; k < own.length; k += 1) sum += (weights[k] ?? 0) * (chances[own[k] ?? 0] ?? 0);
    return sum;
  };
}
