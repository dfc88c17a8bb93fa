/**
 * Sorts items into groups; groups and their members keep the order of first appearance.
 *
 * @example
 * [...groupBy(['ab', 'c', 'de'], (word) => word.length)]; // [[2, ['ab', 'de']], [1, ['c']]]
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/**
 * Finds items by their id. Where two share one, the first stands: the second is a problem that `checkReview` names.
 *
 * @example
 * indexById([{ id: 'a', n: 1 }]).get('a'); // { id: 'a', n: 1 }
 */
export function indexById<T extends { readonly id: string }>(items: Iterable<T>): Map<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}
