import { compileRules } from './compiled-rules.ts';
import { exactRange } from './evidence-range.ts';
import { judgeRange } from './judge-range.ts';
import type { PairEvidence } from './pair-evidence.ts';
import type { PairVerdict } from './pair-verdict.ts';
import { type RuleSet, ruleSet } from './rule-set.ts';

/**
 * Judges the evidence of a pair: no rule merges against a veto; a veto to review still lets a person decide.
 *
 * @param rules - The rules to ask; the cautious ones where none are given.
 * @example
 * const blank = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const row = documentRow({ ...blank, id: 'a', title: 'Trust in alliances of hospitals', doi: '10.1000/trust' });
 * judgePair(comparePair(row, { ...row, id: 'b', year: 2019 })).rule?.name; // 'same-doi'
 */
export function judgePair(evidence: PairEvidence, rules: RuleSet = ruleSet()): PairVerdict {
  return judgeRange(compileRules(rules), exactRange(evidence));
}
