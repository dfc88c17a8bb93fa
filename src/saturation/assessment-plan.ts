import type { Francis2010Options } from './francis2010.ts';
import type { Guest2020Options } from './guest2020.ts';

/** A published rule with its numbers; those left out are the paper's own. */
export type PlannedRule =
  | ({ readonly rule: 'guest2020' } & Guest2020Options)
  | ({ readonly rule: 'francis2010' } & Francis2010Options)
  | { readonly rule: 'weller2018' };

/** What a review declares that it wants to reach, before it reads. Each number above 0 and below 1. */
export interface SaturationTarget {
  /** Greatest chance that the next document adds a code; 0.05 to 0.1 is a sensible choice. */
  readonly nextDocument?: number;
  /** Least sample coverage. It has no interval here, so that alone it can be missed but never be supported. */
  readonly coverage?: number;
}

/**
 * What only the reviewers know of their reading.
 *
 * - `purposive-order`: documents were chosen for what they would add; the next is no draw like the others.
 * - `codebook-changed`: earlier documents were not coded again with the final codes.
 * - `codes-merged`: codes were merged after reading, which makes late documents look quiet.
 * - `multiple-looks`: the target was tried again and again while reading.
 */
export type ReadingCircumstance = 'purposive-order' | 'codebook-changed' | 'codes-merged' | 'multiple-looks';

/** How saturation is to be judged. */
export interface AssessmentPlan {
  /** When the plan was declared, as a date. */
  readonly declared?: string;
  /** Rules to report; those of Guest, of Francis and of Weller with the papers' numbers where left out. */
  readonly rules?: readonly PlannedRule[];
  /** Fewer documents than this support no target, but may miss it; none where left out. */
  readonly minimumDocuments?: number;
  /** What is to be reached; without a target there is no verdict. */
  readonly target?: SaturationTarget;
  /** Confidence of each bound, above 0 and below 1; 0.95 where left out. */
  readonly level?: number;
  readonly circumstances?: readonly ReadingCircumstance[];
}
