import { requireWhole } from '../core/require.ts';

/** What the rule of Francis and colleagues is asked with. */
export interface Francis2010Options {
  /** Documents of the initial analysis sample, 1 or more; 10 where left out, as in the paper. */
  readonly initial?: number;
  /** Documents in a row that must add nothing, 1 or more; 3 where left out, as in the paper. */
  readonly stop?: number;
}

/** Whether, and when, the rule of Francis and colleagues says to stop. */
export interface Francis2010 {
  /** `insufficient`: too few documents for the initial sample and one run. */
  readonly status: 'reached' | 'not-reached' | 'insufficient';
  /** Where the rule stops: the documents before the quiet run, and the run (`10+3`). */
  readonly at?: string;
  /** Documents read when the rule stops, the run included; all documents where it does not stop. */
  readonly documentsRead: number;
  /** Codes that documents after the stop still brought; 0 where none was read or the rule does not stop. */
  readonly newCodesAfter: number;
  readonly initial: number;
  readonly stop: number;
}

/**
 * The stopping rule of Francis and colleagues (2010): an initial sample, then the first run of further documents of which
 * none adds a code.
 *
 * The authors judge it for each category of a theory set beforehand: ask it of each theory by itself. A rule on one reading
 * order and weak evidence; three quiet documents allow a chance of 0.63 that the next adds a code (`runBound`).
 *
 * @param newCodes - New codes of each document in reading order, as `newCodes` gives them; whole numbers.
 * @throws RealistError `out-of-range` or `not-whole` for `initial`, `stop` or a number of codes.
 * @example
 * francis2010([5, 4, 3, 2, 2, 1, 1, 0, 1, 1, 0, 0, 0]).at; // '10+3'
 * francis2010([5, 4, 3, 2, 2, 1, 1, 0, 0, 0, 0, 0]).status; // 'insufficient'
 * @see Francis JJ, Johnston M, Robertson C, et al. What is an adequate sample size? Operationalising data saturation for
 *   theory-based interview studies. Psychol Health 2010;25:1229–45. https://doi.org/10.1080/08870440903194015
 */
export function francis2010(newCodes: readonly number[], options: Francis2010Options = {}): Francis2010 {
  const { initial = 10, stop = 3 } = options;
  requireWhole(initial, 1, Number.MAX_SAFE_INTEGER, 'initial');
  requireWhole(stop, 1, Number.MAX_SAFE_INTEGER, 'stop');
  for (const found of newCodes) requireWhole(found, 0, Number.MAX_SAFE_INTEGER, 'newCodes');

  const answer = { documentsRead: newCodes.length, newCodesAfter: 0, initial, stop };
  if (newCodes.length < initial + stop) return { status: 'insufficient', ...answer };
  const documentsRead = endOfQuietRun(newCodes, initial, stop);
  if (documentsRead === undefined) return { status: 'not-reached', ...answer };
  const newCodesAfter = newCodes.slice(documentsRead).reduce((sum, found) => sum + found, 0);
  return { status: 'reached', at: `${documentsRead - stop}+${stop}`, ...answer, documentsRead, newCodesAfter };
}

function endOfQuietRun(newCodes: readonly number[], initial: number, stop: number): number | undefined {
  let quiet = 0;
  for (let document = initial; document < newCodes.length; document += 1) {
    quiet = newCodes[document] === 0 ? quiet + 1 : 0;
    if (quiet === stop) return document + 1;
  }
  return undefined;
}
