import { findGaps } from '../graph/gaps.ts';
import { checkAppraisals } from './check/check-appraisals.ts';
import { checkCircles } from './check/check-circles.ts';
import { checkConclusions } from './check/check-conclusions.ts';
import { checkConfigurations } from './check/check-configurations.ts';
import { checkDocuments } from './check/check-documents.ts';
import { checkDuplicates } from './check/check-duplicates.ts';
import { checkExtractions } from './check/check-extractions.ts';
import { checkIds } from './check/check-ids.ts';
import { checkJudgements } from './check/check-judgements.ts';
import { checkLinks } from './check/check-links.ts';
import { checkPeople } from './check/check-people.ts';
import { checkProtocol } from './check/check-protocol.ts';
import { checkQuotes } from './check/check-quotes.ts';
import { checkResolutions } from './check/check-resolutions.ts';
import { checkScreening } from './check/check-screening.ts';
import { checkSearches } from './check/check-searches.ts';
import { checkSynthesis } from './check/check-synthesis.ts';
import { checkTheories } from './check/check-theories.ts';
import { findingRules } from './check/finding-rules.ts';
import type { Finding } from './finding.ts';
import type { Review } from './review.ts';
import { screeningOfReview } from './screening-of-review.ts';

/**
 * Everything about a review that a careful reader would ask about: ids that lead nowhere, decisions without a reason,
 * conflicts left open, quotes that do not stand at their span, configurations without evidence, theories that change
 * without a cause. A review in progress is full of holes; they are named, never thrown, and never stop a save.
 *
 * Errors come first, then warnings, then notes. Where the review says that it is `final`, what must then be closed is an
 * error.
 *
 * @example
 * const { review } = parseReview({
 *   schemaVersion: 1,
 *   kind: 'synthesis',
 *   title: 'Alliancing',
 *   protocol: { version: 1 },
 *   configurations: [{ id: 'C1', modality: 'claimed', status: 'supported' }],
 * });
 * review && checkReview(review)[0]?.code; // 'supported-without-evidence'
 */
export function checkReview(review: Review): Finding[] {
  const state = screeningOfReview(review);
  const includedIds = new Set(state.outcomes.filter(({ status }) => status === 'included').map((o) => o.documentId));
  const findings = [
    checkIds(review),
    checkCircles(review),
    checkProtocol(review),
    checkPeople(review),
    checkSearches(review),
    checkDocuments(review, includedIds),
    checkDuplicates(review, state),
    checkScreening(review, state),
    checkAppraisals(review, includedIds),
    checkExtractions(review, includedIds),
    checkResolutions(review),
    checkQuotes(review),
    checkConfigurations(review, includedIds),
    checkLinks(review),
    checkSynthesis(review),
    checkTheories(review),
    checkConclusions(review),
    checkJudgements(review),
    checkGaps(review, includedIds),
  ].flat();
  const raised = review.final === true ? findings.map(raise) : findings;
  return raised.sort((a, b) => weight[a.severity] - weight[b.severity]);
}

const weight = { error: 0, warning: 1, note: 2 } as const;

function checkGaps(review: Review, includedIds: ReadonlySet<string>): Finding[] {
  const options = { includedIds: [...includedIds], heuristic: review.protocol.heuristic };
  return findGaps(review, options).map(({ kind, severity, message, ids }) => ({ code: kind, severity, message, ids }));
}

/** What a finished review may not leave open. */
const closedWhenFinal = new Set(
  Object.entries(findingRules).flatMap(([code, rule]) => (rule.closedWhenFinal ? [code] : [])),
);

function raise(finding: Finding): Finding {
  return closedWhenFinal.has(finding.code) ? { ...finding, severity: 'error' } : finding;
}
