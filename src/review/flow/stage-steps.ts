import { groupBy } from '../../core/group-by.ts';
import type { StageOutcome } from '../../screening/document-outcome.ts';
import type { StagePolicy } from '../../screening/stage-policy.ts';
import type { FlowCount, FlowStep } from '../flow-model.ts';
import type { FlowBase } from './flow-base.ts';
import { byFalling, counted, type MakeBox, whereAny } from './flow-boxes.ts';

/** Steps of the flow, and the documents that go on from the last of them. */
export interface StepResult {
  readonly steps: readonly FlowStep[];
  readonly goesOn: readonly string[];
}

/** The steps of all stages that the protocol declares; reports are sought once, before the first full text is read. */
export function stageSteps(ids: readonly string[], base: FlowBase, box: MakeBox): StepResult {
  const { stages } = base.review.protocol;
  const firstOfText = stages.find(({ reads }) => reads === 'full-text');
  return stages.reduce<StepResult>(
    ({ steps, goesOn }, stage) => {
      const retrieval = stage === firstOfText ? retrievalStep(stage, goesOn, base, box) : { steps: [], goesOn };
      const screening = stageStep(stage, retrieval.goesOn, base, box);
      return { steps: [...steps, ...retrieval.steps, ...screening.steps], goesOn: screening.goesOn };
    },
    { steps: [], goesOn: ids },
  );
}

/** Documents that machines alone excluded at the first stage, before any person judged them. */
export function removedByMachines(ids: readonly string[], { review, outcomeOf, isByMachine }: FlowBase): string[] {
  const [first] = review.protocol.stages;
  if (first?.reads !== 'record') return [];
  return ids.filter((id) => {
    const outcome = outcomeOf(id)?.stages[0];
    return outcome?.status === 'excluded' && isMachinesAlone(outcome, isByMachine);
  });
}

function isMachinesAlone({ settledBy, votes }: StageOutcome, isByMachine: FlowBase['isByMachine']): boolean {
  return settledBy === 'votes' && votes.length > 0 && votes.every(isByMachine);
}

function retrievalStep({ id }: StagePolicy, ids: readonly string[], { outcomeOf }: FlowBase, box: MakeBox): StepResult {
  const standing = groupBy(ids, (documentId) => {
    const outcome = outcomeOf(documentId);
    return outcome?.stageId === id ? outcome.status : 'goes-on';
  });
  const lost = standing.get('not-retrieved') ?? [];
  const awaited = standing.get('to-retrieve') ?? [];
  const gone = new Set([...lost, ...awaited]);
  const unit = 'reports';
  const step: FlowStep = {
    id: `${id}-retrieval`,
    phase: 'screening',
    main: box(`${id}-sought`, 'Full texts sought', ids, { unit }),
    asides: [
      box(`${id}-not-retrieved`, 'Full texts not retrieved', lost, { unit }),
      ...whereAny(box(`${id}-awaiting`, 'Full texts still awaited', awaited, { unit })),
    ],
  };
  return { steps: [step], goesOn: ids.filter((documentId) => !gone.has(documentId)) };
}

function stageStep(stage: StagePolicy, ids: readonly string[], base: FlowBase, box: MakeBox): StepResult {
  const { outcomeOf } = base;
  const outcomes = new Map(
    ids.map((id) => [id, outcomeOf(id)?.stages.find(({ stageId }) => stageId === stage.id)] as const),
  );
  const groups = groupBy(ids, (id) => outcomes.get(id)?.status ?? 'pending');
  const unit = stage.reads === 'full-text' ? 'reports' : 'records';
  const pending = groups.get('pending') ?? [];
  const step: FlowStep = {
    id: stage.id,
    phase: 'screening',
    main: box(`${stage.id}-screened`, `${stage.label}: screened`, ids, { unit }),
    asides: [
      exclusions(stage, groups.get('excluded') ?? [], outcomes, base, box),
      ...whereAny(box(`${stage.id}-conflict`, 'In conflict', groups.get('conflict') ?? [], { unit })),
      ...whereAny(
        box(`${stage.id}-pending`, 'Awaiting votes', pending, { unit, parts: pendingParts(stage, pending, outcomes) }),
      ),
    ],
  };
  return { steps: [step], goesOn: groups.get('included') ?? [] };
}

type StageOutcomes = ReadonlyMap<string, StageOutcome | undefined>;

function exclusions(
  stage: StagePolicy,
  ids: readonly string[],
  outcomes: StageOutcomes,
  { review, isByMachine }: FlowBase,
  box: MakeBox,
): FlowCount {
  const name = `${stage.id}-excluded`;
  const criterionText = new Map(review.protocol.criteria.map(({ id, text }) => [id, text]));
  const byReason = groupBy(ids, (id) => outcomes.get(id)?.criterionIds[0]);
  const parts = [...byReason].map(([reason, found]) => {
    if (reason === undefined) return counted(`${name}-no-reason`, 'No reason recorded', found);
    return counted(`${name}-${reason}`, criterionText.get(reason) ?? reason, found);
  });
  const isByMachines = (id: string) => {
    const outcome = outcomes.get(id);
    return outcome !== undefined && isMachinesAlone(outcome, isByMachine);
  };
  const byMachines = ids.filter(isByMachines);
  const actors = [
    counted(
      `${name}-by-people`,
      'By people',
      ids.filter((id) => !isByMachines(id)),
    ),
    counted(`${name}-by-machines`, 'By machines alone', byMachines),
  ];
  return box(name, `${stage.label}: excluded`, ids, {
    unit: stage.reads === 'full-text' ? 'reports' : 'records',
    parts: byFalling(parts),
    ...(byMachines.length > 0 && { actors }),
  });
}

function pendingParts({ id }: StagePolicy, pending: readonly string[], outcomes: StageOutcomes): FlowCount[] {
  const groups = groupBy(pending, (one) => (outcomes.get(one)?.votes.length ?? 0) > 0);
  if (groups.size < 2) return [];
  return [
    counted(`${id}-unscreened`, 'Nobody has judged yet', groups.get(false) ?? []),
    counted(`${id}-in-progress`, 'Votes are lacking', groups.get(true) ?? []),
  ];
}
