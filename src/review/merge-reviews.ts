import type { Problem } from '../core/problem.ts';
import { alteredVersions } from '../theory/theory-history.ts';
import { checkReview } from './check-review.ts';
import type { Finding } from './finding.ts';
import { likelyDuplicates } from './merge/likely-duplicates.ts';
import type { MergeConflict } from './merge/merge-conflict.ts';
import { mergeScreening } from './merge/merge-screening.ts';
import { mergeFields, settledSide } from './merge/merge-values.ts';
import { newFindings } from './merge/new-findings.ts';
import { type Review, reviewSchema } from './review.ts';
import { innerLists, protocolLists, reviewLists } from './review-lists.ts';

/** How two copies of a review are merged. */
export interface MergeReviewsOptions {
  /** Whose value stands where both changed it; where left out, neither's: the choice goes by the values themselves. */
  readonly prefer?: 'a' | 'b';
}

/** Two copies of a review brought together. */
export interface MergedReviews {
  readonly review: Review;
  /** What no rule could decide, with what each copy has. */
  readonly conflicts: readonly MergeConflict[];
  /**
   * `event-identity-clash`: two events of the log carry one identity; `likely-duplicate`: each copy added a record of what
   * seems one document; `version-altered`: a version of a theory is no longer what the common copy has.
   */
  readonly problems: readonly Problem[];
  /** What `checkReview` finds in the result and in neither copy; none where bringing them together broke nothing. */
  readonly findings: readonly Finding[];
}

/**
 * Brings together two copies of a review that were worked on apart, with the copy from which both came.
 *
 * What one copy changed and the other left alone is taken over: added and removed things by their ids, other things field
 * by field, lists such as aliases or themes by what they hold. A judgement (an appraisal, a quote, a link of evidence, a
 * version of a theory) is one whole and is never put together from two. Screening logs come together as `mergeLogs` has it.
 *
 * What both changed, each otherwise, is a conflict; what was taken out here and changed there stands, and is one too. Without
 * `base` nothing counts as taken out, and every value that differs is a conflict. Which copy is called `a` makes no
 * difference to the result, only to the names in the conflicts. Nothing is lost: it is in the result, or in a conflict, or it
 * was taken out by one and left alone by the other.
 *
 * @example
 * const { review: base } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 }, concepts: [{ id: 'trust', label: 'Trust' }] });
 * const copy = (label: string, aliases: string[]) => reviewSchema.parse({ ...base, concepts: [{ id: 'trust', label, aliases }] });
 * const { review, conflicts } = mergeReviews(copy('Mutual trust', ['Faith']), copy('Trust', ['Reliance']), base);
 * review.concepts[0]; // { id: 'trust', label: 'Mutual trust', aliases: ['Faith', 'Reliance'], broaderIds: [] }
 * conflicts; // []
 * mergeReviews(copy('Faith', []), copy('Reliance', []), base).conflicts.map(({ path, a, b }) => [path.join('.'), a, b]); // [['concepts.trust.label', 'Faith', 'Reliance']]
 */
export function mergeReviews(a: Review, b: Review, base?: Review, options: MergeReviewsOptions = {}): MergedReviews {
  const conflicts: MergeConflict[] = [];
  const context = { ...options, tell: (conflict: MergeConflict) => conflicts.push(conflict) };
  const { screening: logOfA, protocol: protocolOfA, statements: statementsOfA, ...restOfA } = a;
  const { screening: logOfB, protocol: protocolOfB, statements: statementsOfB, ...restOfB } = b;
  const { screening: log = [], protocol = {}, statements = {}, ...rest } = base ?? {};

  const log3 = { base: log, a: logOfA, b: logOfB };
  const { events, problems } = mergeScreening(log3, context);
  const protocols = { base: { ...protocol }, a: { ...protocolOfA }, b: { ...protocolOfB } };
  const said = { base: { ...statements }, a: { ...statementsOfA }, b: { ...statementsOfB } };
  const review = reviewSchema.parse({
    ...mergeFields({ base: rest, a: restOfA, b: restOfB }, [], context, reviewLists),
    protocol: mergeFields(protocols, ['protocol'], context, protocolLists),
    statements: mergeFields(said, ['statements'], context, innerLists),
    screening: events,
  });
  const copies = settledSide({ base, a, b }) === null ? [a, b].map(checkReview) : undefined;
  return {
    review,
    conflicts,
    problems: [
      ...problems,
      ...likelyDuplicates(review, a, b),
      ...(base === undefined ? [] : alteredVersions(base, review)),
    ],
    findings: copies === undefined ? [] : newFindings(checkReview(review), copies),
  };
}
