import type { Severity } from '../core/problem.ts';

/** The kinds of gap, in the order in which they are told. */
export type GapKind =
  | 'configuration-without-context'
  | 'configuration-without-mechanism'
  | 'configuration-without-outcome'
  | 'mechanism-without-resource'
  | 'mechanism-without-reasoning'
  | 'configuration-without-evidence'
  | 'concept-unused'
  | 'concept-in-one-document'
  | 'included-without-trace'
  | 'theme-without-configuration'
  | 'theme-without-cross-link'
  | 'rival-unadjudicated'
  | 'outcome-unreached'
  | 'theory-without-version';

/** A place where a theory has a hole: where to look next, not a mistake. */
export interface Gap {
  readonly kind: GapKind;
  readonly severity: Severity;
  /** The entity that has the gap, then those that it concerns. */
  readonly ids: readonly string[];
  /** A sentence that says what is missing and what can be done. */
  readonly message: string;
}
