import type { CohenKappa } from '../agreement/kappa-of-two.ts';
import type { KrippendorffAlpha } from '../agreement/krippendorff-alpha.ts';
import type { PercentAgreement } from '../agreement/percent-agreement.ts';
import type { SpecificAgreement } from '../agreement/specific-agreement.ts';

/**
 * How far two reviewers agree in a field, by the measure of its kind. Choices: Cohen's kappa. Scales: weighted kappa, linear,
 * over all steps. Numbers: Krippendorff's alpha, interval. Several choices: alpha, two sets being as far apart as 1 less
 * their Jaccard index. Text: the share of documents with the same words. Extracts: the positive agreement of the code
 * points that each marked, all documents together, which is F1; kappa comes near to it where most of a text is unmarked.
 */
export type FieldAgreement =
  | { readonly field: string; readonly measure: 'cohen-kappa' | 'weighted-kappa'; readonly result: CohenKappa }
  | { readonly field: string; readonly measure: 'krippendorff-alpha'; readonly result: KrippendorffAlpha }
  | { readonly field: string; readonly measure: 'percent-agreement'; readonly result: PercentAgreement }
  | {
      readonly field: string;
      readonly measure: 'positive-agreement';
      readonly result: SpecificAgreement;
      /** Extracts that have no span, and so take no part. */
      readonly withoutSpan: number;
    };
