import type { AgreementCoefficient } from './agreement-coefficient.ts';

/** Agreement of two raters beyond chance, with what each rater's own habits would give by chance. */
export interface CohenKappa extends Omit<AgreementCoefficient, 'units'> {
  /** Items that both raters judged. */
  readonly pairs: number;
  /** The standard error if there were no agreement beyond chance; for a test, never for an interval. */
  readonly standardErrorAtZero: number | null;
}
