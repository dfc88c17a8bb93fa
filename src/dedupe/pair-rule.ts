import type { EvidenceName } from './pair-evidence.ts';

/** A claim about one comparison: it lies from `least` to `most`, either of which may be left open. */
export interface PairCondition {
  readonly of: EvidenceName;
  readonly least?: number;
  readonly most?: number;
}

/**
 * A rule over the evidence of a pair, as data: it holds where every condition of `when` does, and no group of `unless` does
 * as a whole. Comparing whole numbers is all it needs, so another engine can run the very same rules.
 */
export interface PairRule {
  /** A stable name, in kebab-case. */
  readonly name: string;
  /** The rule in words. */
  readonly says: string;
  readonly when: readonly PairCondition[];
  readonly unless?: readonly (readonly PairCondition[])[];
}

/** A rule that keeps a pair from being merged: `apart` for good, `review` until a person decides. */
export interface PairVeto extends PairRule {
  readonly outcome: 'apart' | 'review';
}
