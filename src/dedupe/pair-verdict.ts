import type { PairRule, PairVeto } from './pair-rule.ts';

/** What the rules say of a pair. */
export interface PairVerdict {
  /** One document, two documents, or a pair that a person should decide. */
  readonly outcome: 'merge' | 'review' | 'apart';
  /** The rule that speaks for one document; `null` where none does. */
  readonly rule: PairRule | null;
  /** The veto that speaks against it; `null` where none does. */
  readonly veto: PairVeto | null;
}
