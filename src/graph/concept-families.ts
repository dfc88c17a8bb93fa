import type { Concept } from '../theory/concept.ts';

/** Gives a concept and every wider one, each once; circles of concepts end where they began. */
export function familiesOf(concepts: readonly Concept[]): (id: string) => readonly string[] {
  const broader = new Map(concepts.map(({ id, broaderIds }) => [id, broaderIds]));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const found = known.get(id) ?? upwards(id, broader);
    known.set(id, found);
    return found;
  };
}

function upwards(id: string, broader: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set([id]);
  for (const at of found) for (const wider of broader.get(at) ?? []) found.add(wider);
  return [...found];
}
