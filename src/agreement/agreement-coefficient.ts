/** Between what values a coefficient lies, with a confidence that was chosen. */
export interface ConfidenceInterval {
  readonly lower: number;
  readonly upper: number;
  /** The confidence level, such as 0.95. */
  readonly level: number;
}

/**
 * Why an interval deserves doubt.
 *
 * - `degenerate-interval`: the standard error is 0, as where all agree; the interval has no width and says nothing.
 * - `few-units`: fewer than 50; normal intervals then cover the truth much less often than their level says.
 * - `rare-category`: a category has fewer than 10 ratings a rater on average, with the same effect.
 */
export type AgreementCaution = 'degenerate-interval' | 'few-units' | 'rare-category';

/** An agreement beyond chance: (observed − expected) / (1 − expected). */
export interface AgreementCoefficient {
  /** At most 1, and with weights it may fall below −1; `null` where it is not defined. */
  readonly value: number | null;
  /**
   * Why `value` is `null`: nothing was rated twice, or chance alone would make all agree, so that 0 is divided by 0.
   */
  readonly undefinedBecause?: 'no-pairs' | 'no-variation';
  /** Observed agreement, 0 to 1; weights of one's own below 0 may take it, and `expected`, lower. */
  readonly observed: number;
  /** Agreement expected by chance, 0 to 1. */
  readonly expected: number;
  /** Units on which at least two raters judged. */
  readonly units: number;
  /** Units left out of the observed agreement because fewer than two raters judged them. */
  readonly unpaired: number;
  /** Large-sample standard error; `null` where there is no formula, or no value. */
  readonly standardError: number | null;
  /** At the level 0.95, kept within −1 and 1 where the value lies there; `confidenceInterval` gives other levels. */
  readonly interval: ConfidenceInterval | null;
  readonly cautions: readonly AgreementCaution[];
}

/** What a test asks: is there any agreement beyond chance? */
export interface TestAtZero {
  /**
   * The standard error if there were no agreement beyond chance; for a test, never for an interval. `null` where there is
   * no formula, or no value.
   */
  readonly standardErrorAtZero: number | null;
  /** `value` in such standard errors; `null` where they are `null` or 0. */
  readonly zAtZero: number | null;
}
