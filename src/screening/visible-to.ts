import type { DocumentOutcome, StageOutcome } from './document-outcome.ts';
import { defaultStages, type StagePolicy } from './stage-policy.ts';

/**
 * What a reviewer may see of where documents stand. At a blind stage nobody sees a colleague's vote, nor what it came to,
 * before their own vote; at one that is blind until it is opened, not even then. That a document has gone on to a later
 * stage shows, for it has to be judged there.
 *
 * Whoever adjudicates looks at the state itself.
 *
 * @param stages - The stages of the protocol; title and abstract, then full text, where left out.
 * @example
 * const vote = { kind: 'decide', by: 'ann', clock: 1, reviewerId: 'ann', documentId: 'd1', stage: 'title-abstract', verdict: 'include', criterionIds: [], protocolVersion: 1 } as const;
 * const { outcomes } = screeningState([vote]);
 * visibleTo(outcomes, 'ben')[0]?.stages[0]?.votes; // []
 * visibleTo(outcomes, 'ann')[0]?.stages[0]?.votes.length; // 1
 */
export function visibleTo(
  outcomes: readonly DocumentOutcome[],
  reviewerId: string,
  stages: readonly StagePolicy[] = defaultStages,
): DocumentOutcome[] {
  const blindOf = new Map(stages.map(({ id, blind }) => [id, blind]));
  return outcomes.map((outcome) => {
    const seen = outcome.stages.map((stage) => visibleStage(stage, outcome, reviewerId, blindOf.get(stage.stageId)));
    return { ...outcome, ...standing(outcome, seen), stages: seen };
  });
}

function visibleStage(
  stage: StageOutcome,
  { stageId, stages }: DocumentOutcome,
  reviewerId: string,
  blind: StagePolicy['blind'] | undefined,
): StageOutcome {
  const own = stage.votes.filter((vote) => vote.reviewerId === reviewerId);
  if (blind === false || (blind === true && own.length > 0)) return stage;
  const isPast = stages.indexOf(stage) < stages.findIndex((one) => one.stageId === stageId);
  const status = isPast ? 'included' : 'pending';
  return { stageId: stage.stageId, status, votes: own, assigned: stage.assigned, criterionIds: [] };
}

/** Where the document stands as far as can be seen: what hidden votes came to stays hidden. */
function standing(
  { status, criterionIds, stageId, stages }: DocumentOutcome,
  seen: readonly StageOutcome[],
): Pick<DocumentOutcome, 'status' | 'criterionIds'> {
  const place = stages.findIndex((stage) => stage.stageId === stageId);
  const isHidden = seen[place] !== stages[place];
  if (!isHidden || status === 'to-retrieve' || status === 'not-retrieved') return { status, criterionIds };
  const isUnseen = place === 0 && seen[place]?.votes.length === 0;
  return { status: isUnseen ? 'unscreened' : 'in-progress', criterionIds: [] };
}
