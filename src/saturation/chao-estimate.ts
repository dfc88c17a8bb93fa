import type { SaturationWarning } from './saturation-warning.ts';

/** Between what values something lies, with a confidence. */
export interface SaturationInterval {
  readonly lower: number;
  readonly upper: number;
  /** The confidence level, such as 0.95. */
  readonly level: number;
}

/** Which form of Chao's estimator is wanted. */
export interface ChaoOptions {
  /** The bias-corrected form, whatever the counts; false where left out. */
  readonly biasCorrected?: boolean;
  /** Whether the factor (n − 1) / n of small samples is kept; true where left out. */
  readonly smallSample?: boolean;
  /** Whether the interval takes 1.96 for the quantile, as EstimateS and scikit-bio do, not 1.959964; false where left out. */
  readonly roundedQuantile?: boolean;
}

/** A lower bound of the number of codes, those never found among them. */
export interface ChaoEstimate {
  /** Codes found and codes missed, at least; `null` where it is not defined. */
  readonly value: number | null;
  /** Why `value` is `null`: nothing was found, or one document (one mention) alone cannot tell rare from common. */
  readonly undefinedBecause?: 'no-codes' | 'one-document' | 'one-mention';
  /** Codes missed, at least; 0 or more. */
  readonly missed: number | null;
  readonly standardError: number | null;
  /** Log-normal, at the level 0.95, never below the codes found; without width where none is missed. */
  readonly interval: SaturationInterval | null;
  readonly warnings: readonly SaturationWarning[];
}
