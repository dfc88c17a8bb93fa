import type { ReportedCounts } from '../reported-counts.ts';
import { type CountRange, known, knownOrNone, sumOf, totalOf, without } from './count-range.ts';

type FullTexts = Pick<
  ReportedCounts,
  'sought' | 'notRetrieved' | 'awaitingRetrieval' | 'assessed' | 'excludedFullText' | 'reasons' | 'awaitingAssessment'
>;
type OtherArm = NonNullable<ReportedCounts['other']>;

/** An arm of the flow. */
export interface Arm {
  readonly arm: FullTexts;
  /** A field of the arm as a field of the counts. */
  readonly field: (name: string) => string;
  /** Where it is, in the words of a message. */
  readonly where: string;
}

/** Databases and registers, or the only arm there is; then other methods. */
export function arms(counts: ReportedCounts): Arm[] {
  const own: Arm = { arm: counts, field: (name) => name, where: '' };
  if (counts.other === undefined) return [own];
  return [own, { arm: counts.other, field: (name) => `other.${name}`, where: ', by other methods' }];
}

/** What databases and registers found; where no arm is told apart, all records identified. */
function found({ databases, registers, sourceNotReported, identified, other }: ReportedCounts): CountRange {
  if (databases === null && registers === null) return known(other === undefined ? identified : null);
  return sumOf(known(databases), knownOrNone(registers), knownOrNone(sourceNotReported));
}

/** The records of all arms. */
export function armsTogether(counts: ReportedCounts): CountRange {
  const { databases, registers, other } = counts;
  if (other !== undefined) return sumOf(found(counts), foundOtherwise(other));
  return databases === null && registers === null ? known(null) : found(counts);
}

function foundOtherwise({ websites, organisations, citations }: OtherArm): CountRange {
  const all = [websites, organisations, citations];
  return all.every((one) => one === null) ? known(null) : sumOf(...all.map(knownOrNone));
}

/** The records that are left to screen. */
export function toScreen(counts: ReportedCounts): CountRange {
  const { duplicates, removedByAutomation, removedOtherwise } = counts;
  return without(found(counts), known(duplicates), knownOrNone(removedByAutomation), knownOrNone(removedOtherwise));
}

/** The full texts that are left to seek by other methods. */
export function soughtOtherwise(other: OtherArm): CountRange {
  const gone = [other.duplicates, other.excluded, other.awaitingScreening].map(knownOrNone);
  return without(foundOtherwise(other), ...gone);
}

/** What is left of an arm; where no sum of exclusions is reported, by their reasons. */
export function left({ assessed, excludedFullText, reasons, awaitingAssessment }: FullTexts): CountRange {
  const excluded = excludedFullText === null ? totalOf(reasons) : known(excludedFullText);
  return without(known(assessed), excluded, knownOrNone(awaitingAssessment));
}

/** The studies included in all. */
export function allStudies({ totalStudies, previousStudies, studies }: ReportedCounts): CountRange {
  return known(totalStudies ?? (previousStudies === null ? studies : null));
}

/** The reports included in all. */
export function allReports({ totalReports, previousReports, included }: ReportedCounts): CountRange {
  return known(totalReports ?? (previousReports === null ? included : null));
}
