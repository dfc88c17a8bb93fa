import { type ComparisonOptions, comparedVotes, roundsOf } from './compared-votes.ts';
import type { DocumentRecord } from './document-record.ts';
import type { ScreeningEvent } from './event.ts';
import { recordsBeforeAdjudication } from './judgements.ts';
import { type VoteAgreement, verdictAgreement } from './vote-agreement.ts';

/** How far reviewers agree on what becomes of documents, over the latest round of each document and round by round. */
interface VerdictAgreements {
  readonly latest: VoteAgreement;
  readonly byRound: readonly { readonly round: number; readonly verdicts: VoteAgreement }[];
}

/** What `screeningAgreement` and `agreementByRound` say of verdicts, from one reading of the log and without reasons. */
export function verdictAgreements(events: readonly ScreeningEvent[], options: ComparisonOptions): VerdictAgreements {
  const records = recordsBeforeAdjudication(events, options.stage);
  const byRound = roundsOf(records).map((round) => ({ round, verdicts: verdictsIn(records, round, options) }));
  // where there is one round, it is the latest of each document
  const [only, ...others] = byRound;
  const isLatest = only !== undefined && others.length === 0;
  return { latest: isLatest ? only.verdicts : verdictsIn(records, undefined, options), byRound };
}

function verdictsIn(
  records: readonly DocumentRecord[],
  round: number | undefined,
  options: ComparisonOptions,
): VoteAgreement {
  const { judged, reviewers, verdictOf, hasUnsure } = comparedVotes(records, round, options);
  return verdictAgreement(judged, reviewers, verdictOf, hasUnsure);
}
