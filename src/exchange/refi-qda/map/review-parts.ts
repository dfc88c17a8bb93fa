import type { Review } from '../../../review/review.ts';

/** The parts of a review that a project of REFI-QDA can carry. */
export type QdaReviewParts = Pick<
  Review,
  | 'title'
  | 'people'
  | 'documents'
  | 'appraisals'
  | 'extracts'
  | 'concepts'
  | 'configurations'
  | 'evidence'
  | 'links'
  | 'themes'
  | 'memos'
  | 'operations'
  | 'substantiveTheories'
  | 'theories'
  | 'theoryVersions'
>;

/** Something that a change of form could not carry over: what it is, where it stood, and what becomes of it. */
export interface QdaLoss {
  /** A stable name for this kind of loss, in kebab-case. */
  readonly code: string;
  /** The element of REFI-QDA, or the list of the review, in which it stood. */
  readonly element: string;
  /** The ids or GUIDs concerned; none where a list is lost as a whole. */
  readonly ids: readonly string[];
  readonly message: string;
}
