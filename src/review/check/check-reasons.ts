import { indexById } from '../../core/group-by.ts';
import type { Criterion } from '../../screening/criterion.ts';
import type { ScreeningEvent } from '../../screening/event.ts';
import type { StagePolicy } from '../../screening/stage-policy.ts';
import type { Finding } from '../finding.ts';
import type { Review } from '../review.ts';
import { findingOf } from './finding-of.ts';

type Judgement = Extract<ScreeningEvent, { kind: 'decide' | 'adjudicate' }>;

/** Verdicts without the reasons that their stage wants, and reasons that do not go with verdict or stage. */
export function checkReasons({ screening, protocol }: Review): Finding[] {
  const stages = indexById(protocol.stages);
  const criteria = indexById(protocol.criteria);
  return screening.flatMap((event) => {
    if (event.kind !== 'decide' && event.kind !== 'adjudicate') return none;
    const stage = stages.get(event.stage);
    const findings = event.verdict === 'exclude' ? checkExclusion(event, stage) : none;
    return event.criterionIds.length === 0 ? findings : [...findings, ...checkCriteria(event, criteria)];
  });
}

const none: readonly Finding[] = [];

function checkExclusion(event: Judgement, stage: StagePolicy | undefined): readonly Finding[] {
  const { by, documentId, criterionIds } = event;
  if (criterionIds.length === 0) {
    // the flow must give reasons for full texts; on titles and abstracts they are good practice
    const isNeeded = stage?.reads === 'full-text' || (stage !== undefined && stage.reasons !== 'optional');
    const message = `${by} excluded ${documentId} at ${event.stage} without a criterion: name the reason`;
    return [findingOf('exclusion-without-criterion', message, [documentId], isNeeded ? 'error' : 'warning')];
  }
  if (criterionIds.length === 1 || stage?.reasons !== 'single') return none;
  const message = `${by} excluded ${documentId} at ${event.stage} for ${criterionIds.length} criteria (${criterionIds.join(', ')}), but the stage wants one: keep the primary reason`;
  return [findingOf('too-many-criteria', message, [documentId])];
}

function checkCriteria(event: Judgement, criteria: ReadonlyMap<string, Criterion>): Finding[] {
  const { by, documentId, verdict, criterionIds } = event;
  return criterionIds.flatMap((criterionId) => {
    const criterion = criteria.get(criterionId);
    if (criterion === undefined) return [];
    if (criterion.stages.length > 0 && !criterion.stages.includes(event.stage)) {
      const message = `${by} judged ${documentId} at ${event.stage} by ${criterionId}, which the protocol declares for ${criterion.stages.join(', ')} only: name a criterion of the stage, or declare it there`;
      return [findingOf('criterion-not-of-stage', message, [documentId, criterionId])];
    }
    if (verdict !== 'include' || criterion.kind !== 'exclusion') return [];
    const message = `${by} included ${documentId} at ${event.stage} and named ${criterionId}, which excludes: correct the verdict or the criterion`;
    return [findingOf('included-despite-criterion', message, [documentId, criterionId])];
  });
}
