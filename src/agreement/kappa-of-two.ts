import type { AgreementCoefficient, TestAtZero } from './agreement-coefficient.ts';

/** Agreement of two raters beyond chance, with what each rater's own habits would give by chance. */
export interface CohenKappa extends Omit<AgreementCoefficient, 'units'>, TestAtZero {
  /** Items that both raters judged. */
  readonly pairs: number;
}
