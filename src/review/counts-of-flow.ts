import { groupBy, indexById } from '../core/group-by.ts';
import type { SearchKind } from '../search/search.ts';
import type { Flow, FlowCount, FlowLane, FlowStep } from './flow-model.ts';
import { type ReportedCounts, reportedCountsSchema } from './reported-counts.ts';

/**
 * The numbers of a computed flow as a publication reports them, for {@link toPrisma2020Csv}, {@link checkReported} and for
 * comparison with what is published. Databases and registers are one arm; other methods are another where there are some.
 * A sum over no box is `null`.
 *
 * Web sites count as websites; experts and hand searching as organisations; reference lists, forward citations and prior
 * reviews as citations.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && countsOfFlow(flow(review)).included; // 0
 */
export function countsOfFlow(flow: Flow): ReportedCounts {
  const boxes = boxesById(flow);
  const [identified, included, total] = ['identified', 'included', 'total'].map((id) => boxes.get(id));
  const sources = (identified?.parts ?? []).flatMap(({ parts }) => parts);
  const hasOther = (identified?.lanes ?? []).some(({ lane }) => lane === 'other');
  const studies = included?.studies?.count ?? null;
  const totalStudies = total?.studies?.count ?? null;
  return reportedCountsSchema.parse({
    title: flow.title,
    sources: sources.map(labelled),
    identified: identified?.count ?? null,
    ...mainArm(flow, sources),
    ...(hasOther && { other: otherArm(flow, sources) }),
    included: included?.count ?? null,
    studies,
    kinds: (included?.parts ?? []).map(({ label, count }) => ({ kind: label, count })),
    previousReports: total?.parts.find(({ id }) => id === 'total-previous')?.count ?? null,
    previousStudies: totalStudies === null || studies === null ? null : totalStudies - studies,
    totalReports: total?.count ?? null,
    totalStudies,
  });
}

function mainArm(flow: Flow, sources: readonly FlowCount[]) {
  const boxes = boxesById(flow);
  const inArm = countIn(['databases', 'previous', 'unknown']);
  const [databases, registers] = (['database', 'register'] as const).map((kind) => ofKinds(sources, [kind]));
  return {
    databases: sum((databases ?? []).map(({ count }) => count)),
    registers: sum((registers ?? []).map(({ count }) => count)),
    sourceNotReported: countIn(['previous', 'unknown'])(boxes.get('identified')) || null,
    databaseSources: (databases ?? []).map(labelled),
    registerSources: (registers ?? []).map(labelled),
    duplicates: inArm(boxes.get('duplicates')),
    removedByAutomation: inArm(boxes.get('removed-by-automation')),
    removedOtherwise: sum([inArm(boxes.get('found-earlier')), inArm(boxes.get('known-before'))]),
    ...screeningIn(flow, inArm),
    ...fullTextsIn(flow, inArm, ['databases', 'previous', 'unknown']),
  };
}

function otherArm(flow: Flow, sources: readonly FlowCount[]) {
  const boxes = boxesById(flow);
  const inArm = countIn(['other']);
  const found = (...kinds: readonly SearchKind[]) => sum(ofKinds(sources, kinds).map(({ count }) => count));
  const { excluded, awaitingScreening } = screeningIn(flow, inArm);
  const known = ['duplicates', 'found-earlier', 'known-before'].map((id) => inArm(boxes.get(id)));
  return {
    websites: found('website'),
    organisations: found('expert', 'hand'),
    citations: found('reference-list', 'forward-citation', 'prior-review'),
    duplicates: sum(known),
    excluded: sum([excluded, inArm(boxes.get('removed-by-automation'))]),
    awaitingScreening,
    ...fullTextsIn(flow, inArm, ['other']),
  };
}

/** Counts what of a box is on some lanes; `null` where there is no such box. */
type CountInArm = (box: FlowCount | undefined) => number | null;

function countIn(lanes: readonly FlowLane[]): CountInArm {
  return (box) => {
    if (box?.lanes === undefined) return box?.count ?? null;
    return sum(box.lanes.filter(({ lane }) => lane !== undefined && lanes.includes(lane)).map(({ count }) => count));
  };
}

/** Screening before full texts are sought, all stages together. */
function screeningIn({ steps }: Flow, inArm: CountInArm) {
  const stages = steps.slice(0, placeOfRetrieval(steps)).filter(({ phase }) => phase === 'screening');
  return {
    screened: inArm(stages[0]?.main),
    excluded: sum(stages.map((step) => inArm(aside(step, 'excluded')))),
    awaitingScreening: waitingIn(stages, inArm),
  };
}

/** Full texts, all stages that read them together. */
function fullTextsIn({ steps }: Flow, inArm: CountInArm, lanes: readonly FlowLane[]) {
  const place = placeOfRetrieval(steps);
  const retrieval = steps[place];
  const stages = steps.slice(place + 1).filter(({ phase }) => phase === 'screening');
  const excluded = stages.flatMap((step) => aside(step, 'excluded') ?? []);
  const shares = excluded.flatMap((box) => box.lanes ?? [box]).filter(({ lane = 'unknown' }) => lanes.includes(lane));
  const byLabel = groupBy(
    shares.flatMap(({ parts }) => parts),
    ({ label }) => label,
  );
  return {
    sought: inArm(retrieval?.main),
    notRetrieved: inArm(retrieval?.asides[0]),
    awaitingRetrieval: inArm(retrieval?.asides[1]) || null,
    assessed: inArm(stages[0]?.main),
    excludedFullText: sum(excluded.map(inArm)),
    reasons: [...byLabel].map(([label, parts]) => ({ label, count: sum(parts.map(({ count }) => count)) })),
    awaitingAssessment: waitingIn(stages, inArm),
  };
}

function placeOfRetrieval(steps: readonly FlowStep[]): number {
  const place = steps.findIndex(({ main }) => main.id.endsWith('sought'));
  return place < 0 ? steps.length : place;
}

function waitingIn(stages: readonly FlowStep[], inArm: CountInArm): number | null {
  const boxes = stages.flatMap((step) => [aside(step, 'conflict'), aside(step, 'pending')]);
  return sum(boxes.map(inArm)) || null;
}

function aside({ id, asides }: FlowStep, what: string): FlowCount | undefined {
  return asides.find((box) => box.id === `${id}-${what}`);
}

function ofKinds(sources: readonly FlowCount[], kinds: readonly SearchKind[]): FlowCount[] {
  return sources.filter(({ searchKind }) => searchKind !== undefined && kinds.includes(searchKind));
}

function boxesById({ steps }: Flow): ReadonlyMap<string, FlowCount> {
  return indexById(steps.flatMap(({ main, asides }) => [main, ...asides]));
}

function labelled({ label, count }: FlowCount) {
  return { label, count };
}

/** What is there together; `null` where nothing is. */
function sum(counts: readonly (number | null)[]): number | null {
  const there = counts.flatMap((count) => count ?? []);
  return there.length === 0 ? null : there.reduce((total, count) => total + count, 0);
}
