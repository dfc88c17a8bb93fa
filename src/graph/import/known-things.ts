import { foldText } from '../../core/fold-text.ts';

/** Something that was named in a table. */
interface NamedThing {
  readonly id: string;
  readonly label: string;
  /** Other spellings of the name, in the order in which they came. */
  readonly aliases: readonly string[];
}

/** Things known by their names. */
export interface KnownThings {
  /** The id of a thing; a name that folds to the same text is the same thing. Nothing where no letter is left of it. */
  readonly idOf: (label: string) => string | undefined;
  /** In the order in which they came. */
  readonly all: () => NamedThing[];
}

/** Gathers things by their names; ids are their folded names, with a number where the id is taken. */
export function knownThings(taken: Set<string>): KnownThings {
  const found = new Map<string, NamedThing & { readonly aliases: string[] }>();
  const idOf = (label: string) => {
    const folded = foldText(label);
    if (folded === '') return undefined;
    const known = found.get(folded);
    if (known === undefined) {
      const id = freeId(folded.replaceAll(' ', '-'), taken);
      taken.add(id);
      found.set(folded, { id, label, aliases: [] });
      return id;
    }
    if (known.label !== label && !known.aliases.includes(label)) known.aliases.push(label);
    return known.id;
  };
  return { idOf, all: () => [...found.values()] };
}

/** An id, or the first with a number behind it that is not taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 2; taken.has(id); n += 1) id = `${wanted}-${n}`;
  return id;
}
