import type { ScreeningState } from '../../screening/screening-state.ts';
import type { StagePolicy } from '../../screening/stage-policy.ts';
import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, countedBy, lacking, type NumberDraft } from './number-draft.ts';
import { numbersOfAgreement } from './numbers-of-agreement.ts';

/** What screening did: over all stages, and stage by stage with the reviewers' agreement. */
export function numbersOfScreening(
  review: Pick<Review, 'screening' | 'protocol'>,
  state: ScreeningState,
  idsIn: (box: string) => readonly string[],
): NumberDraft[] {
  const { stages } = review.protocol;
  const fullText = stages.find(({ reads }) => reads === 'full-text');
  const first = stages[0];
  const excluded = stages.flatMap(({ id }) => idsIn(`${id}-excluded`));
  const whole = { unit: 'documents', by: 'flow' } as const;
  return [
    counted('screened', first ? idsIn(`${first.id}-screened`) : [], { ...whole, label: 'Documents screened' }),
    ...totals(fullText, idsIn),
    counted('excluded', excluded, { ...whole, label: 'Documents excluded', partOf: 'screened' }),
    ...reasons('excluded', excluded, state, review, 'excluded'),
    counted(
      'conflicts',
      stages.flatMap(({ id }) => idsIn(`${id}-conflict`)),
      {
        ...whole,
        label: 'Documents whose votes are in conflict',
      },
    ),
    counted('adjudicated', adjudicated(state), {
      unit: 'documents',
      by: 'screeningState',
      label: 'Documents whose conflict was settled by adjudication',
    }),
    ...stages.flatMap((stage) => numbersOfStage(stage, review, state, idsIn)),
  ];
}

function totals(fullText: StagePolicy | undefined, idsIn: (box: string) => readonly string[]): NumberDraft[] {
  const notes = { unit: 'documents', by: 'flow' } as const;
  const told = [
    { name: 'sought', box: 'sought', label: 'Full texts sought', partOf: 'screened' },
    { name: 'notRetrieved', box: 'not-retrieved', label: 'Full texts not retrieved', partOf: 'sought' },
    { name: 'assessed', box: 'screened', label: 'Full texts assessed', partOf: 'sought' },
  ];
  return told.map(({ name, box, label, partOf }) =>
    fullText === undefined
      ? lacking(name, 'no-full-text-stage', { ...notes, label, partOf })
      : counted(name, idsIn(`${fullText.id}-${box}`), { ...notes, label, partOf }),
  );
}

function numbersOfStage(
  stage: StagePolicy,
  review: Pick<Review, 'screening' | 'protocol'>,
  state: ScreeningState,
  idsIn: (box: string) => readonly string[],
): NumberDraft[] {
  const name = `screening.${nameSegment(stage.id)}`;
  const say = (label: string, partOf = `${name}.screened`) => ({
    unit: 'documents' as const,
    by: 'flow',
    label: `${stage.label}: ${label}`,
    partOf,
  });
  const excluded = idsIn(`${stage.id}-excluded`);
  const waiting = new Set([...excluded, ...idsIn(`${stage.id}-conflict`), ...idsIn(`${stage.id}-pending`)]);
  const retrieval = [
    counted(`${name}.sought`, idsIn(`${stage.id}-sought`), say('sought', 'screened')),
    counted(`${name}.notRetrieved`, idsIn(`${stage.id}-not-retrieved`), say('not retrieved', `${name}.sought`)),
    counted(`${name}.awaiting`, idsIn(`${stage.id}-awaiting`), say('still awaited', `${name}.sought`)),
  ];
  return [
    ...(stage.reads === 'full-text' ? retrieval : []),
    counted(`${name}.screened`, idsIn(`${stage.id}-screened`), say('screened', 'unique')),
    counted(`${name}.excluded`, excluded, say('excluded')),
    ...reasons(`${name}.excluded`, excluded, state, review, `${name}.excluded`, stage),
    counted(
      `${name}.included`,
      idsIn(`${stage.id}-screened`).filter((id) => !waiting.has(id)),
      say('included'),
    ),
    counted(`${name}.conflicts`, idsIn(`${stage.id}-conflict`), say('in conflict')),
    counted(`${name}.pending`, idsIn(`${stage.id}-pending`), say('awaiting votes')),
    counted(`${name}.adjudicated`, adjudicated(state, stage.id), { ...say('adjudicated'), by: 'screeningState' }),
    ...numbersOfAgreement(name, stage, review, state),
  ];
}

/** Exclusions by their primary reason: all criteria of the stage are told, those that nobody applied too. */
function reasons(
  name: string,
  excludedIds: readonly string[],
  { outcomes }: ScreeningState,
  { protocol: { criteria } }: Pick<Review, 'protocol'>,
  partOf: string,
  stage?: StagePolicy,
): NumberDraft[] {
  const excluded = new Set(excludedIds);
  const reasonOf = new Map(
    outcomes.filter(({ documentId }) => excluded.has(documentId)).map((o) => [o.documentId, o.criterionIds[0]]),
  );
  const text = new Map(criteria.map((criterion) => [criterion.id, criterion.text]));
  const applies = criteria.filter(
    ({ kind, stages }) =>
      kind === 'exclusion' && (stage === undefined || stages.length === 0 || stages.includes(stage.id)),
  );
  const things = excludedIds.map((id) => ({ id }));
  return countedBy(`${name}.byReason`, things, ({ id }) => reasonOf.get(id), {
    unit: 'documents',
    by: 'flow',
    label: stage === undefined ? 'Excluded by reason' : `${stage.label}: excluded by reason`,
    partOf,
    declared: applies.map(({ id }) => id),
    labelOf: (id) => text.get(id) ?? id,
  });
}

function adjudicated({ outcomes }: ScreeningState, stageId?: string): string[] {
  return outcomes
    .filter(({ stages }) =>
      stages.some((stage) => stage.settledBy === 'adjudication' && (stageId ?? stage.stageId) === stage.stageId),
    )
    .map(({ documentId }) => documentId);
}
