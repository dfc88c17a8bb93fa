import type { Finding } from './finding.ts';
import { isCount } from './reported/count-range.ts';
import type { ReportedRule, ReportedRuleOptions } from './reported/reported-rule.ts';
import { reportedRules } from './reported/reported-rules.ts';
import type { ReportedCounts } from './reported-counts.ts';

/** How published numbers are judged. */
export interface CheckReportedOptions extends ReportedRuleOptions {
  /**
   * Greatest difference between a stated and a computed share, 0 to 1. Default: 0.05, which is the rounding of a share told
   * in tenths.
   */
  readonly tolerance?: number;
}

/**
 * What does not add up in the numbers that a published review reports, by the rules of {@link reportedRules}. Only what is
 * reported is judged: a missing number contradicts nothing, but what remains can be no more than what there was.
 *
 * A stated share (`half are grey`) contradicts the counts where it differs from the computed share by more than
 * `tolerance` (`reported-share`). The ids of a finding are fields of the counts.
 *
 * @example
 * const counts = reportedCountsSchema.parse({
 *   included: 30,
 *   kinds: [{ kind: 'report', count: 20 }, { kind: 'article', count: 10 }],
 *   statedShares: [{ about: 'grey literature', kinds: ['report'], share: 0.5 }],
 * });
 * checkReported(counts).map(({ message }) => message); // ['grey literature: 50 % is stated, but 20 of 30 is 67 %']
 */
export function checkReported(counts: ReportedCounts, options: CheckReportedOptions = {}): Finding[] {
  const { tolerance = 0.05 } = options;
  return [
    ...reportedRules.flatMap((rule) => {
      const severity = severityOf(rule, options);
      return rule.find(counts).map(({ ids, message }): Finding => ({ code: rule.code, severity, message, ids }));
    }),
    ...counts.statedShares.flatMap((stated) => checkShare(stated, counts, tolerance)),
  ];
}

function severityOf({ severity, severityIf }: ReportedRule, options: ReportedRuleOptions): Finding['severity'] {
  const { strict, severalReportsPerRecord } = options;
  if (strict === true && severityIf?.strict !== undefined) return severityIf.strict;
  if (severalReportsPerRecord === true) return severityIf?.severalReportsPerRecord ?? severity;
  return severity;
}

function checkShare(
  { about, kinds, share }: ReportedCounts['statedShares'][number],
  counts: ReportedCounts,
  tolerance: number,
): Finding[] {
  const part = sum(counts.kinds.filter(({ kind }) => kinds.includes(kind)));
  if (part === null || counts.included === null || counts.included === 0) return [];
  const computed = part / counts.included;
  if (Math.abs(computed - share) <= tolerance) return [];
  const message = `${about}: ${percent(share)} is stated, but ${part} of ${counts.included} is ${percent(computed)}`;
  return [{ code: 'reported-share', severity: 'error', message, ids: ['statedShares'] }];
}

/** The sum of the counts; `null` where there are none or one of them is not reported. */
function sum(parts: readonly { readonly count: number | null }[]): number | null {
  const counts = parts.flatMap(({ count }) => (count === null || !isCount(count) ? [] : count));
  return parts.length === 0 || counts.length < parts.length ? null : counts.reduce((total, one) => total + one, 0);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
