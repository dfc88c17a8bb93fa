import type { ReviewerVote } from './document-outcome.ts';
import type { StagePolicy } from './stage-policy.ts';

/** Whether a stage lets this person settle a document with these votes. */
export function mayAdjudicate(
  personId: string,
  votes: readonly ReviewerVote[],
  { adjudicatedBy }: StagePolicy,
): boolean {
  if (adjudicatedBy === 'anybody') return true;
  if (adjudicatedBy === 'nobody') return false;
  if (adjudicatedBy === 'third-reviewer') return votes.every(({ reviewerId }) => reviewerId !== personId);
  return adjudicatedBy.includes(personId);
}
