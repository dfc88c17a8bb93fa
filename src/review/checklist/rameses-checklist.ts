import type { Review } from '../review.ts';
import { answerItems, type ChecklistOptions } from './answer-items.ts';
import type { ChecklistItem } from './checklist-item.ts';
import { ramesesEvaluationItems } from './rameses-evaluation-items.ts';
import { ramesesItems } from './rameses-items.ts';

/**
 * The 19 items of the RAMESES publication standards for realist syntheses, and what a review answers to each: the ids that
 * answer it, what is lacking, and where in the report it stands where a person has said so.
 *
 * Data that are there are never called reported where a person must judge how they are told. Nothing is scored or summed.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust: a realist synthesis', protocol: { version: 1 } });
 * review && ramesesChecklist(review).slice(0, 3).map(({ item, status }) => `${item} ${status}`); // ['1 reported', '2 missing', '3 missing']
 * @see Wong G, Greenhalgh T, Westhorp G, Buckingham J, Pawson R. RAMESES publication standards: realist syntheses. BMC Med
 *   2013;11:21. https://doi.org/10.1186/1741-7015-11-21
 */
export function ramesesChecklist(review: Review, options: ChecklistOptions = {}): ChecklistItem[] {
  return answerItems('rameses', ramesesItems, review, options);
}

/**
 * The 20 items of the RAMESES II reporting standards for realist evaluations, answered likewise.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'evaluation', title: 'Trust: a realist evaluation', protocol: { version: 1 } });
 * review && ramesesEvaluationChecklist(review).length; // 20
 * @see Wong G, Westhorp G, Manzano A, Greenhalgh J, Jagosh J, Greenhalgh T. RAMESES II reporting standards for realist
 *   evaluations. BMC Med 2016;14:96. https://doi.org/10.1186/s12916-016-0643-1
 */
export function ramesesEvaluationChecklist(review: Review, options: ChecklistOptions = {}): ChecklistItem[] {
  return answerItems('rameses-ii', ramesesEvaluationItems, review, options);
}
