import type { ReviewerVote } from './document-outcome.ts';
import type { Verdict } from './event.ts';
import type { StagePolicy } from './stage-policy.ts';

/** What follows from votes under a policy. */
interface VoteSettlement {
  readonly status: 'pending' | 'conflict' | 'included' | 'excluded';
  /** What the votes differ on. */
  readonly conflict?: 'verdict' | 'reason';
}

/** The votes that count: those of the latest round in which votes stand. */
export function countedVotes(votes: readonly ReviewerVote[]): readonly ReviewerVote[] {
  let latest = 1;
  for (const { round } of votes) if (round > latest) latest = round;
  return votes.every(({ round }) => round === latest) ? votes : votes.filter(({ round }) => round === latest);
}

/** Settles a document at a stage by the votes of one round. */
export function settleVotes(cast: readonly ReviewerVote[], policy: StagePolicy): VoteSettlement {
  const votes = finalVotes(cast, policy);
  if (votes.length === 0) return { status: 'pending' };
  const verdicts = verdictByReviewer(votes, policy);
  if (!verdicts) return { status: 'conflict', conflict: 'verdict' };
  if (verdicts.length < policy.reviewersRequired) return { status: 'pending' };
  const agreed = agreedVerdict(verdicts, policy.agreement);
  if (!agreed) return { status: 'conflict', conflict: 'verdict' };
  if (agreed === 'include') return { status: 'included' };
  const disputed = policy.reasonsMustAgree && primaryReasons(votes).size > 1;
  return disputed ? { status: 'conflict', conflict: 'reason' } : { status: 'excluded' };
}

/** The votes that say something: where `unsure` is neutral, it is no vote yet. */
export function finalVotes(votes: readonly ReviewerVote[], { unsureMeans }: StagePolicy): readonly ReviewerVote[] {
  if (unsureMeans !== 'neutral') return votes;
  return votes.filter(({ verdict }) => verdict !== 'unsure');
}

// null where one reviewer says two things, which only merged documents and clashing events can bring about
function verdictByReviewer(votes: readonly ReviewerVote[], policy: StagePolicy): Verdict[] | null {
  if (votes.length === 1 && votes[0]) return [meaningOf(votes[0].verdict, policy)];
  const byReviewer = new Map<string, Verdict>();
  for (const { reviewerId, verdict } of votes) {
    const meant = meaningOf(verdict, policy);
    const before = byReviewer.get(reviewerId);
    if (before !== undefined && before !== meant) return null;
    byReviewer.set(reviewerId, meant);
  }
  return [...byReviewer.values()];
}

function meaningOf(verdict: Verdict, policy: StagePolicy): Verdict {
  return verdict === 'unsure' && policy.unsureMeans === 'include' ? 'include' : verdict;
}

// reviewers who agree to be unsure have settled nothing
function agreedVerdict(
  verdicts: readonly Verdict[],
  agreement: StagePolicy['agreement'],
): 'include' | 'exclude' | null {
  const included = verdicts.filter((verdict) => verdict === 'include').length;
  const excluded = verdicts.filter((verdict) => verdict === 'exclude').length;
  if (agreement === 'any-include' && included > 0) return 'include';
  const needed = agreement === 'majority' ? Math.floor(verdicts.length / 2) + 1 : verdicts.length;
  if (included >= needed) return 'include';
  return excluded >= needed ? 'exclude' : null;
}

function primaryReasons(votes: readonly ReviewerVote[]): Set<string> {
  const excluding = votes.filter((vote) => vote.verdict === 'exclude');
  return new Set(excluding.flatMap((vote) => vote.criterionIds.slice(0, 1)));
}
