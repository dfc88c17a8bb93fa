import { requireWhole } from '../core/require.ts';
import type { ChaoEstimate, ChaoOptions } from './chao-estimate.ts';
import { chaoLowerBound, normalReach, type RareCounts } from './chao-lower-bound.ts';

/**
 * Chao's lower bound of the number of codes, from how often each code was mentioned, whatever the documents.
 *
 * The classic form with the factor (n − 1) / n; `smallSample: false` leaves the factor out, as EstimateS, vegan and
 * scikit-bio do. Mentions within one document depend on each other, so that {@link chao2} is the better choice wherever
 * documents are known. Where every code was mentioned twice or more, standard error and interval are those of EstimateS.
 * Undefined without mentions, and for one.
 *
 * @param mentions - For each code how often it was mentioned, whole numbers; codes with 0 do not count.
 * @throws RealistError `out-of-range` or `not-whole` for a number of mentions.
 * @example
 * chao1([1, 1, 4, 2, 5, 2, 4, 1, 2], { smallSample: false }).value; // 10.5
 * chao1([1, 1, 4, 2, 5, 2, 4, 1, 2], { smallSample: false, biasCorrected: true }).value; // 9.75
 * @see Chao A. Nonparametric estimation of the number of classes in a population. Scand J Stat 1984;11:265–70.
 */
export function chao1(mentions: readonly number[], options: ChaoOptions = {}): ChaoEstimate {
  for (const count of mentions) requireWhole(count, 0, Number.MAX_SAFE_INTEGER, 'mentions');
  const size = mentions.reduce((sum, count) => sum + count, 0);
  if (size < 2) {
    const undefinedBecause = size === 0 ? 'no-codes' : 'one-mention';
    const warnings = size === 0 ? (['no-codes'] as const) : [];
    return { value: null, undefinedBecause, missed: null, standardError: null, interval: null, warnings };
  }
  const codesWith = (times: number) => mentions.filter((count) => count === times).length;
  const found = mentions.length - codesWith(0);
  const counts = { found, singletons: codesWith(1), doubletons: codesWith(2), total: size, size };
  const estimate = chaoLowerBound(counts, options);
  return counts.singletons > 0 ? estimate : { ...estimate, ...withoutSingletons(counts, normalReach(options)) };
}

/** By the chance of missing a code of average frequency, as the user's guide of EstimateS has it. */
function withoutSingletons(
  { found, size }: RareCounts,
  reach: number,
): Pick<ChaoEstimate, 'standardError' | 'interval'> {
  const missing = Math.exp(-size / found);
  const standardError = Math.sqrt(found * missing * (1 - missing));
  const lower = Math.max(found, (found - reach * standardError) / (1 - missing));
  const upper = (found + reach * standardError) / (1 - missing);
  return { standardError, interval: { lower, upper, level: 0.95 } };
}
