import { groupBy, indexById } from '../core/group-by.ts';
import type { DuplicateCluster } from '../dedupe/duplicate-cluster.ts';
import type { Document } from '../document/document.ts';
import type { DocumentOutcome } from '../screening/document-outcome.ts';
import type { StagePolicy } from '../screening/stage-policy.ts';
import type { Search, SearchKind } from '../search/search.ts';
import type { Flow, FlowCount, FlowStep } from './flow-model.ts';
import type { Review } from './review.ts';
import { screeningOfReview } from './screening-of-review.ts';

/**
 * The flow of documents through a review, computed from its records, clusters and screening log. Each box holds the ids
 * that are in it, every record stands in exactly one place at each step, and so the sums hold by construction. In
 * mid-review the boxes of what waits (conflicts, votes, full texts) stand beside the exclusions.
 *
 * Records are counted until duplicates are removed, documents after that. A document found by several searches is
 * counted under each record of it before, and once after.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && flow(review).steps.at(-1)?.main.count; // 0
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71.
 *   https://doi.org/10.1136/bmj.n71
 */
export function flow(review: Review): Flow {
  const { outcomes, merged } = screeningOfReview(review);
  const duplicateIds = duplicatesOf(review.duplicateClusters, merged);
  const outcomeOf = new Map(outcomes.map((outcome) => [outcome.documentId, outcome]));
  const unique = review.documents.map(({ id }) => id).filter((id) => !duplicateIds.has(id));

  const steps: FlowStep[] = [identification(review.documents, review.searches, duplicateIds)];
  let reached = unique;
  for (const stage of review.protocol.stages) {
    if (stage.reads === 'full-text') {
      const retrieval = retrievalStep(stage, reached, outcomeOf);
      steps.push(retrieval.step);
      reached = retrieval.goesOn;
    }
    const screening = stageStep(stage, reached, outcomeOf, review);
    steps.push(screening.step);
    reached = screening.goesOn;
  }
  steps.push(inclusion(reached, review));
  return { title: review.title, steps, caveats: caveatsOfFlow(review) };
}

function duplicatesOf(
  clusters: readonly DuplicateCluster[],
  merged: readonly { readonly fromId: string }[],
): ReadonlySet<string> {
  const folded = clusters.flatMap(({ memberIds, keptId }) => memberIds.filter((id) => id !== keptId));
  return new Set([...folded, ...merged.map(({ fromId }) => fromId)]);
}

function identification(
  documents: readonly Document[],
  searches: readonly Search[],
  duplicateIds: ReadonlySet<string>,
): FlowStep {
  const searchById = indexById(searches);
  const lanes = groupBy(documents, (document) => {
    const search = searchById.get(document.origins[0]?.searchId ?? '');
    return search === undefined ? 'unknown' : laneOf(search.kind);
  });
  const laneParts = (['databases', 'other', 'unknown'] as const).flatMap((lane) => {
    const found = lanes.get(lane);
    if (found === undefined) return [];
    return [counted(`identified-${lane}`, laneLabels[lane], idsOf(found), sourceParts(found, searchById))];
  });
  const ids = idsOf(documents);
  return {
    id: 'identification',
    phase: 'identification',
    main: counted('identified', 'Records identified', ids, laneParts),
    asides: [
      counted(
        'duplicates',
        'Duplicate records removed',
        ids.filter((id) => duplicateIds.has(id)),
      ),
    ],
  };
}

const laneLabels = {
  databases: 'Databases and registers',
  other: 'Other methods',
  unknown: 'Source not recorded',
} as const;

function laneOf(kind: SearchKind): 'databases' | 'other' {
  return kind === 'database' || kind === 'register' ? 'databases' : 'other';
}

function sourceParts(documents: readonly Document[], searchById: ReadonlyMap<string, Search>): FlowCount[] {
  const bySearch = groupBy(documents, (document) => document.origins[0]?.searchId ?? '');
  return [...bySearch].map(([searchId, found]) => {
    const label = searchById.get(searchId)?.source ?? found[0]?.origins[0]?.database ?? 'Source not recorded';
    return counted(`identified-by-${searchId === '' ? 'unknown' : searchId}`, label, idsOf(found));
  });
}

