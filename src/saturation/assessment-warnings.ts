import type { RuleResult } from './apply-rules.ts';
import type { AssessmentPlan } from './assessment-plan.ts';
import type { Incidence } from './incidence.ts';
import type { IncidenceStatistics } from './incidence-statistics.ts';
import { warningsOf } from './rarity-warnings.ts';
import type { ReadingDrift } from './reading-drift.ts';
import type { SaturationWarning } from './saturation-warning.ts';

/** What to doubt in an assessment, each code once, in a fixed order. */
export function assessmentWarnings(
  { reports = [] }: Incidence,
  statistics: IncidenceStatistics,
  { rules, drift }: { readonly rules: readonly RuleResult[]; readonly drift: ReadingDrift },
  { circumstances = [] }: AssessmentPlan,
): SaturationWarning[] {
  const holds: readonly (readonly [SaturationWarning, boolean])[] = [
    ['too-few-documents', statistics.documents < 10],
    ['empty-documents', statistics.emptyDocuments > 0],
    ['merged-reports', reports.some((merged) => merged.length > 1)],
    ['base-empty', rules.some(({ status, rule }) => rule === 'guest2020' && status === 'undefined')],
    ['drift', drift.kind === 'late'],
    ['multiple-looks', rules.some(({ rule }) => rule !== 'weller2018')],
  ];
  const found = holds.flatMap(([warning, isSo]) => (isSo ? [warning] : []));
  return [...new Set([...warningsOf(statistics), ...found, ...circumstances])];
}
