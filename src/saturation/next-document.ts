import { requireRange } from '../core/require.ts';
import { chao2 } from './chao2.ts';
import { clopperPearson } from './clopper-pearson.ts';
import type { FrequencyStatistics, IncidenceStatistics } from './incidence-statistics.ts';
import { chanceOfMissed } from './missed-codes.ts';
import { warningsOf } from './rarity-warnings.ts';
import type { BoundOptions } from './run-bound.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** What the next document may add, by the share of documents that added something no other holds. */
export interface NextDocument {
  /** Chance that it adds a code: D1 / T, 0 to 1; `null` where it is not defined. */
  readonly probability: number | null;
  /** Why `probability` is `null`. */
  readonly undefinedBecause?: 'no-documents' | 'no-codes';
  /** One-sided Clopper–Pearson bounds of `probability`, each at `level` and approximate. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The confidence of each bound by itself, such as 0.95. */
  readonly level: number;
  /** The same question as Chao's estimator answers it. */
  readonly chao: ChaoNextDocument;
  readonly warnings: readonly SaturationWarning[];
}

/** What the next document may add, if codes are independent and all missed ones equally rare. */
export interface ChaoNextDocument {
  /** Expected number of new codes, 0 or more; `null` where it is not defined. */
  readonly expectedNewCodes: number | null;
  /** Chance of any new code, 1 − (1 − b)^q0, 0 to 1. */
  readonly probability: number | null;
  /** Why both are `null`. */
  readonly undefinedBecause?: 'no-codes' | 'one-document';
}

/**
 * The chance that the next document adds a code, and how many it is expected to add.
 *
 * `probability` is the share of documents that hold a code which no other holds: each of them would have added it, had it
 * been read last. It needs no model of the codes, only documents in no particular order, and is exact for one document
 * fewer, hence slightly too high. Undefined without documents or codes.
 *
 * @throws RealistError `out-of-range` for `level`.
 * @example
 * const read = { documents: ['d1', 'd2', 'd3', 'd4'], codes: ['a', 'b', 'c'], rows: [[0, 1], [1], [0, 2], []] };
 * const { probability, upper } = nextDocument(incidenceStatistics(read));
 * probability; // 0.25
 * upper?.toFixed(3); // '0.751'
 * @see Clopper CJ, Pearson ES. The use of confidence or fiducial limits. Biometrika 1934;26:404–13.
 *   https://doi.org/10.1093/biomet/26.4.404
 */
export function nextDocument(statistics: IncidenceStatistics, { level = 0.95 }: BoundOptions = {}): NextDocument {
  requireRange(level, Number.MIN_VALUE, 1 - Number.EPSILON, 'level');
  const { documents, codes, documentsWithUniqueCode } = statistics;
  const shared = { level, chao: chaoNextDocument(statistics), warnings: warningsOf(statistics) };
  if (codes === 0) {
    const undefinedBecause = documents === 0 ? 'no-documents' : 'no-codes';
    return { probability: null, undefinedBecause, lower: null, upper: null, ...shared };
  }
  const bounds = clopperPearson(documentsWithUniqueCode, documents, level);
  return { probability: documentsWithUniqueCode / documents, ...bounds, ...shared };
}

/**
 * What the next document may add by Chao's estimator: Δ = q0 b with b = Q1 / (T q0 + Q1), from frequencies alone.
 *
 * With one code in one document and none in two it gives 0, which that very code denies. Undefined without codes, and for
 * one document.
 *
 * @example
 * chaoNextDocument(frequencyStatistics([6, 3, 3, 2, 1, 1], 6)).expectedNewCodes?.toFixed(4); // '0.2778'
 * @see Chao A, Colwell RK, Lin CW, Gotelli NJ. Sufficient sampling for asymptotic minimum species richness estimators.
 *   Ecology 2009;90:1125–33. https://doi.org/10.1890/07-2147.1
 */
export function chaoNextDocument(statistics: FrequencyStatistics): ChaoNextDocument {
  const { missed } = chao2(statistics);
  if (missed === null) {
    const undefinedBecause = statistics.codes === 0 ? 'no-codes' : 'one-document';
    return { expectedNewCodes: null, probability: null, undefinedBecause };
  }
  const chance = chanceOfMissed(statistics, missed);
  const probability = missed === 0 ? 0 : -Math.expm1(missed * Math.log1p(-chance));
  return { expectedNewCodes: missed * chance, probability };
}
