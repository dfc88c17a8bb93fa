import { indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import { RealistError } from '../core/realist-error.ts';
import type { Criterion } from './criterion.ts';
import type { DocumentOutcome, ReviewerVote } from './document-outcome.ts';
import { documentProblems } from './document-problems.ts';
import type { ScreeningEvent } from './event.ts';
import { foldLog } from './fold-log.ts';
import { orderedLog } from './ordered-log.ts';
import { settleDocument } from './settle-document.ts';
import { defaultStages, type StagePolicy } from './stage-policy.ts';

/** How a screening log is read. */
export interface ScreeningStateOptions {
  /** The stages of the protocol, in order; title and abstract, then full text, where left out. */
  readonly stages?: readonly StagePolicy[];
  /**
   * The protocol's criteria. Where reviewers exclude a document for different primary reasons, the one of the least
   * priority stands first; without criteria it is that of the earliest vote.
   */
  readonly criteria?: readonly Criterion[];
}

/** A document whose votes disagree at the stage at which it stands. */
export interface ScreeningConflict {
  readonly documentId: string;
  readonly stageId: string;
  /** `reason`: all exclude it, for different primary reasons. */
  readonly kind: 'verdict' | 'reason';
  readonly votes: readonly ReviewerVote[];
}

/** A document that turned out to be another. */
export interface LateDuplicate {
  readonly fromId: string;
  /** The document that stands for it in the end, after all merges. */
  readonly intoId: string;
}

/** What stands in screening, folded from the log. */
export interface ScreeningState {
  /** One for each document that the log mentions and that was not merged away, in the order of first mention. */
  readonly outcomes: readonly DocumentOutcome[];
  /** What waits for an adjudication, in the order of `outcomes`. */
  readonly conflicts: readonly ScreeningConflict[];
  /** In the order of the merges. */
  readonly merged: readonly LateDuplicate[];
  /**
   * `event-identity-clash`, `unknown-stage`, `nothing-to-retract`, `merge-in-circle`, `clashing-votes`,
   * `decision-before-inclusion`, `decision-without-retrieval`, `adjudication-without-conflict`.
   */
  readonly problems: readonly Problem[];
}

/**
 * Folds the log of a review's screening into where every document stands. The order of `events` does not matter: the
 * log is ordered by clock and actor, and an event that comes twice counts once.
 *
 * A reviewer's last decision at a stage and in a round stands, unless it is retracted. The latest round in which votes
 * stand counts. An adjudication is a layer above the votes; it goes stale as soon as one of them changes. A merge moves
 * what was said of the duplicate to the surviving document. A full text counts as retrieved where somebody judged it.
 * An exclusion without a reason is no problem of the log: `checkReview` names it.
 *
 * @throws RealistError `no-stages` where `stages` is empty.
 * @example
 * const vote = { kind: 'decide', clock: 1, documentId: 'd1', stage: 'title-abstract', criterionIds: [], protocolVersion: 1 } as const;
 * const log = [
 *   { ...vote, by: 'ann', reviewerId: 'ann', verdict: 'include' },
 *   { ...vote, by: 'ben', reviewerId: 'ben', verdict: 'exclude' },
 * ] as const;
 * screeningState(log).outcomes[0]?.status; // 'conflict'
 * screeningState(log, { stages: defaultStages.map((stage) => ({ ...stage, agreement: 'any-include' })) }).outcomes[0]?.status; // 'to-retrieve'
 */
export function screeningState(events: readonly ScreeningEvent[], options: ScreeningStateOptions = {}): ScreeningState {
  const policies = [...indexById(options.stages ?? defaultStages).values()];
  if (policies.length === 0) {
    throw new RealistError('no-stages', ['options', 'stages'], 'stages is empty; a review has at least one stage');
  }
  const priorities = new Map((options.criteria ?? []).map(({ id, priority }) => [id, priority]));
  const log = orderedLog(events);
  const folded = foldLog(
    log.events,
    policies.map((policy) => policy.id),
  );
  const outcomes: DocumentOutcome[] = [];
  const problems: Problem[] = [...log.problems, ...folded.problems];
  for (const record of folded.documents) {
    const outcome = settleDocument(record, policies, priorities);
    outcomes.push(outcome);
    problems.push(...documentProblems(record, outcome, policies));
  }
  return { outcomes, conflicts: outcomes.flatMap(conflictOf), merged: folded.merged, problems };
}

function conflictOf({ documentId, status, stageId, stages }: DocumentOutcome): ScreeningConflict[] {
  const stage = stages.find((each) => each.stageId === stageId);
  if (status !== 'conflict' || !stage?.conflict) return [];
  return [{ documentId, stageId, kind: stage.conflict, votes: stage.votes }];
}
