/** Two records that a person should decide about; a decision comes back as `mustLink` or `cannotLink`. */
export interface PairForReview {
  readonly firstId: string;
  readonly secondId: string;
  /** How much speaks for one document, 0 to 100; it orders the list and is no probability. */
  readonly score: number;
  /** The rule that speaks for one document. */
  readonly rule: string;
  /** Why the rules did not merge them. */
  readonly doubt: string;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
}
