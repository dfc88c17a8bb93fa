/** Where something is kept by key: a map, or changes beside a map that stays as it is. */
export interface Store<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
  delete(key: string): unknown;
}

/** Which document stands for which, while duplicates are found. */
export interface LateDuplicates {
  /** The document that stands for this one: itself, unless it was merged into another. */
  readonly survivorOf: (documentId: string) => string;
  /** Lets `intoId` stand for `fromId` and for all that it stood for. `false` where the two are one document already. */
  readonly join: (fromId: string, intoId: string) => boolean;
}

/** Starts with every document standing for itself, or where `into` leads from it. */
export function lateDuplicates(into: Store<string> = new Map()): LateDuplicates {
  const survivorOf = (documentId: string): string => {
    let survivor = documentId;
    for (let next = into.get(survivor); next !== undefined; next = into.get(survivor)) survivor = next;
    // shortened, so that a long chain of merges is walked once
    let passed = documentId;
    for (let next = into.get(passed); next !== undefined && next !== survivor; next = into.get(passed)) {
      into.set(passed, survivor);
      passed = next;
    }
    return survivor;
  };
  const join = (fromId: string, intoId: string): boolean => {
    const [from, survivor] = [survivorOf(fromId), survivorOf(intoId)];
    if (from === survivor) return false;
    into.set(from, survivor);
    return true;
  };
  return { survivorOf, join };
}
