import { mergeRules } from './merge-rules.ts';
import type { PairEvidence } from './pair-evidence.ts';
import type { PairCondition, PairRule, PairVeto } from './pair-rule.ts';
import { reviewRules } from './review-rules.ts';
import { vetoes } from './vetoes.ts';

/** What the rules say of a pair. */
export interface PairVerdict {
  /** One document, two documents, or a pair that a person should decide. */
  readonly outcome: 'merge' | 'review' | 'apart';
  /** The rule that speaks for one document; `null` where none does. */
  readonly rule: PairRule | null;
  /** The veto that speaks against it; `null` where none does. */
  readonly veto: PairVeto | null;
}

/**
 * Judges the evidence of a pair: no rule merges against a veto; a veto to review still lets a person decide.
 *
 * @example
 * const blank = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const row = documentRow({ ...blank, id: 'a', title: 'Trust in alliances of hospitals', doi: '10.1000/trust' });
 * judgePair(comparePair(row, { ...row, id: 'b', year: 2019 })).rule?.name; // 'same-doi'
 */
export function judgePair(evidence: PairEvidence): PairVerdict {
  const veto = vetoes.find((candidate) => ruleHolds(candidate, evidence)) ?? null;
  const merge = mergeRules.find((candidate) => ruleHolds(candidate, evidence)) ?? null;
  if (merge !== null && veto === null) return { outcome: 'merge', rule: merge, veto };

  const rule = merge ?? reviewRules.find((candidate) => ruleHolds(candidate, evidence)) ?? null;
  return { outcome: rule === null || veto?.outcome === 'apart' ? 'apart' : 'review', rule, veto };
}

function ruleHolds({ when, unless = [] }: PairRule, evidence: PairEvidence): boolean {
  return areMet(when, evidence) && !unless.some((group) => areMet(group, evidence));
}

function areMet(conditions: readonly PairCondition[], evidence: PairEvidence): boolean {
  return conditions.every(
    ({ of, least, most }) =>
      (least === undefined || evidence[of] >= least) && (most === undefined || evidence[of] <= most),
  );
}
