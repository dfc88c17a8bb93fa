import type { Problem } from '../core/problem.ts';
import type { DocumentOutcome, StageOutcome } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';
import { mayAdjudicate } from './may-adjudicate.ts';
import type { OpenScreening } from './open-screening.ts';
import { eventId } from './ordered-log.ts';
import { settledDocument } from './settled-document.ts';
import type { StagePolicy } from './stage-policy.ts';
import { roundOf } from './stage-record.ts';

type StageEvent = Extract<ScreeningEvent, { readonly stage: string }>;
type Judgement = Extract<ScreeningEvent, { readonly verdict: string }>;

/** Code and words of what is wrong with an event. */
type Fault = readonly [code: string, message: string];

/** What a stage is and what stands there. */
interface Place {
  readonly policy: StagePolicy;
  readonly outcome: DocumentOutcome;
  readonly stage: StageOutcome;
}

/** Why an event does not fit what stands; `null` where it does. */
export function eventFault(screening: OpenScreening, event: ScreeningEvent): Problem | null {
  const fault = stampFault(screening, event) ?? documentFault(screening, event) ?? contentFault(screening, event);
  if (fault === null) return null;
  const [code, message] = fault;
  return { code, severity: 'error', message: `${eventId(event)} ${message}`, ids: documentIdsOf(event) };
}

function documentIdsOf(event: ScreeningEvent): readonly string[] {
  if (event.kind === 'import') return event.documentIds;
  return event.kind === 'merge' ? [event.fromId, event.intoId] : [event.documentId];
}

function stampFault({ clock }: OpenScreening, event: ScreeningEvent): Fault | null {
  if (event.clock > clock) return null;
  const remedy = `give it ${clock + 1}, or bring logs that were written apart together with mergeLogs`;
  return ['clock-not-new', `has a clock that is not greater than the log's, which is ${clock}: ${remedy}`];
}

function documentFault(screening: OpenScreening, event: ScreeningEvent): Fault | null {
  if (event.kind === 'import') return null;
  const unknown = documentIdsOf(event).filter((id) => settledDocument(screening, id) === undefined);
  if (unknown.length === 0) return null;
  return ['unknown-document', `is about ${unknown.join(' and ')}, which nobody has imported: import it first`];
}

function contentFault(screening: OpenScreening, event: ScreeningEvent): Fault | null {
  if (event.kind === 'merge') return mergeFault(screening, event);
  if (!('stage' in event)) return null;
  const place = placeOf(screening, event);
  if (place === null)
    return ['unknown-stage', `is about the stage ${event.stage}, which the protocol does not declare`];
  switch (event.kind) {
    case 'assign':
    case 'unassign':
      return assignmentFault(event, place);
    case 'retract':
      return retractionFault(screening, event);
    case 'decide':
      return decisionFault(event, place) ?? criteriaFault(screening, event, place);
    case 'adjudicate':
      return adjudicationFault(event, place) ?? criteriaFault(screening, event, place);
  }
}

function placeOf(screening: OpenScreening, { documentId, stage: stageId }: StageEvent): Place | null {
  const at = screening.stages.findIndex(({ id }) => id === stageId);
  const outcome = settledDocument(screening, documentId)?.outcome;
  const [policy, stage] = [screening.stages[at], outcome?.stages[at]];
  return outcome && policy && stage ? { policy, outcome, stage } : null;
}

function mergeFault(screening: OpenScreening, event: Extract<ScreeningEvent, { kind: 'merge' }>): Fault | null {
  const [from, into] = [settledDocument(screening, event.fromId), settledDocument(screening, event.intoId)];
  if (from !== into) return null;
  return ['merge-in-circle', `merges ${event.fromId} into ${event.intoId}, but these are one document already`];
}

function assignmentFault(event: Extract<StageEvent, { kind: 'assign' | 'unassign' }>, { stage }: Place): Fault | null {
  const isGiven = stage.assigned.some((one) => one.reviewerId === event.reviewerId && one.round === roundOf(event));
  const what = `${event.documentId} at ${event.stage} in round ${roundOf(event)}`;
  if (event.kind === 'assign' && isGiven)
    return ['already-assigned', `gives ${event.reviewerId} ${what}, which is theirs already`];
  if (event.kind === 'unassign' && !isGiven)
    return ['nothing-to-unassign', `takes ${what} from ${event.reviewerId}, who had not been given it`];
  return null;
}

function retractionFault(screening: OpenScreening, event: Extract<StageEvent, { kind: 'retract' }>): Fault | null {
  const at = screening.stages.findIndex(({ id }) => id === event.stage);
  const votes = settledDocument(screening, event.documentId)?.record.stages[at]?.votes ?? [];
  if (votes.some((vote) => vote.reviewerId === event.reviewerId && vote.round === roundOf(event))) return null;
  const where = `${event.documentId} at ${event.stage} in round ${roundOf(event)}`;
  return ['nothing-to-retract', `takes back what ${event.reviewerId} said of ${where}, but no such vote stands`];
}

function decisionFault(event: Judgement, { outcome, policy }: Place): Fault | null {
  const open = outcome.stages.find(({ stageId, status }) => stageId === event.stage || status !== 'included');
  if (open && open.stageId !== event.stage)
    return [
      'decision-before-inclusion',
      `judges ${event.documentId} at ${event.stage}, but ${open.stageId} has not included it`,
    ];
  if (policy.reads === 'full-text' && outcome.retrieval === 'not-retrieved')
    return ['decision-without-retrieval', `judges the full text of ${event.documentId}, which could not be retrieved`];
  return null;
}

function adjudicationFault(event: Extract<Judgement, { kind: 'adjudicate' }>, place: Place): Fault | null {
  const { stage, policy } = place;
  if (!mayAdjudicate(event.by, stage.votes, policy))
    return [
      'adjudicator-not-allowed',
      `settles ${event.documentId} at ${event.stage}, which the stage does not let ${event.by} do`,
    ];
  // who changes their mind about an adjudication adjudicates anew
  if (stage.status !== 'conflict' && stage.settledBy !== 'adjudication')
    return [
      'adjudication-without-conflict',
      `settles ${event.documentId} at ${event.stage}, where nothing is in conflict`,
    ];
  return decisionFault(event, place);
}

function criteriaFault({ criteria }: OpenScreening, event: Judgement, { policy, stage }: Place): Fault | null {
  const known = criteria.filter(({ stages }) => stages.length === 0 || stages.includes(policy.id));
  const unknown = event.criterionIds.find((criterionId) => known.every(({ id }) => id !== criterionId));
  if (criteria.length > 0 && unknown !== undefined)
    return [
      'unknown-criterion',
      `names the criterion ${unknown}, which the protocol does not declare for ${stage.stageId}`,
    ];
  if (event.verdict !== 'exclude' || policy.reasons === 'optional') return null;
  if (event.criterionIds.length === 0)
    return [
      'exclusion-without-criterion',
      `excludes ${event.documentId} without the criterion that ${policy.id} wants`,
    ];
  if (policy.reasons === 'single' && event.criterionIds.length > 1)
    return [
      'too-many-criteria',
      `excludes ${event.documentId} for ${event.criterionIds.length} criteria, but ${policy.id} wants one`,
    ];
  return null;
}
