/** One difference between two states of a review. */
export interface ReviewChange {
  /** `reordered`: the same things in another order. */
  readonly kind: 'added' | 'removed' | 'changed' | 'reordered';
  /** The way to it: the list, the id of the thing, the field. */
  readonly path: readonly string[];
  /** What stood there; missing where nothing did. */
  readonly before?: unknown;
  /** What stands there; missing where nothing does. */
  readonly after?: unknown;
  /** The same for a reader. */
  readonly words: string;
}

/** What differs between two states of a review. */
export interface ReviewDiff {
  /** In the order of the review's parts; none where the two are equal. */
  readonly changes: readonly ReviewChange[];
  /** How many things each list gained, lost and changed; lists without a difference are left out. */
  readonly counts: Readonly<
    Record<string, { readonly added: number; readonly removed: number; readonly changed: number }>
  >;
}
