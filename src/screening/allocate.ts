import { RealistError } from '../core/realist-error.ts';
import { requireWhole } from '../core/require.ts';
import { evenLoads, type ReviewerLoad } from './even-loads.ts';
import { type OverlapShare, overlapLevels } from './overlap-levels.ts';
import { reviewerChoice } from './reviewer-choice.ts';

/** How documents are given to reviewers. */
export interface AllocationOptions {
  /** The same seed gives the same allocation; a whole number. */
  readonly seed: number;
  /**
   * Reviewers a document gets: a number for all, 2 where left out, or shares such as 90 % two, 5 % three and 5 % one.
   */
  readonly perDocument?: number | readonly OverlapShare[];
  /** The most documents that a reviewer takes in all; without an entry there is no bound. */
  readonly capacity?: Readonly<Record<string, number>>;
  /** Reviewers who get every document, as long as their capacity lasts; none where left out. */
  readonly core?: readonly string[];
  /** What is allocated already: it stands, counts as work, and documents in it are not given anew. */
  readonly existing?: readonly DocumentAssignment[];
}

/** Who is to judge a document. */
export interface DocumentAssignment {
  readonly documentId: string;
  readonly reviewerIds: readonly string[];
}

/** Documents given to reviewers. */
export interface Allocation {
  /** One for each document, in their order. */
  readonly assignments: readonly DocumentAssignment[];
  /** How many documents each reviewer has in all, in the order of the reviewers. */
  readonly loads: readonly ReviewerLoad[];
  /** Documents for which capacity was lacking, and how many reviewers they lack. */
  readonly unfilled: readonly { readonly documentId: string; readonly missing: number }[];
}

/**
 * Gives documents to reviewers, seeded and balanced: of reviewers whose capacity does not bind, none ever has more than one
 * document more than another, and the shares of `perDocument` are met as nearly as whole documents allow.
 *
 * Documents are taken in their order; so documents that are added at the end change nothing before them, unless a capacity
 * binds. In that case, or where the team has changed, or documents come in between, `existing` keeps what stands. Among reviewers with the least work, those are
 * taken who have met the least, so that every pair has documents in common; chance decides the rest.
 *
 * @throws RealistError `out-of-range`, `not-whole`; `shares-not-whole`; `repeated-reviewer`; `too-few-reviewers` where a
 *   document is to get more than there are; `unknown-reviewer` in `core` or `capacity`.
 * @example
 * const { assignments, loads } = allocate(['d1', 'd2', 'd3'], ['ann', 'ben', 'cat'], { seed: 1 });
 * loads.map(({ documents }) => documents); // [2, 2, 2]
 * assignments[0]?.reviewerIds.length; // 2
 */
export function allocate(
  documentIds: readonly string[],
  reviewers: readonly string[],
  { seed, perDocument = 2, capacity = {}, core = [], existing = [] }: AllocationOptions,
): Allocation {
  requireWhole(seed, 0, Number.MAX_SAFE_INTEGER, 'seed');
  requireReviewers(reviewers, [...core, ...Object.keys(capacity)]);
  for (const most of Object.values(capacity)) requireWhole(most, 0, Number.MAX_SAFE_INTEGER, 'capacity');
  const bounds = new Map(Object.entries(capacity));
  const standing = new Map(existing.map((assignment) => [assignment.documentId, assignment]));
  const fresh = [...new Set(documentIds)].filter((documentId) => !standing.has(documentId));
  const levels = overlapLevels(perDocument, standing.size + fresh.length, seed).slice(standing.size);
  requireEnough(levels, reviewers);

  const loads = new Map(reviewers.map((reviewerId) => [reviewerId, 0]));
  for (const { reviewerIds } of standing.values())
    for (const reviewerId of reviewerIds) loads.set(reviewerId, (loads.get(reviewerId) ?? 0) + 1);
  const others = reviewers.filter((reviewerId) => !core.includes(reviewerId));
  const wanted = levels.reduce((sum, level) => sum + Math.max(0, level - core.length), 0);
  const goals = evenLoads(
    others.map((reviewerId) => ({ reviewerId, documents: loads.get(reviewerId) ?? 0 })),
    wanted,
    { capacity: bounds, documents: fresh.length },
  );
  const choose = reviewerChoice(reviewers, { seed, core, capacity: bounds, goals, loads });
  const unfilled: { readonly documentId: string; readonly missing: number }[] = [];
  for (const [place, documentId] of fresh.entries()) {
    const level = Math.max(levels[place] ?? 0, core.length);
    const reviewerIds = choose(documentId, level);
    standing.set(documentId, { documentId, reviewerIds });
    if (reviewerIds.length < level) unfilled.push({ documentId, missing: level - reviewerIds.length });
  }
  return {
    assignments: [...new Set(documentIds)].flatMap((documentId) => standing.get(documentId) ?? []),
    loads: reviewers.map((reviewerId) => ({ reviewerId, documents: loads.get(reviewerId) ?? 0 })),
    unfilled,
  };
}

function requireReviewers(reviewers: readonly string[], named: readonly string[]): void {
  const known = new Set(reviewers);
  if (known.size < reviewers.length)
    throw new RealistError('repeated-reviewer', ['reviewers'], 'reviewers names somebody twice');
  const stranger = named.find((reviewerId) => !known.has(reviewerId));
  if (stranger === undefined) return;
  throw new RealistError(
    'unknown-reviewer',
    ['options'],
    `core or capacity names ${stranger}, who is no reviewer here`,
  );
}

function requireEnough(levels: readonly number[], reviewers: readonly string[]): void {
  const most = levels.reduce((greatest, level) => Math.max(greatest, level), 0);
  if (most <= reviewers.length) return;
  const message = `a document is to get ${most} reviewers, but there are ${reviewers.length}`;
  throw new RealistError('too-few-reviewers', ['reviewers'], message);
}
