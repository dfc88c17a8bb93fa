import { RealistError } from '../core/realist-error.ts';
import { flowBase } from './flow/flow-base.ts';
import { flowOfScope } from './flow/flow-of-scope.ts';
import type { RoundChoice } from './flow/flow-scope.ts';
import type { PreviousVersion } from './flow/previous-version.ts';
import type { Flow } from './flow-model.ts';
import type { Review } from './review.ts';

/** Which flow is computed. */
export interface FlowOptions extends RoundChoice {
  /** The version of which this review is an update: what it included is told apart and added at the end. */
  readonly previous?: PreviousVersion;
  /** Adds a step from the documents included to those that the synthesis uses. Default: false. */
  readonly synthesis?: boolean;
}

/**
 * The flow of documents through a review, computed from its records, clusters and screening log. Each box holds the ids
 * that are in it, every record stands in exactly one place at each step, and so the sums hold by construction: what
 * reaches a step is what reached the one before without what left there. In mid-review the boxes of what waits (conflicts,
 * votes, full texts) stand beside the exclusions.
 *
 * Records are counted until duplicates are removed, documents after that, studies beside the documents included. A
 * document counts where it was found first: in the earliest round, on the first lane, whichever of its records survives.
 * A duplicate that was found late is a duplicate. Reasons are those of the final decision, one a document. What machines
 * alone exclude at the first stage is removed before screening.
 *
 * @param options - `round`: only what the searches of a round found; what earlier rounds had found leaves at the first
 *   step. `throughRound`: what all rounds up to one found, each document once.
 * @throws RealistError `contradicting-options` where both `round` and `throughRound` are given.
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && flow(review).steps.at(-1)?.main.count; // 0
 * @see Page MJ, McKenzie JE, Bossuyt PM, et al. The PRISMA 2020 statement. BMJ 2021;372:n71.
 *   https://doi.org/10.1136/bmj.n71
 */
export function flow(review: Review, options: FlowOptions = {}): Flow {
  const { round, throughRound, previous, synthesis = false } = options;
  if (round !== undefined && throughRound !== undefined) {
    throw new RealistError('contradicting-options', ['throughRound'], 'give either round or throughRound, not both');
  }
  return flowOfScope(flowBase(review, previous), options, synthesis);
}
