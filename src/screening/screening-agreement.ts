import { requireWhole } from '../core/require.ts';
import { type ComparisonOptions, comparedVotes, roundsOf } from './compared-votes.ts';
import type { DocumentRecord } from './document-record.ts';
import type { ScreeningEvent } from './event.ts';
import { recordsBeforeAdjudication } from './judgements.ts';
import { type ReasonAgreement, reasonAgreement, type VoteAgreement, verdictAgreement } from './vote-agreement.ts';

/** Which votes are compared. */
export interface ScreeningAgreementOptions extends ComparisonOptions {
  /** The round, from 1; where left out, the latest round of each document in which votes stood. */
  readonly round?: number;
}

/** How far the reviewers of a stage agree. */
export interface ScreeningAgreement {
  /** On what becomes of a document. */
  readonly verdicts: VoteAgreement;
  /** On why a document is excluded, among those who exclude it. */
  readonly reasons: ReasonAgreement;
}

/** How far reviewers agree in one round. */
export interface RoundAgreement extends ScreeningAgreement {
  readonly round: number;
}

/**
 * How far reviewers agree at a stage, on verdicts and on reasons: Cohen's kappa of every two, and alpha and AC1 of all of
 * them, any of whom may have judged only some documents. It is computed from the votes that stood before the first
 * adjudication of each document in that round: what was changed once a conflict was talked over does not raise agreement.
 *
 * A reviewer whose votes on two merged records clash counts as not having judged the document. Pairs are ordered by
 * id, and a machine is a reviewer as any other.
 *
 * @throws RealistError `out-of-range` or `not-whole` for `round`.
 * @example
 * const vote = { kind: 'decide', stage: 'title-abstract', criterionIds: [], protocolVersion: 1 } as const;
 * const log = ['d1', 'd2', 'd3'].flatMap((documentId, clock) => [
 *   { ...vote, clock, documentId, by: 'ann', reviewerId: 'ann', verdict: clock === 0 ? 'include' as const : 'exclude' as const },
 *   { ...vote, clock, documentId, by: 'ben', reviewerId: 'ben', verdict: clock === 2 ? 'exclude' as const : 'include' as const },
 * ]);
 * const { verdicts } = screeningAgreement(log, { stage: 'title-abstract' });
 * verdicts.pairs[0]?.differingIds; // ['d2']
 * verdicts.pairs[0]?.kappa.value; // 0.4
 * verdicts.observed; // 0.6666666666666666
 */
export function screeningAgreement(
  events: readonly ScreeningEvent[],
  options: ScreeningAgreementOptions,
): ScreeningAgreement {
  if (options.round !== undefined) requireWhole(options.round, 1, Number.MAX_SAFE_INTEGER, 'round');
  const records = recordsBeforeAdjudication(events, options.stage);
  return agreementOf(records, options.round, options);
}

/**
 * The agreement of each round in which reviewers voted, in order: what calibration has brought.
 *
 * @example
 * const vote = { kind: 'decide', documentId: 'd1', stage: 'title-abstract', criterionIds: [], protocolVersion: 1 } as const;
 * const log = [
 *   { ...vote, clock: 1, by: 'ann', reviewerId: 'ann', verdict: 'include' },
 *   { ...vote, clock: 2, by: 'ben', reviewerId: 'ben', verdict: 'exclude' },
 *   { ...vote, clock: 3, by: 'ann', reviewerId: 'ann', verdict: 'include', round: 2 },
 *   { ...vote, clock: 4, by: 'ben', reviewerId: 'ben', verdict: 'include', round: 2 },
 * ] as const;
 * agreementByRound(log, { stage: 'title-abstract' }).map(({ verdicts }) => verdicts.observed); // [0, 1]
 */
export function agreementByRound(events: readonly ScreeningEvent[], options: ComparisonOptions): RoundAgreement[] {
  const records = recordsBeforeAdjudication(events, options.stage);
  return roundsOf(records).map((round) => ({ round, ...agreementOf(records, round, options) }));
}

function agreementOf(
  records: readonly DocumentRecord[],
  round: number | undefined,
  options: ComparisonOptions,
): ScreeningAgreement {
  const { judged, reviewers, verdictOf, hasUnsure } = comparedVotes(records, round, options);
  return {
    verdicts: verdictAgreement(judged, reviewers, verdictOf, hasUnsure),
    reasons: reasonAgreement(judged, reviewers),
  };
}
