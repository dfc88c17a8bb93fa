/** What two sets share over what either has, 0 to 1; 1 where both are empty. */
export function jaccard<T>(first: ReadonlySet<T>, second: ReadonlySet<T>): number {
  const shared = [...first].filter((item) => second.has(item)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 1 : shared / all;
}
