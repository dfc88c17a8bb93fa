import { RealistError } from '../core/realist-error.ts';
import type { DocumentOutcome, StageOutcome } from './document-outcome.ts';
import type { ScreeningEvent } from './event.ts';
import { hashText } from './seeded-hash.ts';
import { defaultStages, type StagePolicy } from './stage-policy.ts';
import { currentRound, owedRound } from './worklist.ts';

/** How a reviewer's documents are handed over. */
export interface HandOverOptions {
  /** Who enters the events, and the clock of the first; the others follow. */
  readonly by: string;
  readonly clock: number;
  /** Who may take the documents. */
  readonly to: readonly string[];
  /**
   * Whether the votes that the reviewer has cast on unsettled documents stay, which is so where left out, or are taken back
   * and cast by others. In either case a vote is taken back without which the document could not go on: in a conflict that
   * only its voters can end, and where it is neutral.
   */
  readonly votes?: 'keep' | 'retract';
  /** The same seed gives the same choice among those with the least to do; 0 where left out. */
  readonly seed?: number;
  /** The stages of the protocol; title and abstract, then full text, where left out. */
  readonly stages?: readonly StagePolicy[];
}

/** A reviewer's documents in other hands. */
export interface HandOver {
  /** The events to append, in their order. */
  readonly events: readonly ScreeningEvent[];
  /** Documents that nobody in `to` could take; they have a free place, which the work list offers to everybody. */
  readonly open: readonly { readonly documentId: string; readonly stageId: string }[];
}

/**
 * Takes a reviewer out of screening without stranding a document: what they were given and have not judged goes to those
 * who have the least to do, have not judged it and are not to. Documents that are settled stay as they are.
 *
 * @throws RealistError `leaver-among-takers`.
 * @example
 * const given = { kind: 'assign', by: 'ann', stage: 'title-abstract', documentId: 'd1' } as const;
 * const { outcomes } = screeningState([{ ...given, clock: 1, reviewerId: 'ann' }, { ...given, clock: 2, reviewerId: 'ben' }]);
 * const { events } = handOver(outcomes, 'ben', { by: 'ann', clock: 3, to: ['ann', 'cat'] });
 * events.map((event) => 'reviewerId' in event && [event.kind, event.reviewerId]); // [['unassign', 'ben'], ['assign', 'cat']]
 */
export function handOver(
  outcomes: readonly DocumentOutcome[],
  reviewerId: string,
  { by, clock, to, votes = 'keep', seed = 0, stages = defaultStages }: HandOverOptions,
): HandOver {
  if (to.includes(reviewerId))
    throw new RealistError(
      'leaver-among-takers',
      ['options', 'to'],
      `${reviewerId} leaves and cannot take documents over`,
    );
  const policyOf = new Map(stages.map((policy) => [policy.id, policy]));
  const owed = owedBy(outcomes, to);
  const events: ScreeningEvent[] = [];
  const open: { readonly documentId: string; readonly stageId: string }[] = [];
  for (const { documentId, stage, leaves } of whatIsLeft(outcomes, reviewerId, votes, policyOf)) {
    const place = { documentId, stage: stage.stageId };
    for (const { kind, round } of leaves)
      events.push({ kind, by, clock: clock + events.length, ...place, reviewerId, ...(round > 1 && { round }) });
    const round = Math.max(...leaves.map((leave) => leave.round));
    const taker = takerOf(stage, round, to, owed, `${seed} ${documentId}`);
    if (taker === undefined) {
      open.push({ documentId, stageId: stage.stageId });
      continue;
    }
    owed.set(taker, (owed.get(taker) ?? 0) + 1);
    const given = { ...place, reviewerId: taker, ...(round > 1 && { round }) };
    events.push({ kind: 'assign', by, clock: clock + events.length, ...given });
  }
  return { events, open };
}

/** What a reviewer leaves behind of one document at one stage. */
interface Legacy {
  readonly documentId: string;
  readonly stage: StageOutcome;
  readonly leaves: readonly { readonly kind: 'unassign' | 'retract'; readonly round: number }[];
}

function whatIsLeft(
  outcomes: readonly DocumentOutcome[],
  reviewerId: string,
  votes: 'keep' | 'retract',
  policyOf: ReadonlyMap<string, StagePolicy>,
): Legacy[] {
  return outcomes.flatMap((outcome) =>
    outcome.stages.flatMap((stage): Legacy[] => {
      const isOpen = stage.settledBy === undefined;
      const isStuck = hangsOn(stage, reviewerId, policyOf.get(stage.stageId));
      const hasVoted = stage.votes.some((vote) => vote.reviewerId === reviewerId);
      const current = currentRound(stage);
      const rounds = stage.assigned.flatMap((one) =>
        one.reviewerId === reviewerId && one.round >= current ? [one.round] : [],
      );
      const goes = isOpen && hasVoted && (votes === 'retract' || isStuck);
      const owes = owedRound(stage, reviewerId) !== null;
      if (!owes && !goes) return [];
      const unassigned = rounds.map((round) => ({ kind: 'unassign' as const, round }));
      const retracted = goes ? [{ kind: 'retract' as const, round: current }] : [];
      return [{ documentId: outcome.documentId, stage, leaves: [...unassigned, ...retracted] }];
    }),
  );
}

/** Whether only this reviewer's vote can move the document on: a conflict that nobody else settles, or an undecided vote. */
function hangsOn(stage: StageOutcome, reviewerId: string, policy: StagePolicy | undefined): boolean {
  if (stage.status === 'conflict') return policy?.adjudicatedBy === 'nobody';
  return (
    policy?.unsureMeans === 'neutral' &&
    stage.votes.some((vote) => vote.reviewerId === reviewerId && vote.verdict === 'unsure')
  );
}

function owedBy(outcomes: readonly DocumentOutcome[], reviewers: readonly string[]): Map<string, number> {
  const stages = outcomes.flatMap((outcome) => outcome.stages);
  return new Map(reviewers.map((one) => [one, stages.filter((stage) => owedRound(stage, one) !== null).length]));
}

function takerOf(
  stage: StageOutcome,
  round: number,
  to: readonly string[],
  owed: ReadonlyMap<string, number>,
  seed: string,
): string | undefined {
  const taken = new Set(
    [...stage.assigned, ...stage.votes].flatMap((one) => (one.round === round ? [one.reviewerId] : [])),
  );
  const [first] = to
    .filter((reviewerId) => !taken.has(reviewerId))
    .map((reviewerId) => ({ reviewerId, owes: owed.get(reviewerId) ?? 0, chance: hashText(`${seed} ${reviewerId}`) }))
    .sort((a, b) => a.owes - b.owes || a.chance - b.chance);
  return first?.reviewerId;
}
