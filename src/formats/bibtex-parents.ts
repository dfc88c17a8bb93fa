import type { BibtexEntry, BibtexField } from './bibtex-entry.ts';
import { type FindEntry, inheritedFields, missingParents } from './bibtex-inherit.ts';
import { typeOfBibtex } from './bibtex-types.ts';

/** Gets an entry, the fields that it has from others, and the keys of those that were not found. */
export type TakeEntry = (entry: BibtexEntry, inherited: readonly BibtexField[], missing: readonly string[]) => void;

/** Entries that wait for the one that their `crossref` names. */
export interface WaitingEntries {
  add(entry: BibtexEntry): void;
  end(): void;
}

/** So many characters of entries wait at most, and as many are remembered as parents: a file of any size is read in the same memory. */
const mostCharacters = 1 << 23;

/**
 * Gives each entry together with what it has from its parents, in the order of the file.
 *
 * A parent may stand before its parts or behind them. Of the entries that went by only those are remembered that can be a parent of
 * what is still to come: books, proceedings, periodicals and `xdata`. An entry whose parent has not come holds up those behind it, so
 * that the order stays; where more than 8 million characters have come since, or the file ends, it goes without.
 */
export function waitingEntries(take: TakeEntry): WaitingEntries {
  const known = new Map<string, BibtexEntry>();
  let knownSize = 0;
  const wanted = new Set<string>();
  let waiting: BibtexEntry[] = [];
  let first = 0;
  let waitingSize = 0;
  const find: FindEntry = (key) => known.get(key);

  function remember(key: string, entry: BibtexEntry): void {
    if (known.has(key)) return;
    known.set(key, entry);
    knownSize += entry.size;
    for (const [oldest, { size }] of known) {
      if (knownSize <= mostCharacters || known.size === 1) break;
      known.delete(oldest);
      knownSize -= size;
    }
  }

  function give(entry: BibtexEntry, missing: readonly string[]): void {
    take(entry, inheritedFields(entry, find), missing);
  }

  function wait(entry: BibtexEntry, missing: readonly string[]): void {
    waiting.push(entry);
    waitingSize += entry.size;
    for (const parent of missing) wanted.add(parent);
  }

  function release(most: number): void {
    for (let entry = waiting[first]; entry; entry = waiting[first]) {
      const missing = missingParents(entry, find);
      if (missing.length > 0 && waitingSize <= most) break;
      first += 1;
      waitingSize -= entry.size;
      give(entry, missing);
    }
    if (first === waiting.length) wanted.clear();
    if (first * 2 < waiting.length) return;
    waiting = waiting.slice(first);
    first = 0;
  }

  return {
    add(entry) {
      const key = entry.key.toLowerCase();
      const isWanted = wanted.has(key);
      if (isWanted || mayBeParent(entry)) remember(key, entry);
      const missing = missingParents(entry, find);
      if (missing.length === 0 && waiting.length === 0) give(entry, missing);
      else wait(entry, missing);
      if (isWanted || waitingSize > mostCharacters) release(mostCharacters);
    },
    end() {
      release(-1);
    },
  };
}

function mayBeParent({ type }: BibtexEntry): boolean {
  const meaning = typeOfBibtex(type);
  return meaning === 'book' || meaning === 'periodical' || type === 'xdata' || type === 'set';
}
