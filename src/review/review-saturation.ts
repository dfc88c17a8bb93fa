import { uniqueDocuments } from '../dedupe/unique-documents.ts';
import { type Guest2020, guest2020 } from '../saturation/guest2020.ts';
import { type Incidence, incidence } from '../saturation/incidence.ts';
import { newCodes, observedCurve } from '../saturation/new-codes.ts';
import { codings } from '../theory/codings.ts';
import { includedDocumentIds } from './included-documents.ts';
import type { Review } from './review.ts';

/** How fast new concepts or configurations came in as the included documents were read. */
export interface ReviewSaturation {
  readonly incidence: Incidence;
  /** New codes in each document, in reading order. */
  readonly newCodes: readonly number[];
  /** Codes found after each document. */
  readonly observedCurve: readonly number[];
  /** The rule of Guest et al. 2020 as the plan sets it; `null` where the protocol has no plan. */
  readonly guest: Guest2020 | null;
}

/**
 * The saturation of a review: its included documents in the order of its list, what each of them is evidence for, and
 * the rule that its protocol declares. Without a plan concepts are counted and no rule is applied.
 *
 * It concerns the concepts found, never the adequacy of the theory.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && reviewSaturation(review).observedCurve; // []
 */
export function reviewSaturation(review: Review): ReviewSaturation {
  const plan = review.protocol.saturationPlan;
  const includedIds = includedDocumentIds(review);
  const order = uniqueDocuments(review.documents, review.duplicateClusters)
    .map(({ id }) => id)
    .filter((id) => includedIds.has(id));
  const read = new Set(order);
  const rows = codings(review, plan?.unit ?? 'concept').filter(({ document }) => read.has(document));
  const found = incidence(rows, order);
  const fresh = newCodes(found);
  return {
    incidence: found,
    newCodes: fresh,
    observedCurve: observedCurve(found),
    guest: plan === undefined ? null : guest2020(fresh, plan),
  };
}
