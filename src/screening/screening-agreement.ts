import { cohenKappaOfTable } from '../agreement/cohen-kappa.ts';
import type { CohenKappa } from '../agreement/kappa-of-two.ts';
import { ratingTable } from '../agreement/rating-table.ts';
import { compareText } from '../core/compare-text.ts';
import { requireWhole } from '../core/require.ts';
import type { ScreeningEvent, Verdict } from './event.ts';
import { type DocumentRecord, foldLog } from './fold-log.ts';
import { lateDuplicates } from './late-duplicates.ts';
import { orderedLog } from './ordered-log.ts';
import { countedVotes } from './settle-votes.ts';

/** Which votes are compared. */
export interface ScreeningAgreementOptions {
  /** The stage's id. */
  readonly stage: string;
  /** The round, from 1; where left out, the latest round of each document in which votes stood. */
  readonly round?: number;
  /** Whom to compare; everybody who voted, where left out. */
  readonly reviewers?: readonly string[];
  /** Whether `unsure` is taken as a vote to include or as a category of its own, which it is where left out. */
  readonly unsureMeans?: 'include' | 'own';
}

/** How far two reviewers agree. */
export interface ReviewerAgreement {
  readonly firstId: string;
  readonly secondId: string;
  /** Kappa over the documents that both judged; `unpaired` counts those that only one of them did. */
  readonly kappa: CohenKappa;
  /** Documents on which they differ, in the order of first mention. */
  readonly differingIds: readonly string[];
}

/**
 * Cohen's kappa of every two reviewers at a stage, from the votes that stood before the first adjudication of each
 * document there. What was changed once a conflict was talked over does not raise agreement.
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
 * screeningAgreement(log, { stage: 'title-abstract' })[0]?.differingIds; // ['d2']
 * screeningAgreement(log, { stage: 'title-abstract' })[0]?.kappa.pairs; // 3
 */
export function screeningAgreement(
  events: readonly ScreeningEvent[],
  options: ScreeningAgreementOptions,
): ReviewerAgreement[] {
  if (options.round !== undefined) requireWhole(options.round, 1, Number.MAX_SAFE_INTEGER, 'round');
  const ordered = orderedLog(events).events.filter((event) => !('stage' in event) || event.stage === options.stage);
  const { documents } = foldLog(beforeAdjudication(ordered), [options.stage]);
  const judgements = documents.map((document) => ({
    documentId: document.documentId,
    verdicts: verdictsOf(document, options),
  }));
  const voters = new Set(options.reviewers ?? judgements.flatMap(({ verdicts }) => [...verdicts.keys()]));
  const reviewers = [...voters].sort(compareText);
  return reviewers.flatMap((firstId, k) =>
    reviewers.slice(k + 1).map((secondId) => pairAgreement(judgements, firstId, secondId)),
  );
}

interface Judgements {
  readonly documentId: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

// a merge may join an adjudicated document to another, so the merges of the whole log say which documents are one
function beforeAdjudication(events: readonly ScreeningEvent[]): ScreeningEvent[] {
  const { survivorOf, join } = lateDuplicates();
  for (const event of events) if (event.kind === 'merge') join(event.fromId, event.intoId);
  const adjudicated = new Set<string>();
  return events.filter((event) => {
    if (event.kind === 'adjudicate') adjudicated.add(survivorOf(event.documentId));
    if (event.kind !== 'decide' && event.kind !== 'retract') return true;
    return !adjudicated.has(survivorOf(event.documentId));
  });
}

function verdictsOf(document: DocumentRecord, options: ScreeningAgreementOptions): Map<string, Verdict> {
  const votes = document.stages[0]?.votes ?? [];
  const { round } = options;
  const compared = round === undefined ? countedVotes(votes) : votes.filter((vote) => vote.round === round);
  const verdicts = new Map<string, Verdict>();
  const clashing = new Set<string>();
  for (const { reviewerId, verdict } of compared) {
    const meant = verdict === 'unsure' && options.unsureMeans === 'include' ? 'include' : verdict;
    if ((verdicts.get(reviewerId) ?? meant) !== meant) clashing.add(reviewerId);
    verdicts.set(reviewerId, meant);
  }
  for (const reviewerId of clashing) verdicts.delete(reviewerId);
  return verdicts;
}

function pairAgreement(judgements: readonly Judgements[], firstId: string, secondId: string): ReviewerAgreement {
  const judged = judgements.filter(({ verdicts }) => verdicts.has(firstId) || verdicts.has(secondId));
  const first = judged.map(({ verdicts }) => verdicts.get(firstId) ?? null);
  const second = judged.map(({ verdicts }) => verdicts.get(secondId) ?? null);
  const differing = judged.filter((_, k) => first[k] && second[k] && first[k] !== second[k]);
  return {
    firstId,
    secondId,
    kappa: cohenKappaOfTable(ratingTable(first, second)),
    differingIds: differing.map(({ documentId }) => documentId),
  };
}
