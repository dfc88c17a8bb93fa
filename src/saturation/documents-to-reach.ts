import { RealistError } from '../core/realist-error.ts';
import { requireRange } from '../core/require.ts';
import { chao2 } from './chao2.ts';
import type { FrequencyStatistics } from './incidence-statistics.ts';
import { chanceOfMissed, missedShare } from './missed-codes.ts';
import { warningsOf } from './rarity-warnings.ts';
import { sampleCoverage } from './sample-coverage.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** What is to be reached: a share of the codes that Chao2 estimates, or a sample coverage. One of them. */
export interface ReachTarget {
  /** Share of all codes, those missed among them; above 0 and below 1. */
  readonly share?: number;
  /** Sample coverage, above 0 and below 1. */
  readonly coverage?: number;
}

/** How many further documents it takes. */
export interface DocumentsToReach {
  /** Further documents, not rounded; 0 where the target is reached already; `null` where it is not defined. */
  readonly further: number | null;
  /** Why `further` is `null`; `not-estimable` where the rare codes do not tell how fast the rest would come. */
  readonly undefinedBecause?: 'no-codes' | 'one-document' | 'not-estimable';
  /** All documents that it takes, those read among them, as a whole number. */
  readonly documents: number | null;
  readonly warnings: readonly SaturationWarning[];
}

/**
 * How many documents must still be read to find a share of all codes, or to reach a sample coverage.
 *
 * Since {@link chao2} is a lower bound of all codes, so is the number of documents for a share. More than twice the
 * documents read is far from what the data can say and has the warning `beyond-twice`.
 *
 * @throws RealistError `one-target` where `target` names both or none, `out-of-range` for either.
 * @example
 * documentsToReach(frequencyStatistics([6, 3, 3, 2, 1, 1], 6), { share: 0.9 }).further?.toFixed(2); // '4.26'
 * documentsToReach(frequencyStatistics([6, 3, 3, 2, 1, 1], 6), { coverage: 0.9 }).documents; // 7
 * @see Chao A, Colwell RK, Lin CW, Gotelli NJ. Sufficient sampling for asymptotic minimum species richness estimators.
 *   Ecology 2009;90:1125–33. https://doi.org/10.1890/07-2147.1
 */
export function documentsToReach(statistics: FrequencyStatistics, target: ReachTarget): DocumentsToReach {
  const { share, coverage } = target;
  if ((share === undefined) === (coverage === undefined)) {
    throw new RealistError('one-target', ['target'], 'target must name either a share or a coverage');
  }
  requireRange(
    share ?? coverage ?? 0,
    Number.MIN_VALUE,
    1 - Number.EPSILON,
    share === undefined ? 'coverage' : 'share',
  );
  const warnings = warningsOf(statistics);
  const { undefinedBecause } = sampleCoverage(statistics);
  if (undefinedBecause !== undefined) return { further: null, undefinedBecause, documents: null, warnings };
  const further = share === undefined ? untilCoverage(statistics, coverage ?? 0) : untilShare(statistics, share);
  if (further === null) return { further, undefinedBecause: 'not-estimable', documents: null, warnings };
  const read = statistics.documents;
  const documents = read + Math.ceil(further);
  return { further, documents, warnings: documents > 2 * read ? [...warnings, 'beyond-twice'] : warnings };
}

function untilShare(statistics: FrequencyStatistics, share: number): number | null {
  const { value, missed } = chao2(statistics);
  if (value === null || missed === null || statistics.codes >= share * value) return 0;
  const chance = chanceOfMissed(statistics, missed);
  return Math.log(((1 - share) * value) / missed) / Math.log1p(-chance);
}

function untilCoverage(statistics: FrequencyStatistics, coverage: number): number | null {
  const { value } = sampleCoverage(statistics);
  if (value === null || value >= coverage) return 0;
  const factor = missedShare(statistics);
  if (factor === null) return null;
  const deficit = (statistics.incidences * (1 - coverage)) / (statistics.frequencyCounts[1] ?? 0);
  return Math.log(deficit) / Math.log(factor) - 1;
}
