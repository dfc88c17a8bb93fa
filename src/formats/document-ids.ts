/**
 * The ids of the documents of one file. An id that was made follows from the number of its record and need not be kept,
 * so that a file of any length costs no memory.
 */
export interface DocumentIds {
  /** Makes the id of the record at a place, counted from 0: `wos-0001`, or `wos-0001-2` where a record brought that. */
  make(index: number): string;
  /** Whether the record at a place may have the id that it brings; it may not where one before it has it. */
  bring(id: string, index: number): boolean;
  /** Tells that no document came of the record at a place. */
  lose(index: number): void;
}

/** @param name - What the ids that are made start with. */
export function documentIds(name: string): DocumentIds {
  const prefix = `${name}-`;
  const known = new Set<string>();
  /** The records that have no id that was made. */
  const others = new Set<number>();

  function idAt(index: number): string {
    return prefix + String(index + 1).padStart(4, '0');
  }

  function isTaken(id: string, index: number): boolean {
    if (known.has(id)) return true;
    const place = id.startsWith(prefix) ? Number(id.slice(prefix.length)) - 1 : -1;
    return Number.isInteger(place) && place >= 0 && place < index && !others.has(place) && idAt(place) === id;
  }

  return {
    make(index) {
      const id = idAt(index);
      if (known.size === 0) return id;
      let candidate = id;
      for (let copy = 2; known.has(candidate); copy += 1) candidate = `${id}-${copy}`;
      if (candidate !== id) known.add(candidate);
      return candidate;
    },
    bring(id, index) {
      if (isTaken(id, index)) return false;
      known.add(id);
      others.add(index);
      return true;
    },
    lose: (index) => others.add(index),
  };
}
