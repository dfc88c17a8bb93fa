import { requireRange, requireWhole } from '../core/require.ts';

/** What the rule of Guest, Namey and Chen is asked with. */
export interface Guest2020Options {
  /** Documents that make the base, 1 or more; 4 where left out. The paper studies 4, 5 and 6. */
  readonly base?: number;
  /** Documents in a run, 1 or more; 2 where left out. The paper studies 2 and 3. */
  readonly run?: number;
  /** Greatest share of new information in a run, 0 to 1; 0.05 where left out. The paper studies 0.05 and 0. */
  readonly threshold?: number;
}

/** One run of documents, and what it added to the base. */
export interface Guest2020Run {
  /** The run's first document, from 1 in reading order. */
  readonly from: number;
  /** Its last document, from 1. */
  readonly to: number;
  /** Codes that the run's documents brought and no document before them held. */
  readonly newCodes: number;
  /** `newCodes` as a share of the base's codes: 0 or more, above 1 where a run brings more than the base. */
  readonly ratio: number;
}

/** Whether, and when, the rule of Guest, Namey and Chen says to stop. */
export interface Guest2020 {
  /**
   * `insufficient`: too few documents for a base and one run. `undefined`: the base holds no code, so no share of it
   * exists, however many documents follow.
   */
  readonly status: 'reached' | 'not-reached' | 'insufficient' | 'undefined';
  /** Why the rule has no answer. */
  readonly undefinedBecause?: 'no-base-codes';
  /** Where the rule stops: the documents before the run, and the run, as the paper writes it (`6+2`). */
  readonly at?: string;
  /** Documents read when the rule stops, the run included; all documents where it does not stop. */
  readonly documentsRead: number;
  /** Codes in the base. */
  readonly baseCodes: number;
  /** The runs up to the one that stops, or all of them; each starts one document after the one before. */
  readonly runs: readonly Guest2020Run[];
  /** Codes that documents after the stop still brought; 0 where none was read or the rule does not stop. */
  readonly newCodesAfter: number;
  readonly base: number;
  readonly run: number;
  readonly threshold: number;
}

/**
 * The stopping rule of Guest, Namey and Chen (2020) on documents in reading order.
 *
 * The new codes of a run are set against all codes of the base, which stays the same; runs overlap, each one document
 * on; the rule stops at the first run whose share is no more than the threshold. It is a rule on one reading order and
 * weak evidence: after two quiet documents the next may still bring a code with a probability up to 0.78 (95 %).
 *
 * @param newCodes - New codes of each document in reading order, as `newCodes` gives them; whole numbers.
 * @throws RealistError `out-of-range` or `not-whole` for `base`, `run`, `threshold` or a number of codes.
 * @example
 * guest2020([12, 10, 8, 7, 4, 3, 1, 0]).at; // '6+2'
 * guest2020([12, 10, 8, 7, 4, 3, 1, 0], { threshold: 0 }).status; // 'not-reached'
 * @see Guest G, Namey E, Chen M. A simple method to assess and report thematic saturation in qualitative research.
 *   PLoS ONE 2020;15(5):e0232076. https://doi.org/10.1371/journal.pone.0232076
 */
export function guest2020(newCodes: readonly number[], options: Guest2020Options = {}): Guest2020 {
  const { base = 4, run = 2, threshold = 0.05 } = options;
  requireWhole(base, 1, Number.MAX_SAFE_INTEGER, 'base');
  requireWhole(run, 1, Number.MAX_SAFE_INTEGER, 'run');
  requireRange(threshold, 0, 1, 'threshold');
  for (const found of newCodes) requireWhole(found, 0, Number.MAX_SAFE_INTEGER, 'newCodes');

  const baseCodes = sum(newCodes.slice(0, base));
  const documentsRead = newCodes.length;
  const unanswered = { documentsRead, baseCodes, runs: [], newCodesAfter: 0, base, run, threshold };
  if (documentsRead < base) return { status: 'insufficient', ...unanswered };
  if (baseCodes === 0) return { status: 'undefined', undefinedBecause: 'no-base-codes', ...unanswered };
  if (documentsRead < base + run) return { status: 'insufficient', ...unanswered };

  const runs = runsUntilQuiet(newCodes, { base, run, threshold });
  const last = runs.at(-1);
  if (!last || last.ratio > threshold) return { status: 'not-reached', ...unanswered, runs };
  const at = `${last.from - 1}+${run}`;
  const newCodesAfter = sum(newCodes.slice(last.to));
  return { status: 'reached', at, ...unanswered, documentsRead: last.to, runs, newCodesAfter };
}

function runsUntilQuiet(newCodes: readonly number[], options: Required<Guest2020Options>): Guest2020Run[] {
  const { base, run, threshold } = options;
  const baseCodes = sum(newCodes.slice(0, base));
  const runs: Guest2020Run[] = [];
  let found = sum(newCodes.slice(base, base + run));
  for (let start = base; start + run <= newCodes.length; start++) {
    // a quotient of whole numbers is the same float as the decimal it equals: 29 of 100 is 0.29, though 0.29 × 100 < 29
    const ratio = found / baseCodes;
    runs.push({ from: start + 1, to: start + run, newCodes: found, ratio });
    if (ratio <= threshold) break;
    found += (newCodes[start + run] ?? 0) - (newCodes[start] ?? 0);
  }
  return runs;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
