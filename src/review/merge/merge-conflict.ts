/** One place where two copies of a review differ and no rule says which is right. Both values are here: nothing is lost. */
export interface MergeConflict {
  /**
   * `value`: both changed it, each otherwise. `deleted-and-edited`: one took out what the other changed. `two-things`: both
   * added a thing of one id, and these are two things. `order`: both put a list into another order. `event-removed`: one
   * copy lacks an event of the log, which only grows.
   */
  readonly kind: 'value' | 'deleted-and-edited' | 'two-things' | 'order' | 'event-removed';
  /** The way to it: the list, the id of the thing, the field. */
  readonly path: readonly string[];
  /** What stood there before; missing where nothing did, or where no common copy is known. */
  readonly base?: unknown;
  /** What each copy has; missing where it has nothing there. */
  readonly a?: unknown;
  readonly b?: unknown;
  /** Whose value stands in the result. */
  readonly stands: 'a' | 'b';
  /** Why that one stands, and what can be done. */
  readonly because: string;
}

/** The same place in three copies; `undefined` where there is nothing. */
export interface Sides {
  readonly base: unknown;
  readonly a: unknown;
  readonly b: unknown;
}

/** What a merge goes by, and where it tells what it could not decide. */
export interface MergeContext {
  readonly prefer?: 'a' | 'b';
  readonly tell: (conflict: MergeConflict) => void;
}

/** Tells a conflict; a side that has nothing is left out. */
export function conflictOf(
  kind: MergeConflict['kind'],
  path: readonly string[],
  { base, a, b }: Sides,
  stands: 'a' | 'b',
  because: string,
): MergeConflict {
  return {
    kind,
    path,
    ...(base !== undefined && { base }),
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
    stands,
    because,
  };
}
