import type { DocumentOutcome, ReviewerVote } from './document-outcome.ts';

/** A document that was judged under an older version of the protocol. */
export interface OutdatedJudgement {
  readonly documentId: string;
  readonly stageId: string;
  /** The votes that count and were cast under an older version. */
  readonly votes: readonly ReviewerVote[];
  /** The round in which it would be judged anew. */
  readonly nextRound: number;
}

/**
 * The documents that were judged at a stage before its criteria changed: those of whose votes that count at least one was
 * cast under an older version of the protocol. Assigning them in `nextRound` has them screened again; until somebody votes
 * there, what stood stands.
 *
 * @param protocolVersion - The version that holds now.
 * @example
 * const vote = { kind: 'decide', by: 'ann', clock: 1, reviewerId: 'ann', documentId: 'd1', stage: 'title-abstract', verdict: 'include', criterionIds: [], protocolVersion: 1 } as const;
 * const { outcomes } = screeningState([vote]);
 * outdatedJudgements(outcomes, 2).map(({ documentId, nextRound }) => [documentId, nextRound]); // [['d1', 2]]
 * outdatedJudgements(outcomes, 1); // []
 */
export function outdatedJudgements(outcomes: readonly DocumentOutcome[], protocolVersion: number): OutdatedJudgement[] {
  return outcomes.flatMap(({ documentId, stages }) =>
    stages.flatMap(({ stageId, votes }) => {
      const older = votes.filter((vote) => vote.protocolVersion < protocolVersion);
      return older.length === 0 ? [] : [{ documentId, stageId, votes: older, nextRound: (votes[0]?.round ?? 1) + 1 }];
    }),
  );
}
