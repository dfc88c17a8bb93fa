import type { BibtexEntry, BibtexField } from './bibtex-entry.ts';
import { type FindEntry, inheritedFields, missingParents } from './bibtex-inherit.ts';
import { typeOfBibtex } from './bibtex-types.ts';
import { copyOf } from './copy-of.ts';

/** Gets an entry, the fields that it has from others, and the keys of those that were not found. */
export type TakeEntry = (entry: BibtexEntry, inherited: readonly BibtexField[], missing: readonly string[]) => void;

/** Entries that wait for the one that their `crossref` names. */
export interface WaitingEntries {
  add(entry: BibtexEntry): void;
  end(): void;
}

/** How much may wait, and how much is remembered of what went by, in characters: a file of any size is read in the same memory. */
const mostCharacters = 1 << 25;

/**
 * Gives each entry together with what it has from its parents, in the order of the file.
 *
 * A parent may stand before its parts or behind them. Of the entries that went by only those are remembered that can be a parent of
 * what is still to come: books, proceedings, periodicals and `xdata`, and of these the last ones. An entry whose parent has not come
 * holds up those behind it, so that the order stays; where too much has come since, or the file ends, it goes without.
 */
export function waitingEntries(take: TakeEntry): WaitingEntries {
  const known = rememberedEntries();
  const wanted = new Set<string>();
  let waiting: BibtexEntry[] = [];
  let first = 0;
  let waitingWeight = 0;

  function wait(entry: BibtexEntry, missing: readonly string[]): void {
    waiting.push(entry);
    waitingWeight += weightOf(entry);
    for (const parent of missing) wanted.add(parent);
  }

  function release(most: number): void {
    for (let entry = waiting[first]; entry; entry = waiting[first]) {
      const missing = missingParents(entry, known.find);
      if (missing.length > 0 && waitingWeight <= most) break;
      first += 1;
      waitingWeight -= weightOf(entry);
      take(entry, inheritedFields(entry, known.find), missing);
    }
    if (first === waiting.length) wanted.clear();
    if (first * 2 < waiting.length) return;
    waiting = waiting.slice(first);
    first = 0;
  }

  return {
    add(given) {
      const isWanted = wanted.size > 0 && wanted.has(given.key.toLowerCase());
      const isKept = isWanted || mayBeParent(given);
      const entry = isKept ? copyOfEntry(given) : given;
      if (isKept) known.remember(entry);
      const missing = missingParents(entry, known.find);
      if (missing.length === 0 && waiting.length === 0) take(entry, inheritedFields(entry, known.find), missing);
      else wait(entry, missing);
      if (isWanted || waitingWeight > mostCharacters) release(mostCharacters);
    },
    end() {
      release(-1);
    },
  };
}

/** What an entry weighs in memory, as characters. */
function weightOf({ size, fields }: BibtexEntry): number {
  return size + 200 * (fields.length + 1);
}

function mayBeParent({ type }: BibtexEntry): boolean {
  const meaning = typeOfBibtex(type);
  return meaning === 'book' || meaning === 'periodical' || type === 'xdata' || type === 'set';
}

/** The first entry of each key among the last that were to be remembered. They are forgotten half by half. */
function rememberedEntries(): { readonly find: FindEntry; remember(entry: BibtexEntry): void } {
  let older = new Map<string, BibtexEntry>();
  let newer = new Map<string, BibtexEntry>();
  let weight = 0;
  const find: FindEntry = (key) => older.get(key) ?? newer.get(key);
  return {
    find,
    remember(entry) {
      const key = entry.key.toLowerCase();
      if (key === '' || find(key) !== undefined) return;
      weight += weightOf(entry);
      if (weight > mostCharacters / 2) {
        older = newer;
        newer = new Map();
        weight = weightOf(entry);
      }
      newer.set(key, entry);
    },
  };
}

/** The same entry without the file around it, of which a text that was cut from it is a part in memory. */
function copyOfEntry({ type, key, fields, line, size, problems }: BibtexEntry): BibtexEntry {
  const copied = fields.map((field) => ({ ...field, source: copyOf(field.source) }));
  return { type, key: copyOf(key), fields: copied, line, size, problems };
}
