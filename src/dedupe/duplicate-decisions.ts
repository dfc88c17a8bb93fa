/** Pairs of records that people decided about. */
export interface DuplicateDecisions {
  /** Pairs of ids that are one document, whatever the rules say. */
  readonly mustLink?: readonly (readonly [string, string])[];
  /** Pairs of ids that are two documents and never come into one cluster. */
  readonly cannotLink?: readonly (readonly [string, string])[];
}
