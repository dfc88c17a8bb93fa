import type { ScreeningState } from '../screening/screening-state.ts';
import { type ScreenedReview, screeningOfReview } from './screening-of-review.ts';

/**
 * The documents that the screening log includes at its last stage.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && [...includedDocumentIds(review)]; // []
 */
export function includedDocumentIds(review: ScreenedReview): ReadonlySet<string> {
  return includedIn(screeningOfReview(review));
}

/** The documents that a folded log includes at its last stage. */
export function includedIn({ outcomes }: Pick<ScreeningState, 'outcomes'>): ReadonlySet<string> {
  return new Set(outcomes.filter(({ status }) => status === 'included').map(({ documentId }) => documentId));
}
