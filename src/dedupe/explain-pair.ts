import type { Document } from '../document/document.ts';
import { compileRules } from './compiled-rules.ts';
import { namedEvidence, newEvidenceRange } from './evidence-range.ts';
import { judgeRange } from './judge-range.ts';
import { newLexicon } from './lexicon.ts';
import { newPackedRows, packRow } from './packed-rows.ts';
import type { PairEvidence } from './pair-evidence.ts';
import { pairInWords } from './pair-in-words.ts';
import { readRow } from './read-row.ts';
import type { ReportTreatment } from './report-treatment.ts';
import { newRowDraft } from './row-draft.ts';
import { compareRows, newComparing } from './row-evidence.ts';
import { ruleSet } from './rule-set.ts';

/** How {@link explainPair} judges. */
export interface ExplainPairOptions {
  /** Which kinds of reports count as one document. */
  readonly treat?: ReportTreatment;
}

/** Why two documents are one, are two, or need a person to tell. */
export interface PairExplanation {
  readonly outcome: 'merge' | 'review' | 'apart';
  /** The rule that speaks for one document, if any. */
  readonly rule: string | null;
  /** The veto that speaks against it, if any. */
  readonly veto: string | null;
  /** The rule and the veto in a sentence. */
  readonly because: string;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  /** Every comparison as a whole number. */
  readonly evidence: PairEvidence;
}

/**
 * Explains what the rules say of two documents, and every comparison behind it.
 *
 * @example
 * const record = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const first = { ...record, id: 'a', title: 'Trust in alliances: Part I', doi: '10.1000/a' };
 * const second = { ...record, id: 'b', title: 'Trust in alliances: Part II', doi: '10.1000/b' };
 * explainPair(first, second).outcome; // 'apart'
 * explainPair(first, second).veto; // 'numbered-part'
 */
export function explainPair(a: Document, b: Document, options: ExplainPairOptions = {}): PairExplanation {
  const lexicon = newLexicon();
  const rows = newPackedRows(2, lexicon);
  const draft = newRowDraft();
  for (const document of [a, b]) {
    readRow(draft, document, lexicon);
    packRow(rows, draft);
  }
  const range = newEvidenceRange();
  compareRows(newComparing(rows), 0, 1, range);
  const { outcome, rule, veto } = judgeRange(compileRules(ruleSet(options.treat)), range);
  return {
    outcome,
    rule: rule?.name ?? null,
    veto: veto?.name ?? null,
    because: [rule?.says ?? 'nothing speaks for one document', veto?.says].filter(Boolean).join('; but '),
    ...pairInWords(rows, 0, 1, range),
    evidence: namedEvidence(range),
  };
}
