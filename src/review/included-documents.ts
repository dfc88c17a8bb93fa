import { includedIn } from './included-in.ts';
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
