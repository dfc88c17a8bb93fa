import { compareText } from '../core/compare-text.ts';
import type { DocumentOutcome } from './document-outcome.ts';
import { defaultStages, type StagePolicy } from './stage-policy.ts';
import { owedRound, reachedStages } from './worklist.ts';

/** Documents at one stage. Each that has reached it is counted once, so that the numbers add up to `reached`. */
export interface StageProgress {
  readonly stageId: string;
  /** Documents that the stages before have included. */
  readonly reached: number;
  /** Full text not yet there. */
  readonly toRetrieve: number;
  readonly notRetrieved: number;
  /** Nobody has voted or is to. */
  readonly unassigned: number;
  /** Somebody is to vote, and nobody has. */
  readonly pending: number;
  /** Some have voted, and votes are lacking. */
  readonly awaiting: number;
  readonly conflict: number;
  readonly included: number;
  readonly excluded: number;
}

/** Documents of one reviewer at one stage. */
export interface ReviewerProgress {
  readonly reviewerId: string;
  readonly stageId: string;
  /** Documents that they have judged. */
  readonly judged: number;
  /** Documents that they were given and have still to judge. */
  readonly owed: number;
}

/** How far screening has come. */
export interface ScreeningProgress {
  readonly documents: number;
  /** In the order of the stages. */
  readonly stages: readonly StageProgress[];
  /** Of everybody who has judged or is to, by stage and id. */
  readonly reviewers: readonly ReviewerProgress[];
}

/**
 * Counts documents, not votes: how many stand where, at each stage and for each reviewer. For one batch of a living review,
 * give the outcomes of that batch.
 *
 * @param stages - The stages of the protocol; title and abstract, then full text, where left out.
 * @example
 * const { outcomes } = screeningState([], { documentIds: ['d1', 'd2'] });
 * screeningProgress(outcomes).stages[0]?.unassigned; // 2
 * screeningProgress(outcomes).stages[1]?.reached; // 0
 */
export function screeningProgress(
  outcomes: readonly DocumentOutcome[],
  stages: readonly StagePolicy[] = defaultStages,
): ScreeningProgress {
  return {
    documents: outcomes.length,
    stages: stages.map(({ id }) => stageProgress(outcomes, id)),
    reviewers: stages.flatMap(({ id }) => reviewerProgress(outcomes, id)),
  };
}

function stageProgress(outcomes: readonly DocumentOutcome[], stageId: string): StageProgress {
  const counts = {
    reached: 0,
    toRetrieve: 0,
    notRetrieved: 0,
    unassigned: 0,
    pending: 0,
    awaiting: 0,
    conflict: 0,
    included: 0,
    excluded: 0,
  };
  for (const outcome of outcomes) {
    const where = placeAt(outcome, stageId);
    if (where === null) continue;
    counts.reached += 1;
    counts[where] += 1;
  }
  return { stageId, ...counts };
}

type Where = Exclude<keyof StageProgress, 'stageId' | 'reached'>;

/** Where a document counts at a stage; `null` where it has not come so far. */
function placeAt({ status, stageId: standsAt, stages }: DocumentOutcome, stageId: string): Where | null {
  const place = stages.findIndex((stage) => stage.stageId === stageId);
  const current = stages.findIndex((stage) => stage.stageId === standsAt);
  const stage = stages[place];
  if (!stage || place > current) return null;
  if (place < current) return 'included';
  if (status === 'to-retrieve') return 'toRetrieve';
  if (status === 'not-retrieved') return 'notRetrieved';
  if (stage.status !== 'pending') return stage.status;
  if (stage.votes.length > 0) return 'awaiting';
  return stage.assigned.length > 0 ? 'pending' : 'unassigned';
}

function reviewerProgress(outcomes: readonly DocumentOutcome[], stageId: string): ReviewerProgress[] {
  const found = new Map<string, { judged: number; owed: number }>();
  for (const outcome of outcomes) {
    for (const [reviewerId, { judged, owed }] of sharesOf(outcome, stageId)) {
      const own = found.get(reviewerId) ?? { judged: 0, owed: 0 };
      found.set(reviewerId, { judged: own.judged + Number(judged), owed: own.owed + Number(owed) });
    }
  }
  const rows = [...found].map(([reviewerId, counts]) => ({ reviewerId, stageId, ...counts }));
  return rows.sort((a, b) => compareText(a.reviewerId, b.reviewerId));
}

/** Who has judged a document at a stage, and who still owes it. */
function sharesOf(
  outcome: DocumentOutcome,
  stageId: string,
): Map<string, { readonly judged: boolean; readonly owed: boolean }> {
  const stage = outcome.stages.find((one) => one.stageId === stageId);
  if (!stage) return new Map();
  const isOpen = reachedStages(outcome).includes(stage);
  const voters = new Set(stage.votes.map(({ reviewerId }) => reviewerId));
  const involved = new Set([...voters, ...stage.assigned.map(({ reviewerId }) => reviewerId)]);
  return new Map(
    [...involved].map((reviewerId) => {
      const owed = isOpen && owedRound(stage, reviewerId) !== null;
      return [reviewerId, { judged: voters.has(reviewerId), owed }];
    }),
  );
}
