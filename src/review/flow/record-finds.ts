import type { Document } from '../../document/document.ts';
import type { Search, SearchKind } from '../../search/search.ts';
import type { FlowLane } from '../flow-model.ts';

/** That a search, or a source of which no search is recorded, found a record. */
export interface Find {
  readonly lane: FlowLane;
  /** The name of the source as a reader knows it. */
  readonly source: string;
  /** Which turn of the search; `null` where no search is recorded. */
  readonly round: number | null;
  readonly search?: Search;
}

/** A record that nothing says where it came from. */
const unknownFind: Find = { lane: 'unknown', source: 'Source not recorded', round: null };

/** Everything that found a record, one find at least. */
export type Finds = readonly [Find, ...Find[]];

/** Everything that found a record, what found it first first: the earliest round, then the order of its origins. */
export function findsOf({ origins }: Pick<Document, 'origins'>, searchById: ReadonlyMap<string, Search>): Finds {
  const [first, ...others] = origins
    .map(({ searchId, database }): Find => {
      const search = searchById.get(searchId ?? '');
      if (search === undefined) return database === undefined ? unknownFind : { ...unknownFind, source: database };
      return { lane: laneOf(search.kind), source: search.source, round: search.round, search };
    })
    .sort((a, b) => compareRounds(a.round, b.round));
  return [first ?? unknownFind, ...others];
}

/** Orders rounds as they were; what has none comes last. */
export function compareRounds(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a - b;
}

function laneOf(kind: SearchKind): FlowLane {
  return kind === 'database' || kind === 'register' ? 'databases' : 'other';
}
