import type { Severity } from '../../core/problem.ts';

/** How grave a kind of finding is, and what a finished review may not leave open. */
export interface FindingRule {
  /** What it is as a rule; some are graver or lighter in a case that `docs/findings.md` names. */
  readonly severity: Severity;
  /** In a review that says that it is final it is an error. */
  readonly closedWhenFinal: boolean;
}

const error: FindingRule = { severity: 'error', closedWhenFinal: false };
const warning: FindingRule = { severity: 'warning', closedWhenFinal: false };
const note: FindingRule = { severity: 'note', closedWhenFinal: false };
const openWarning: FindingRule = { severity: 'warning', closedWhenFinal: true };
const openNote: FindingRule = { severity: 'note', closedWhenFinal: true };

/**
 * Every kind of finding that `checkReview` gives, by its code. `docs/findings.md` says of each what it means, why it matters
 * and how it is mended.
 *
 * @example
 * findingRules['supported-without-evidence']; // { severity: 'error', closedWhenFinal: false }
 * findingRules['unresolved-conflict']; // { severity: 'warning', closedWhenFinal: true }
 */
export const findingRules = {
  // ids
  'duplicate-id': error,
  'dangling-id': error,
  'wrong-kind': error,
  // protocol and people
  'protocol-change-unexplained': openWarning,
  'protocol-change-misnumbered': error,
  'protocol-version-unknown': error,
  'declared-twice': error,
  'parent-circle': error,
  'machine-undescribed': warning,
  'stakeholder-untraced': note,
  'caveat-about-nothing': warning,
  // searches and documents
  'records-exceed-hits': error,
  'hits-not-reported': note,
  'seed-missing': warning,
  'query-missing': warning,
  'search-undated': warning,
  'contact-missing': note,
  'round-without-aim': warning,
  'coverage-reversed': error,
  'rerun-circle': error,
  'document-without-origin': warning,
  'undeclared-kind': warning,
  'kind-missing': warning,
  'record-read-twice': warning,
  // duplicates
  'record-in-two-clusters': error,
  'kept-not-member': error,
  'cluster-link-outside': error,
  'cluster-unexplained': warning,
  'duplicate-in-use': error,
  'merge-against-cluster': warning,
  // screening
  'event-identity-clash': error,
  'unknown-stage': error,
  'nothing-to-retract': warning,
  'nothing-to-unassign': warning,
  'merge-in-circle': warning,
  'clashing-votes': error,
  'decision-before-inclusion': error,
  'decision-without-retrieval': warning,
  'adjudication-without-conflict': note,
  'adjudicator-not-allowed': warning,
  'exclusion-without-criterion': error,
  'too-many-criteria': warning,
  'criterion-not-of-stage': warning,
  'included-despite-criterion': warning,
  'unresolved-conflict': openWarning,
  'stale-adjudication': openWarning,
  'no-terminal-state': error,
  'outdated-judgement': note,
  'machine-alone': warning,
  'machine-vote-of-human': warning,
  // appraisal
  'undeclared-dimension': error,
  'undeclared-rating': error,
  'appraised-twice': warning,
  'consensus-of-others': error,
  'consensus-outdated': warning,
  'appraisal-missing': openWarning,
  'appraised-not-included': note,
  'dimension-unscaled': note,
  // extraction
  'extraction-not-included': error,
  'extraction-missing': openWarning,
  'extraction-draft': openNote,
  'extraction-open': openWarning,
  'form-version-unknown': error,
  'form-not-piloted': note,
  'unknown-field': error,
  'missing-value': error,
  'wrong-type': error,
  'unknown-option': error,
  'repeated-value': error,
  'extract-from-elsewhere': error,
  'consensus-from-elsewhere': error,
  'resolution-from-elsewhere': error,
  'machine-unseen': error,
  'quote-moved': error,
  'quote-altered': error,
  'quote-not-found': error,
  'quote-unverified': note,
  'quote-without-place': note,
  'duplicate-coding': warning,
  // concepts, configurations and their evidence
  'name-ambiguous': warning,
  'family-circle': warning,
  'slot-concept-unknown': error,
  'role-outside-heuristic': warning,
  'duplicate-slot': error,
  'slot-contradicts-itself': error,
  'supported-without-evidence': error,
  'refined-without-cause': warning,
  'refuted-without-evidence': warning,
  'withdrawn-without-reason': warning,
  'merged-without-target': error,
  'merged-into-fallen': warning,
  'target-without-merge': error,
  'succeeds-itself': error,
  'succession-circle': error,
  'evidence-not-included': warning,
  'evidence-from-elsewhere': error,
  'evidence-contradicts-itself': warning,
  'duplicate-evidence': warning,
  'cited-not-quoted': warning,
  'refutation-unaddressed': warning,
  // links and themes
  'ripple-without-shared-concept': error,
  'ripple-without-via': note,
  'self-link': error,
  'duplicate-link': warning,
  'nested-circle': error,
  'theme-name-ambiguous': warning,
  'theme-circle': error,
  // synthesis and theories
  'contradiction-unsettled': openWarning,
  'operation-lacks-inputs': warning,
  'operation-lacks-results': warning,
  'operation-decides-nothing': warning,
  'operation-makes-nothing-new': warning,
  'version-gap': error,
  'change-without-cause': error,
  'initial-theory-absent': warning,
  'stage-goes-back': warning,
  'final-theory-absent': error,
  'version-without-configurations': warning,
  'rests-on-withdrawn': warning,
  'middle-range-abstracts-nothing': error,
  'middle-range-absent': note,
  'abstraction-circle': error,
  'assessed-twice': warning,
  'confidence-incomplete': note,
  'confidence-by-machine': warning,
  'recommendation-untraced': warning,
  'recommendation-on-fallen': warning,
  // judgements of the report
  'judgement-of-no-item': error,
  'judged-by-machine': warning,
  // gaps of the theory
  'configuration-without-context': warning,
  'configuration-without-mechanism': warning,
  'configuration-without-outcome': warning,
  'mechanism-without-resource': warning,
  'mechanism-without-reasoning': warning,
  'configuration-without-evidence': warning,
  'concept-unused': note,
  'concept-in-one-document': note,
  'included-without-trace': openWarning,
  'theme-without-configuration': warning,
  'theme-without-cross-link': note,
  'rival-unadjudicated': openWarning,
  'outcome-unreached': note,
  'theory-without-version': openWarning,
} as const satisfies Readonly<Record<string, FindingRule>>;

/** A code of {@link findingRules}. */
export type FindingCode = keyof typeof findingRules;
