import type { Flow, FlowCount, FlowLane, FlowStep } from './flow-model.ts';
import { known, sumOf } from './reported/count-range.ts';
import type { ReportedCounts } from './reported-counts.ts';

/**
 * A published flow in the shape of a computed one, so that both can be drawn side by side. A number that was not
 * reported stays `null`, and the figure says so. Boxes that many flows leave out (removed by automation, still awaited, the
 * previous version) are there where they are reported. Where other methods are an arm of their own, a box from the full
 * texts on counts both arms and tells them in `lanes`.
 *
 * @example
 * reportedFlow(reportedCountsSchema.parse({ identified: 156, included: 30 })).steps[0]?.asides[0]?.count; // null
 */
export function reportedFlow(counts: ReportedCounts): Flow {
  const isUpdate = counts.previousReports !== null || counts.previousStudies !== null;
  return {
    title: counts.title,
    steps: [
      ...(isUpdate ? [previousStep(counts)] : []),
      { ...identification(counts), ...(isUpdate && { from: [] }) },
      screening(counts),
      retrieval(counts),
      assessment(counts),
      inclusion(counts),
      ...(isUpdate || counts.totalReports !== null || counts.totalStudies !== null ? [total(counts)] : []),
    ],
    caveats: [],
  };
}

function identification(counts: ReportedCounts): FlowStep {
  const { sources, duplicates, removedByAutomation, removedOtherwise, other } = counts;
  return {
    id: 'identification',
    phase: 'identification',
    main: {
      ...number('identified', 'Records identified', identified(counts), 'records'),
      parts: sources.length > 0 ? named('source', sources) : laneParts(counts),
    },
    asides: [
      twoArms('duplicates', 'Duplicate records removed', [duplicates, other?.duplicates], 'records'),
      ...whereReported('removed-by-automation', 'Marked ineligible by automation', removedByAutomation),
      ...whereReported('removed-otherwise', 'Removed for other reasons', removedOtherwise),
    ],
  };
}

function laneParts(counts: ReportedCounts): FlowCount[] {
  const { databases, registers, databaseSources, registerSources, sourceNotReported, other } = counts;
  const part = (id: string, label: string, count: number | null, parts: readonly FlowCount[] = []): FlowCount[] =>
    count === null && parts.length === 0 ? [] : [{ ...number(id, label, count, 'records'), parts }];
  return [
    ...part('databases', 'Databases', databases, named('database', databaseSources)),
    ...part('registers', 'Registers', registers, named('register', registerSources)),
    ...part('source-not-reported', 'Source not reported', sourceNotReported),
    ...part('websites', 'Websites', other?.websites ?? null),
    ...part('organisations', 'Organisations', other?.organisations ?? null),
    ...part('citations', 'Citation searching', other?.citations ?? null),
  ];
}

function screening({ screened, excluded, awaitingScreening, other }: ReportedCounts): FlowStep {
  const waiting = sumOfArms([awaitingScreening, other?.awaitingScreening]);
  return {
    id: 'title-abstract',
    phase: 'screening',
    main: number('screened', 'Title and abstract: screened', screened, 'records'),
    asides: [
      twoArms('excluded', 'Title and abstract: excluded', [excluded, other?.excluded ?? undefined], 'records'),
      ...whereReported('awaiting-screening', 'Awaiting votes', waiting),
    ],
  };
}

function retrieval({ sought, notRetrieved, awaitingRetrieval, other }: ReportedCounts): FlowStep {
  return {
    id: 'full-text-retrieval',
    phase: 'screening',
    main: twoArms('sought', 'Full texts sought', [sought, other?.sought], 'reports'),
    asides: [
      twoArms('not-retrieved', 'Full texts not retrieved', [notRetrieved, other?.notRetrieved], 'reports'),
      ...whereReported(
        'awaiting-retrieval',
        'Full texts still awaited',
        sumOfArms([awaitingRetrieval, other?.awaitingRetrieval]),
      ),
    ],
  };
}

