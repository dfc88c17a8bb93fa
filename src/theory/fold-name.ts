import { foldText } from '../core/fold-text.ts';

/** What has a label and other names. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

/** The label and the aliases. */
export function namesOf({ label, aliases }: Pick<Named, 'label' | 'aliases'>): string[] {
  return [label, ...aliases];
}

/** A name as names are compared; one of signs alone stays as it is. */
export function foldName(name: string): string {
  return foldText(name) || name.trim();
}

/** The names by which several go, as they first stand, with the ids of those who do. */
export function sharedNames(things: readonly Named[]): { readonly name: string; readonly ids: readonly string[] }[] {
  const holders = new Map<string, { readonly name: string; readonly ids: Set<string> }>();
  for (const thing of things) {
    for (const name of namesOf(thing)) {
      const folded = foldName(name);
      const found = holders.get(folded) ?? { name, ids: new Set() };
      holders.set(folded, found);
      found.ids.add(thing.id);
    }
  }
  return [...holders.values()].filter(({ ids }) => ids.size > 1).map(({ name, ids }) => ({ name, ids: [...ids] }));
}
