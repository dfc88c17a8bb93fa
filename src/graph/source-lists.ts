import { compareText } from '../core/compare-text.ts';

/** Gathers the distinct sources of several configurations. */
export interface SourceLists {
  /** Number of distinct sources of the configurations at these places. */
  readonly count: (places: readonly number[]) => number;
  /** Those sources, sorted. */
  readonly list: (places: readonly number[]) => string[];
}

/**
 * Numbers sources in their order, so that distinct ones are found by a mark in an array and sorted as numbers: patterns are
 * counted by the ten thousand.
 *
 * @param ids - The ids of configurations; their places are asked for.
 */
export function sourceLists(ids: readonly string[], sourcesOf: ReadonlyMap<string, ReadonlySet<string>>): SourceLists {
  const names = [...new Set(ids.flatMap((id) => [...(sourcesOf.get(id) ?? [])]))].sort(compareText);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const lists = ids.map((id) => Int32Array.from(sourcesOf.get(id) ?? [], (name) => numbers.get(name) ?? 0));
  const markedIn = new Int32Array(names.length);
  let turn = 0;

  function distinct(places: readonly number[]): number[] {
    turn += 1;
    const found: number[] = [];
    for (const place of places) {
      for (const number of lists[place] ?? []) {
        if (markedIn[number] === turn) continue;
        markedIn[number] = turn;
        found.push(number);
      }
    }
    return found;
  }

  return {
    count: (places) => distinct(places).length,
    list: (places) => Array.from(Int32Array.from(distinct(places)).sort(), (number) => names[number] ?? ''),
  };
}
