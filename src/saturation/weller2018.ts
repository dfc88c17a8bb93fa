import type { FrequencyStatistics } from './incidence-statistics.ts';
import { chaoNextDocument } from './next-document.ts';

/** Whether the rule of Weller and colleagues is met. */
export interface Weller2018 {
  /** `undefined`: there is no estimate of new codes. */
  readonly status: 'reached' | 'not-reached' | 'undefined';
  /** Why there is none. */
  readonly undefinedBecause?: 'no-codes' | 'one-document';
  /** New codes to expect from one further document, 0 or more. */
  readonly expectedNewCodes: number | null;
}

/**
 * The rule of Weller and colleagues (2018): a further document is expected to add less than one code.
 *
 * The expectation is that of {@link chaoNextDocument}, blind to the reading order. The rule is lax where documents hold few
 * codes: it may be met although most further documents add one.
 *
 * @example
 * weller2018(frequencyStatistics([6, 3, 3, 2, 1, 1], 6)).status; // 'reached'
 * @see Weller SC, Vickers B, Bernard HR, et al. Open-ended interview questions and saturation. PLoS ONE
 *   2018;13(6):e0198606. https://doi.org/10.1371/journal.pone.0198606
 */
export function weller2018(statistics: FrequencyStatistics): Weller2018 {
  const { expectedNewCodes, undefinedBecause } = chaoNextDocument(statistics);
  if (expectedNewCodes === null) {
    return { status: 'undefined', ...(undefinedBecause && { undefinedBecause }), expectedNewCodes };
  }
  return { status: expectedNewCodes < 1 ? 'reached' : 'not-reached', expectedNewCodes };
}
