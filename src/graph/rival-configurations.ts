/** Configurations between which a review has to decide. */
export interface RivalConfigurations {
  /** `recorded` by reviewers as a link, or `suggested` by what the configurations assert. */
  readonly basis: 'recorded' | 'suggested';
  /** Why they are rivals; `link` where somebody said so. */
  readonly because: 'link' | 'contradiction' | 'rival-mechanism';
  /** The configurations on each side, two sides at least. */
  readonly sides: readonly (readonly string[])[];
  /** The `rival` links that say so; none where it is only suggested. */
  readonly linkIds: readonly string[];
  /** Operations that take two sides together, to adjudicate or else to reconcile; none while nobody decided. */
  readonly settledByIds: readonly string[];
}
