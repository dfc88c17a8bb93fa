import { type ScreeningState, screeningState } from '../screening/screening-state.ts';
import type { Review } from './review.ts';

/**
 * Where every document of a review stands, by its log under its own protocol: its stages, and its criteria, whose
 * priority says which of several reasons is the primary one.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && screeningOfReview(review).outcomes; // []
 */
export function screeningOfReview({ screening, protocol }: Pick<Review, 'screening' | 'protocol'>): ScreeningState {
  return screeningState(screening, { stages: protocol.stages, criteria: protocol.criteria });
}
