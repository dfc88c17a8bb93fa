import type { AgreementCoefficient } from '../../agreement/agreement-coefficient.ts';
import type { ScreeningAgreement } from '../../screening/screening-agreement.ts';

/** A coefficient of agreement with what it is of: a row of a forest. */
export interface AgreementEstimate {
  readonly label: string;
  readonly coefficient: Pick<
    AgreementCoefficient,
    'value' | 'undefinedBecause' | 'observed' | 'interval' | 'cautions' | 'unpaired'
  >;
  /** Documents that both judged. */
  readonly documents: number;
}

/**
 * The kappa of every two reviewers of a stage or a round as rows of a forest.
 *
 * @param label - What is compared: `Title and abstract, round 1`. The reviewers follow it where there are several pairs.
 * @param labels - Names of the reviewers by id; the id where left out.
 * @example
 * agreementEstimates('Full text', screeningAgreement([], { stage: 'full-text' })); // []
 */
export function agreementEstimates(
  label: string,
  { verdicts }: Pick<ScreeningAgreement, 'verdicts'>,
  labels: ReadonlyMap<string, string> = new Map(),
): AgreementEstimate[] {
  const nameOf = (id: string) => labels.get(id) ?? id;
  return verdicts.pairs.map(({ firstId, secondId, kappa }) => ({
    label: verdicts.pairs.length === 1 ? label : `${label}: ${nameOf(firstId)} and ${nameOf(secondId)}`,
    coefficient: kappa,
    documents: kappa.pairs,
  }));
}

/** A coefficient as a paper prints it: `0.61 (95 % CI 0.40 to 0.82), observed agreement 85 %`. */
export function estimateInWords(coefficient: AgreementEstimate['coefficient']): string {
  const { value, observed } = coefficient;
  if (value === null) return whyUndefined(coefficient);
  return `${valueInWords(coefficient)}, observed agreement ${percent(observed)}`;
}

/** A value with its interval. */
export function valueInWords({ value, interval }: AgreementEstimate['coefficient']): string {
  if (value === null) return '';
  if (interval === null) return `${decimal(value)} (no interval)`;
  const { lower, upper, level } = interval;
  return `${decimal(value)} (${percent(level)} CI ${decimal(lower)} to ${decimal(upper)})`;
}

/** Why there is no value. */
export function whyUndefined({ undefinedBecause }: AgreementEstimate['coefficient']): string {
  return undefinedBecause === 'no-variation'
    ? 'not defined: nobody’s answers vary'
    : 'not defined: nothing was judged twice';
}

/** Two decimals with a true minus. */
export function decimal(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return value < 0 && digits !== '0.00' ? `−${digits}` : digits;
}

/** A share as whole percents. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
