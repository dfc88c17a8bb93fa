/** Things found by id: a list is searched, a map is asked. Give a map where many look-ups follow each other. */
export type Lookup<T extends { readonly id: string }> = readonly T[] | ReadonlyMap<string, T>;

/** The first thing with this id, if any. */
export function lookUp<T extends { readonly id: string }>(things: Lookup<T>, id: string): T | undefined {
  return 'get' in things ? things.get(id) : things.find((thing) => thing.id === id);
}
