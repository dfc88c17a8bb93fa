import type { Review } from '../review.ts';
import { answerItems, type ChecklistOptions } from './answer-items.ts';
import type { ChecklistItem } from './checklist-item.ts';
import { prismaAbstractItems } from './prisma-abstract-items.ts';
import { prismaItems } from './prisma-items.ts';

/**
 * The 27 items of PRISMA 2020, with sub-items 42 lines, and what a review answers to each. Lines that ask for pooled
 * effects are not applicable to a realist review, and each says why; a person's judgement may say otherwise.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust', protocol: { version: 1 } });
 * review && prismaChecklist(review).find(({ item }) => item === '12')?.status; // 'not-applicable'
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71. https://doi.org/10.1136/bmj.n71
 */
export function prismaChecklist(review: Review, options: ChecklistOptions = {}): ChecklistItem[] {
  return answerItems('prisma-2020', prismaItems, review, options);
}

/**
 * The 12 items of PRISMA 2020 for Abstracts, asked of the review's abstract: which sources, which number of documents,
 * which funder and registration its text names. Without an abstract nothing is answered but the title.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Trust: a realist review', protocol: { version: 1 } });
 * review && prismaAbstractChecklist(review).filter(({ status }) => status === 'reported').map(({ item }) => item); // ['1']
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71. https://doi.org/10.1136/bmj.n71
 */
export function prismaAbstractChecklist(review: Review, options: ChecklistOptions = {}): ChecklistItem[] {
  return answerItems('prisma-2020-abstracts', prismaAbstractItems, review, options);
}