function assessment(counts: ReportedCounts): FlowStep {
  const { assessed, reasons, awaitingAssessment, other } = counts;
  const excluded = twoArms(
    'excluded-full-text',
    'Full text: excluded',
    [exclusions(counts), other && exclusions(other)],
    'reports',
  );
  const parts = [...named('reason', reasons), ...named('other-reason', other?.reasons ?? [])];
  return {
    id: 'full-text',
    phase: 'screening',
    main: twoArms('assessed', 'Full text: screened', [assessed, other?.assessed], 'reports'),
    asides: [
      { ...excluded, parts },
      ...whereReported(
        'awaiting-assessment',
        'Awaiting votes on the full text',
        sumOfArms([awaitingAssessment, other?.awaitingAssessment]),
      ),
    ],
  };
}

function inclusion({ included, studies, kinds, previousReports }: ReportedCounts): FlowStep {
  const label = previousReports === null ? 'Documents included' : 'New documents included';
  const parts = kinds.map(({ kind, count }) => number(`included-${kind}`, kind, count, 'reports'));
  const main = { ...number('included', label, included, 'reports'), parts };
  return { id: 'included', phase: 'included', main: withStudies(main, 'Studies included', studies), asides: [] };
}

function previousStep({ previousReports, previousStudies }: ReportedCounts): FlowStep {
  const main = number('previous', 'Documents included in the previous version', previousReports, 'reports');
  const told = withStudies(main, 'Studies in the previous version', previousStudies);
  return { id: 'previous', phase: 'identification', main: told, asides: [], from: [] };
}

function total({ totalReports, totalStudies }: ReportedCounts): FlowStep {
  const main = number('total', 'Documents included in all', totalReports, 'reports');
  const told = withStudies(main, 'Studies included in all', totalStudies);
  return { id: 'total', phase: 'included', main: told, asides: [], from: ['previous', 'included'] };
}

/** All records: as reported, or the sum of the arms where databases are; boxes that are left out hold none. */
function identified({
  identified: all,
  databases,
  registers,
  sourceNotReported,
  other,
}: ReportedCounts): number | null {
  if (all !== null || databases === null) return all;
  return sumOfArms([databases, registers, sourceNotReported, other?.websites, other?.organisations, other?.citations]);
}

/** Full texts excluded: as reported, or where only reasons are reported, their sum. */
function exclusions({
  excludedFullText,
  reasons,
}: Pick<ReportedCounts, 'excludedFullText' | 'reasons'>): number | null {
  if (excludedFullText !== null || reasons.length === 0) return excludedFullText;
  const { low, high } = sumOf(...reasons.map(({ count }) => known(count)));
  return low === high ? low : null;
}

function named(id: string, counts: ReportedCounts['sources']): FlowCount[] {
  return counts.map(({ label, count }, place) => number(`${id}-${place + 1}`, label, count));
}

type ArmCounts = readonly [number | null, number | null | undefined];

/** A box of both arms; of one where the other has no such box. */
function twoArms(id: string, label: string, [own, other]: ArmCounts, unit: FlowCount['unit']): FlowCount {
  if (other === undefined) return number(id, label, own, unit);
  const lane = (name: FlowLane, count: number | null): FlowCount => ({
    ...number(`${id}@${name}`, label, count, unit),
    lane: name,
  });
  const both = own === null || other === null ? null : own + other;
  return { ...number(id, label, both, unit), lanes: [lane('databases', own), lane('other', other)] };
}

/** What several boxes hold together; `null` where none of them is reported. */
function sumOfArms(counts: readonly (number | null | undefined)[]): number | null {
  const reported = counts.flatMap((count) => count ?? []);
  return reported.length === 0 ? null : reported.reduce((sum, count) => sum + count, 0);
}

function whereReported(id: string, label: string, count: number | null): FlowCount[] {
  return count === null ? [] : [number(id, label, count)];
}

function withStudies(main: FlowCount, label: string, studies: number | null): FlowCount {
  return studies === null ? main : { ...main, studies: number(`${main.id}-studies`, label, studies, 'studies') };
}

function number(id: string, label: string, count: number | null, unit?: FlowCount['unit']): FlowCount {
  return { id, label, count, ids: null, parts: [], ...(unit && { unit }) };
}
