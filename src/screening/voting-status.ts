import type { StageOutcome } from './document-outcome.ts';

/**
 * How far the vote on a document at a stage has come. `unassigned`: nobody has voted or is to. `pending`: somebody is to,
 * and nobody has. `awaiting`: some have voted, and votes are lacking. Then it is in `conflict`, or settled: `agreed` by
 * votes, `adjudicated` above them.
 */
export type VotingStatus = 'unassigned' | 'pending' | 'awaiting' | 'conflict' | 'agreed' | 'adjudicated';

/**
 * Says how far the vote on a document at a stage has come.
 *
 * @example
 * const screening = openScreening([{ kind: 'assign', by: 'ann', clock: 1, documentId: 'd1', stage: 'title-abstract', reviewerId: 'ben' }]);
 * documentOutcome(screening, 'd1')?.stages.map(votingStatus); // ['pending', 'unassigned']
 */
export function votingStatus({ status, settledBy, votes, assigned }: StageOutcome): VotingStatus {
  if (settledBy) return settledBy === 'votes' ? 'agreed' : 'adjudicated';
  if (status === 'conflict') return 'conflict';
  if (votes.length > 0) return 'awaiting';
  return assigned.length > 0 ? 'pending' : 'unassigned';
}
