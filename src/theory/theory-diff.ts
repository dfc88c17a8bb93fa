import type { Configuration } from './configuration.ts';
import type { Cause, TheoryVersion } from './programme-theory.ts';

/** A configuration that entered or left a theory, with the causes that name it. */
export interface TheoryDiffItem {
  readonly id: string;
  /** Causes that name it, its evidence or an operation with it, or stakeholder input that affects it. */
  readonly causes: readonly Cause[];
}

/** A configuration that left a theory for others. */
export interface ReplacedItem extends TheoryDiffItem {
  /** The configurations of the later version that stand for it. */
  readonly intoIds: readonly string[];
}

/** A configuration that left a theory without a successor in it. */
export interface WithdrawnItem extends TheoryDiffItem {
  /** Its status today; `null` where it is no longer recorded. */
  readonly status: Configuration['status'] | null;
}

/** A part of the statement of a theory that was worded anew. */
export interface RewordedPart {
  readonly part: 'if' | 'then' | 'because';
  readonly before: string;
  readonly after: string;
}

/** What differs between two versions of a theory, and why. */
export interface TheoryDiff {
  readonly from: Pick<TheoryVersion, 'theoryId' | 'version'>;
  readonly to: Pick<TheoryVersion, 'theoryId' | 'version'>;
  /** Configurations that entered and replace none. */
  readonly added: readonly TheoryDiffItem[];
  /** Configurations that left because others supersede them. */
  readonly refined: readonly ReplacedItem[];
  /** Configurations that left because another took them in. */
  readonly merged: readonly ReplacedItem[];
  readonly withdrawn: readonly WithdrawnItem[];
  readonly kept: readonly string[];
  readonly statement: readonly RewordedPart[];
  /** The stage, where it changed. */
  readonly stage: { readonly before: TheoryVersion['stage']; readonly after: TheoryVersion['stage'] } | null;
  /** Every cause given for what lies between the two versions. */
  readonly causes: readonly Cause[];
  /** Configurations that changed and that no cause names. */
  readonly unexplained: readonly string[];
  /** Whether something changed, causes are given, and they name every configuration that changed. */
  readonly isRefinement: boolean;
}
