import { flowBase } from './flow/flow-base.ts';
import { flowOfScope } from './flow/flow-of-scope.ts';
import { compareRounds } from './flow/record-finds.ts';
import type { FlowOptions } from './flow.ts';
import type { Flow } from './flow-model.ts';
import type { Review } from './review.ts';

/** What one round of searching brought, and what all rounds up to it did. */
export interface FlowRound {
  /** `null` for records of which no search is recorded; they come last. */
  readonly round: number | null;
  /** What its own searches found. What earlier rounds had found leaves at the first step, so each document is in one round. */
  readonly own: Flow;
  /** What this round and those before it found: the union, each document once. */
  readonly cumulative: Flow;
}

/**
 * The flow of each round of searching and of all rounds up to it. A realist review searches several times, and a document
 * found again is no new document: the cumulative flow is a union, never a sum.
 *
 * @example
 * const { review } = parseReview({
 *   schemaVersion: 1,
 *   kind: 'synthesis',
 *   title: 'Trust',
 *   protocol: { version: 1 },
 *   searches: [1, 2].map((round) => ({ id: `S${round}`, kind: 'database', purpose: 'main', source: 'Scopus', hits: null, round })),
 *   documents: [
 *     { id: 'a', type: 'report', title: 'A', origins: [{ searchId: 'S1', format: 'ris', index: 0 }, { searchId: 'S2', format: 'ris', index: 0 }] },
 *     { id: 'b', type: 'report', title: 'B', origins: [{ searchId: 'S2', format: 'ris', index: 1 }] },
 *   ],
 * });
 * review && flowRounds(review).map(({ own, cumulative }) => [own, cumulative].map(({ steps }) => steps[0]?.main.count)); // [[1, 1], [2, 2]]
 */
export function flowRounds(
  review: Review,
  { previous, synthesis = false }: Omit<FlowOptions, 'round' | 'throughRound'> = {},
): FlowRound[] {
  const base = flowBase(review, previous);
  const found = base.records.map(({ finds: [first] }) => first.round);
  const rounds = [...new Set([...review.searches.map(({ round }) => round), ...found])].sort(compareRounds);
  return rounds.map((round) => ({
    round,
    own: flowOfScope(base, { round }, synthesis),
    cumulative: flowOfScope(base, { throughRound: round }, synthesis),
  }));
}
