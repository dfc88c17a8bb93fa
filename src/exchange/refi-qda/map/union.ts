import { sameGuid } from '../model/guid.ts';
import type { Guid } from '../model/qda-item.ts';

/** GUIDs of two lists, each once. */
export function union(older: readonly Guid[], newer: readonly Guid[]): Guid[] {
  const known = new Set(older.map(sameGuid));
  return [...older, ...newer.filter((guid) => !known.has(sameGuid(guid)))];
}