/** A step of the flow and the documents that go on from it. */
interface StepResult {
  readonly step: FlowStep;
  readonly goesOn: string[];
}

function retrievalStep(
  stage: StagePolicy,
  ids: readonly string[],
  outcomeOf: ReadonlyMap<string, DocumentOutcome>,
): StepResult {
  const has = (status: DocumentOutcome['status']) => ids.filter((id) => outcomeOf.get(id)?.status === status);
  const lost = has('not-retrieved');
  const awaited = has('to-retrieve');
  const gone = new Set([...lost, ...awaited]);
  const step: FlowStep = {
    id: `${stage.id}-retrieval`,
    phase: 'screening',
    main: counted(`${stage.id}-sought`, 'Full texts sought', ids),
    asides: [
      counted(`${stage.id}-not-retrieved`, 'Full texts not retrieved', lost),
      ...whereAny(counted(`${stage.id}-awaiting`, 'Full texts still awaited', awaited)),
    ],
  };
  return { step, goesOn: ids.filter((id) => !gone.has(id)) };
}

function stageStep(
  stage: StagePolicy,
  ids: readonly string[],
  outcomeOf: ReadonlyMap<string, DocumentOutcome>,
  { protocol }: Pick<Review, 'protocol'>,
): StepResult {
  const stageOutcome = (id: string) => outcomeOf.get(id)?.stages.find(({ stageId }) => stageId === stage.id);
  const groups = groupBy(ids, (id) => stageOutcome(id)?.status ?? 'pending');
  const excluded = groups.get('excluded') ?? [];
  const criterionText = new Map(protocol.criteria.map(({ id, text }) => [id, text]));
  const reasons = [...groupBy(excluded, (id) => stageOutcome(id)?.criterionIds[0] ?? '')].map(([criterionId, found]) =>
    counted(
      `${stage.id}-excluded-${criterionId === '' ? 'no-reason' : criterionId}`,
      criterionId === '' ? 'No reason recorded' : (criterionText.get(criterionId) ?? criterionId),
      found,
    ),
  );
  const step: FlowStep = {
    id: stage.id,
    phase: 'screening',
    main: counted(`${stage.id}-screened`, `${stage.label}: screened`, ids),
    asides: [
      counted(`${stage.id}-excluded`, `${stage.label}: excluded`, excluded, byFalling(reasons)),
      ...whereAny(counted(`${stage.id}-conflict`, 'In conflict', groups.get('conflict') ?? [])),
      ...whereAny(counted(`${stage.id}-pending`, 'Awaiting votes', groups.get('pending') ?? [])),
    ],
  };
  return { step, goesOn: groups.get('included') ?? [] };
}

function inclusion(ids: readonly string[], { documents, protocol }: Pick<Review, 'documents' | 'protocol'>): FlowStep {
  const documentById = indexById(documents);
  const byKind = groupBy(ids, (id) => documentById.get(id)?.kind ?? '');
  const declared = protocol.documentKinds.map(({ kind }) => kind);
  const kinds = [...new Set([...declared, ...byKind.keys()])].filter((kind) => byKind.has(kind));
  const parts = kinds.map((kind) =>
    counted(
      `included-${kind === '' ? 'no-kind' : kind}`,
      kind === '' ? 'Kind not recorded' : kind,
      byKind.get(kind) ?? [],
    ),
  );
  return { id: 'included', phase: 'included', main: counted('included', 'Documents included', ids, parts), asides: [] };
}

function caveatsOfFlow({ caveats }: Pick<Review, 'caveats'>): string[] {
  const shown = new Set(['searches', 'documents', 'duplicateClusters', 'screening']);
  return caveats.filter(({ about }) => about.some((list) => shown.has(list))).map(({ text }) => text);
}

function counted(id: string, label: string, ids: readonly string[], parts: readonly FlowCount[] = []): FlowCount {
  return { id, label, count: ids.length, ids, parts };
}

function whereAny(count: FlowCount): FlowCount[] {
  return count.count === 0 ? [] : [count];
}

function byFalling(parts: readonly FlowCount[]): FlowCount[] {
  return [...parts].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}

function idsOf(documents: readonly Document[]): string[] {
  return documents.map(({ id }) => id);
}
