import type { Document } from '../document/document.ts';
import { comparePair } from './compare-pair.ts';
import { documentRow } from './document-row.ts';
import { judgePair } from './judge-pair.ts';
import type { PairEvidence } from './pair-evidence.ts';
import { pairInWords } from './pair-in-words.ts';

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
export function explainPair(a: Document, b: Document): PairExplanation {
  const [first, second] = [documentRow(a), documentRow(b)];
  const evidence = comparePair(first, second);
  const { outcome, rule, veto } = judgePair(evidence);
  return {
    outcome,
    rule: rule?.name ?? null,
    veto: veto?.name ?? null,
    because: [rule?.says ?? 'nothing speaks for one document', veto?.says].filter(Boolean).join('; but '),
    ...pairInWords(first, second, evidence),
    evidence,
  };
}
