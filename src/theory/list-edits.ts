import { groupBy } from '../core/group-by.ts';
import { sameData } from './same-data.ts';
import type { ListEdit, Placed } from './theory-change.ts';

/**
 * The edits that turn one list into another. Things are known by their key; what stays as it is, in the order in which
 * it stands, needs no edit. One pass over each list.
 */
export function listEdits<T>(before: readonly T[], after: readonly T[], keyOf: (thing: T) => string): ListEdit<T>[] {
  const placed = after.map((value, at) => ({ at, value }));
  // a list from outside may hold a key twice: its places are taken one after the other
  const left = groupBy(placed, ({ value }) => keyOf(value));
  for (const places of left.values()) places.reverse();

  const edits: ListEdit<T>[] = [];
  let lastKept = -1;
  for (const [at, value] of before.entries()) {
    const place = left.get(keyOf(value))?.pop();
    if (place === undefined) edits.push({ before: { at, value } });
    else if (place.at > lastKept && sameData(value, place.value)) lastKept = place.at;
    else edits.push({ before: { at, value }, after: place });
  }
  const added = [...left.values()].flat().sort((a, b) => a.at - b.at);
  return [...edits, ...added.map((place) => ({ after: place }))];
}

/** What keeps edits from being applied to a list, in words; `undefined` where they fit. */
export function misfit<T>(list: readonly T[], edits: readonly ListEdit<T>[]): string | undefined {
  const before = edits.flatMap((edit) => edit.before ?? []);
  const after = edits.flatMap((edit) => edit.after ?? []);
  const wrong = before.find(({ at, value }) => at >= list.length || !sameData(list[at], value));
  if (wrong !== undefined) return `place ${wrong.at} does not hold what the change expects there`;
  const twice = repeated(before) ?? repeated(after);
  if (twice !== undefined) return `place ${twice} is changed twice`;
  const length = list.length - before.length + after.length;
  const beyond = after.find(({ at }) => at >= length);
  return beyond === undefined ? undefined : `place ${beyond.at} lies beyond the end of the list`;
}

function repeated(places: readonly Placed<unknown>[]): number | undefined {
  const met = new Set<number>();
  return places.find(({ at }) => met.size === met.add(at).size)?.at;
}

/** The list after edits that fit it: what no edit touches fills, in its order, the places that no edit fills. */
export function edited<T>(list: readonly T[], edits: readonly ListEdit<T>[]): T[] {
  const removed = new Set(edits.flatMap(({ before }) => before?.at ?? []));
  const added = edits.flatMap(({ after }) => after ?? []).sort((a, b) => a.at - b.at);
  const kept = list.filter((_, at) => !removed.has(at));
  const result: T[] = [];
  const waiting = added.reverse();
  const fill = () => {
    for (let next = waiting.at(-1); next?.at === result.length; next = waiting.at(-1)) {
      result.push(next.value);
      waiting.pop();
    }
  };
  fill();
  for (const value of kept) {
    result.push(value);
    fill();
  }
  return result;
}
