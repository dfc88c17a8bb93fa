import type { Problem } from '../core/problem.ts';
import type { DocumentOutcome, ReviewerVote } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';
import { type OpenScreening, openScreening, type ScreeningOptions } from './open-screening.ts';
import { valueIn, valuesOf } from './persistent-map.ts';

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
   * `event-identity-clash`, `unknown-stage`, `nothing-to-retract`, `nothing-to-unassign`, `merge-in-circle`,
   * `clashing-votes`, `decision-before-inclusion`, `decision-without-retrieval`, `adjudication-without-conflict`,
   * `adjudicator-not-allowed`.
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
export function screeningState(events: readonly ScreeningEvent[], options: ScreeningOptions = {}): ScreeningState {
  return stateOfScreening(openScreening(events, options));
}

/**
 * What stands in a log that takes more events, as {@link screeningState} gives it; nothing is folded again.
 *
 * @example
 * stateOfScreening(openScreening([], { documentIds: ['d1'] })).outcomes[0]?.status; // 'unscreened'
 */
export function stateOfScreening({ documents, survivors, mergedIds, problems }: OpenScreening): ScreeningState {
  const settled = valuesOf(documents, ({ record }) => record.documentId).sort(
    (a, b) => a.record.place - b.record.place,
  );
  const outcomes = settled.map(({ outcome }) => outcome);
  const intoOf = (documentId: string): string => {
    const next = valueIn(survivors, documentId);
    return next === undefined ? documentId : intoOf(next);
  };
  return {
    outcomes,
    conflicts: outcomes.flatMap((outcome) => (outcome.status === 'conflict' ? conflictOf(outcome) : [])),
    merged: mergedIds.map((fromId) => ({ fromId, intoId: intoOf(fromId) })),
    problems: settled.reduce<Problem[]>(
      (all, own) => {
        if (own.problems.length > 0) all.push(...own.problems);
        return all;
      },
      [...problems],
    ),
  };
}

function conflictOf({ documentId, stageId, stages }: DocumentOutcome): ScreeningConflict[] {
  const stage = stages.find((each) => each.stageId === stageId);
  return stage?.conflict ? [{ documentId, stageId, kind: stage.conflict, votes: stage.votes }] : [];
}
