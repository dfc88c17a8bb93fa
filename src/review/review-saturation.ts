import { assessSaturation } from '../saturation/assess-saturation.ts';
import { type Guest2020, guest2020 } from '../saturation/guest2020.ts';
import type { Incidence } from '../saturation/incidence.ts';
import { newCodes, observedCurve } from '../saturation/new-codes.ts';
import type { SaturationAssessment } from '../saturation/saturation-assessment.ts';
import { assessmentPlanOf } from './assessment-plan-of.ts';
import { incidenceOfReview } from './reading-of-review.ts';
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
  /** All that these documents say about those not read, against the target of the plan. */
  readonly assessment: SaturationAssessment;
}

/**
 * The saturation of a review: its included documents in the order of its list, what each of them is evidence for, and
 * what that says about documents not read. Documents that report one study count as one. Without a plan concepts are
 * counted, and nothing is judged.
 *
 * It concerns the concepts found, never the adequacy of the theory: {@link theorySaturation} asks each theory.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && reviewSaturation(review).observedCurve; // []
 * review && reviewSaturation(review).assessment.verdict; // null
 */
export function reviewSaturation(review: Review): ReviewSaturation {
  const plan = review.protocol.saturationPlan;
  const incidence = incidenceOfReview(review, plan?.unit ?? 'concept');
  const fresh = newCodes(incidence);
  return {
    incidence,
    newCodes: fresh,
    observedCurve: observedCurve(incidence),
    guest: plan === undefined ? null : guest2020(fresh, plan),
    assessment: assessSaturation(incidence, assessmentPlanOf(plan)),
  };
}
