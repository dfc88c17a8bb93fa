import { compareText } from '../core/compare-text.ts';
import { groupBy } from '../core/group-by.ts';
import type { Appraisal, AppraisalScale } from './appraisal.ts';

/** What one reviewer said of one document or extract on one dimension. */
export interface AppraisalRating {
  readonly appraisalId: string;
  readonly reviewerId: string;
  readonly rating: string;
  /** The theory for which it was judged. */
  readonly forTheoryId?: string;
}

/**
 * How the judgements of a cell stand.
 *
 * - `unrated`: nobody judged.
 * - `single`: one reviewer judged, or not two for the same theory.
 * - `agreed`: at least two did, and all gave the same.
 * - `settled`: a consensus covers all that was said.
 * - `by-theory`: it is judged otherwise for one theory than for another, which is no disagreement.
 * - `differing`: reviewers differ, and nothing has settled it.
 */
export type AppraisalCellStatus = 'unrated' | 'single' | 'agreed' | 'settled' | 'by-theory' | 'differing';

/** All that was said of one document or extract on one dimension. */
export interface AppraisalCell {
  readonly dimension: string;
  readonly status: AppraisalCellStatus;
  /**
   * The rating on which all who judged agree, or that their consensus gives; missing where nobody judged, where they differ
   * and where theories do. Never an average.
   */
  readonly rating?: string;
  /** Each reviewer's own, by reviewer, then by appraisal; a consensus is not among them. */
  readonly ratings: readonly AppraisalRating[];
  /** What settles the ratings, for one theory each. */
  readonly consensus: readonly AppraisalRating[];
  /** How many reviewers gave each rating, in the order of the scale, those that nobody gave too. */
  readonly counts: readonly { readonly rating: string; readonly count: number }[];
}

/**
 * Puts together what was said of one target on one dimension; the appraisals are of that target. Where they all hold for one
 * theory they are one voice, else each theory has its own.
 */
export function appraisalCell(
  ofTarget: readonly Appraisal[],
  { dimension, ratings: scale }: AppraisalScale,
  isOneTheory = false,
): AppraisalCell {
  const own = ofTarget.filter((appraisal) => appraisal.dimension === dimension);
  const voices = [...groupBy(own, ({ forTheoryId }) => (isOneTheory ? undefined : forTheoryId)).values()].map(voiceOf);
  const ratings = voices.flatMap((voice) => voice.ratings);
  ratings.sort((a, b) => compareText(a.reviewerId, b.reviewerId) || compareText(a.appraisalId, b.appraisalId));
  const counts = scale.map((rating) => ({ rating, count: ratings.filter((each) => each.rating === rating).length }));
  const consensus = voices.flatMap((voice) => voice.consensus ?? []);
  const found = new Set(voices.map(({ rating }) => rating));
  const [rating] = found.size === 1 ? found : [];
  const cell = { dimension, status: statusOf(voices, found), ratings, consensus, counts };
  return rating === undefined ? cell : { ...cell, rating };
}

/** What is said for one theory, or for all. */
interface Voice {
  readonly ratings: readonly AppraisalRating[];
  readonly consensus: AppraisalRating | null;
  /** Missing where reviewers differ. */
  readonly rating: string | undefined;
  readonly isDouble: boolean;
}

function voiceOf(appraisals: readonly Appraisal[]): Voice {
  const single = appraisals.filter(({ consensusOf }) => consensusOf === undefined);
  // who judges after the consensus opens the question again
  const settling = appraisals.findLast(({ consensusOf }) => single.every(({ id }) => consensusOf?.includes(id)));
  const consensus = settling?.consensusOf === undefined ? null : ratingOf(settling);
  const [only, ...others] = new Set(single.map(({ rating }) => rating));
  return {
    ratings: single.map(ratingOf),
    consensus,
    rating: consensus?.rating ?? (others.length === 0 ? only : undefined),
    isDouble: new Set(single.map(({ reviewerId }) => reviewerId)).size > 1,
  };
}

function statusOf(voices: readonly Voice[], found: ReadonlySet<string | undefined>): AppraisalCellStatus {
  if (voices.length === 0) return 'unrated';
  if (found.has(undefined)) return 'differing';
  if (found.size > 1) return 'by-theory';
  if (voices.some(({ consensus }) => consensus !== null)) return 'settled';
  return voices.every(({ isDouble }) => isDouble) ? 'agreed' : 'single';
}

function ratingOf({ id, reviewerId, rating, forTheoryId }: Appraisal): AppraisalRating {
  const cell = { appraisalId: id, reviewerId, rating };
  return forTheoryId === undefined ? cell : { ...cell, forTheoryId };
}
