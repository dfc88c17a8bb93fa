import { requireRange } from '../core/require.ts';
import {
  documentsToRecall,
  foundAfterEach,
  type RankingCurve,
  type RankingStatistic,
  ranksOfRelevant,
} from './recall-curve.ts';

/** Which work saved over sampling. */
export interface WorkSavedOptions {
  /** The recall at which it is taken, above 0 and at most 1; 0.95 where left out. */
  readonly recall?: number;
  /**
   * `cohen` (where left out): the share of documents that need not be seen, less what a random order would save.
   * `rounded-line`: how many documents sooner than on a random line, whose counts are rounded to whole documents, the
   * target is reached, as a share of the documents; so ASReview Insights has it.
   */
  readonly definition?: 'cohen' | 'rounded-line';
}

/**
 * Work saved over sampling (WSS) at a recall: below 0 where a random order would have done better. Two definitions are in
 * use and differ; reports must name theirs.
 *
 * @param relevant - Whether each document is relevant, in the order of the ranking.
 * @throws RealistError `out-of-range`.
 * @example
 * const ranked = [true, true, false, false, false, false, false, false, false, false];
 * workSavedOverSampling(ranked).value?.toFixed(2); // '0.75'
 * workSavedOverSampling(ranked, { definition: 'rounded-line' }).value; // 0.6
 * @see Cohen AM, Hersh WR, Peterson K, Yen PY. Reducing workload in systematic review preparation using automated citation
 *   classification. J Am Med Inform Assoc 2006;13:206–219. https://doi.org/10.1197/jamia.M1929
 */
export function workSavedOverSampling(
  relevant: readonly boolean[],
  { recall = 0.95, definition = 'cohen' }: WorkSavedOptions = {},
): RankingStatistic {
  requireRange(recall, Number.MIN_VALUE, 1, 'recall');
  if (definition === 'rounded-line') {
    const { values, undefinedBecause } = workSavedCurve(relevant);
    if (undefinedBecause) return { value: null, undefinedBecause };
    return { value: values[Math.ceil(recall * values.length - 1e-9) - 1] ?? 0 };
  }
  const { value, undefinedBecause } = documentsToRecall(relevant, recall);
  if (undefinedBecause) return { value: null, undefinedBecause };
  return { value: (relevant.length - (value ?? 0)) / relevant.length - (1 - recall) };
}

/**
 * For each relevant document in turn, how many documents sooner it was found than on the rounded random line, as a share
 * of the documents.
 *
 * @example
 * workSavedCurve([true, true, false, false, false]).values; // [0.4, 0.4]
 */
export function workSavedCurve(relevant: readonly boolean[]): RankingCurve {
  const ranks = ranksOfRelevant(relevant);
  if (ranks.length === 0) return { values: [], undefinedBecause: 'nothing-relevant' };
  const random = randomLine(relevant.length, ranks.length);
  let place = 0;
  const values = ranks.map((rank, found) => {
    while ((random[place] ?? found + 1) < found + 1) place += 1;
    return (place + 1 - rank) / relevant.length;
  });
  return { values };
}

/**
 * After each document, how many more relevant ones have been found than on the rounded random line, as a share of the
 * relevant documents (ERF).
 *
 * @example
 * extraRelevantFound([true, true, false, false]).values; // [0.5, 0.5, 0.5, 0]
 */
export function extraRelevantFound(relevant: readonly boolean[]): RankingCurve {
  const found = foundAfterEach(relevant);
  const total = found.at(-1) ?? 0;
  if (total === 0) return { values: [], undefinedBecause: 'nothing-relevant' };
  const random = randomLine(relevant.length, total);
  return { values: found.map((count, place) => (count - (random[place] ?? 0)) / total) };
}

/** From nothing at the first document to everything at the last, in equal steps, rounded to whole, halves to even. */
function randomLine(documents: number, total: number): number[] {
  const step = documents > 1 ? total / (documents - 1) : 0;
  return Array.from({ length: documents }, (_, place) =>
    place > 0 && place === documents - 1 ? total : roundHalfToEven(place * step),
  );
}

function roundHalfToEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}
