/** From so many values on, a list is searched by a set: a hostile record may have a hundred thousand. */
const long = 32;
const sets = new WeakMap<readonly string[], Set<string>>();

/** Adds a value to a list that does not hold it; the cost of a list grows with its length alone. */
export function addOnce(list: string[], value: string): void {
  if (isIn(list, value)) return;
  list.push(value);
  sets.get(list)?.add(value);
}

/** Whether a list to which {@link addOnce} adds holds a value. */
export function isIn(list: readonly string[], value: string): boolean {
  if (list.length < long) return list.includes(value);
  let known = sets.get(list);
  if (known === undefined) {
    known = new Set(list);
    sets.set(list, known);
  }
  return known.has(value);
}
