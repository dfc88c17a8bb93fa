import type { Configuration } from './configuration.ts';

/** What came after each configuration: those that supersede it, and the one that took it in. */
export function successorsOf(configurations: readonly Configuration[]): ReadonlyMap<string, readonly string[]> {
  const successors = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const found = successors.get(from);
    if (found) found.push(to);
    else successors.set(from, [to]);
  };
  for (const { id, supersedes, mergedInto, status } of configurations) {
    for (const earlier of supersedes) add(earlier, id);
    if (status === 'merged' && mergedInto !== undefined) add(id, mergedInto);
  }
  return successors;
}
