import { groupBy, indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import { type FoundDocument, foundDocuments, type RecordCluster } from './found-documents.ts';
import type { Search } from './search.ts';

/** What one round of searching added to those before it. */
export interface SearchRound {
  readonly round: number;
  readonly searchIds: readonly string[];
  /** Documents that its searches found. */
  readonly documents: number;
  /** Documents that no earlier round had found. */
  readonly new: number;
  /** Included documents among the new ones. */
  readonly newIncluded: number;
}

/**
 * Counts what each round of searching brought that earlier rounds had not: which rounds still bring new documents, and new
 * documents that are included.
 *
 * @param clusters - The records that are one document; without them every record is a document.
 * @param options - `includedIds`: records or documents that the review includes; default none.
 * @example
 * const searches = [1, 2].map((round) => searchSchema.parse({ id: `S${round}`, kind: 'database', purpose: 'main', source: 'Scopus', hits: null, round }));
 * const found = (id: string, ...ids: string[]) => ({ id, origins: ids.map((searchId, index) => ({ searchId, format: 'ris', index })) });
 * searchRounds(searches, [found('a', 'S1'), found('b', 'S1', 'S2')]).map((round) => round.new); // [2, 0]
 */
export function searchRounds(
  searches: readonly Search[],
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  clusters: readonly RecordCluster[] = [],
  { includedIds = [] }: { readonly includedIds?: readonly string[] } = {},
): SearchRound[] {
  const roundOf = new Map([...indexById(searches).values()].map(({ id, round }) => [id, round]));
  const found = foundDocuments(documents, clusters);
  const byFirst = groupBy(found, (document) => roundsOf(document, roundOf)[0]);
  const included = new Set(includedIds);
  return [...groupBy(indexById(searches).values(), ({ round }) => round)]
    .sort(([a], [b]) => a - b)
    .map(([round, list]) => {
      const fresh = byFirst.get(round) ?? [];
      return {
        round,
        searchIds: list.map(({ id }) => id),
        documents: found.filter((document) => roundsOf(document, roundOf).includes(round)).length,
        new: fresh.length,
        newIncluded: fresh.filter(({ recordIds }) => recordIds.some((id) => included.has(id))).length,
      };
    });
}

function roundsOf({ recordsBySearch }: FoundDocument, roundOf: ReadonlyMap<string, number>): number[] {
  return [...recordsBySearch.keys()].flatMap((id) => roundOf.get(id) ?? []).sort((a, b) => a - b);
}

/** Whether following references and citations has run dry. */
export interface SnowballSaturation {
  /** The last round that brought a new document; `null` where none did. */
  readonly lastNewRound: number | null;
  /** The last round that brought a new included document; `null` where none did. */
  readonly lastNewIncludedRound: number | null;
  /** Rounds at the end that brought no new included document. */
  readonly quietRounds: number;
  /** New documents a round at the end per document that it found, 0 to 1; `null` where it found none. */
  readonly lastShareNew: number | null;
  /** Whether at least as many rounds were quiet as the caller asks; `null` where there are too few rounds to tell. */
  readonly isQuiet: boolean | null;
  readonly undefinedBecause?: 'too-few-rounds';
}

/**
 * Says from the rounds of a citation chase whether it still brings documents that are included. It tells facts against a
 * number of quiet rounds that the caller declares; what was never searched it cannot see.
 *
 * @param quiet - Rounds without a new included document that are asked for; default 1.
 * @example
 * const round = (number: number, fresh: number) => ({ round: number, searchIds: [], documents: 10, new: fresh, newIncluded: fresh });
 * snowballSaturation([round(1, 10), round(2, 3), round(3, 0)]); // { lastNewRound: 2, lastNewIncludedRound: 2, quietRounds: 1, lastShareNew: 0, isQuiet: true }
 * @see Wohlin C. Guidelines for snowballing in systematic literature studies. EASE 2014.
 *   https://doi.org/10.1145/2601248.2601268
 */
export function snowballSaturation(
  rounds: readonly SearchRound[],
  { quiet = 1 }: { readonly quiet?: number } = {},
): SnowballSaturation {
  const ordered = [...rounds].sort((a, b) => a.round - b.round);
  const lastNew = ordered.findLast((round) => round.new > 0);
  const lastIncluded = ordered.findLast(({ newIncluded }) => newIncluded > 0);
  const quietRounds = lastIncluded === undefined ? ordered.length : ordered.length - 1 - ordered.indexOf(lastIncluded);
  const last = ordered.at(-1);
  const enough = ordered.length > quiet;
  return {
    lastNewRound: lastNew?.round ?? null,
    lastNewIncludedRound: lastIncluded?.round ?? null,
    quietRounds,
    lastShareNew: last === undefined || last.documents === 0 ? null : last.new / last.documents,
    isQuiet: enough ? quietRounds >= quiet : null,
    ...(!enough && { undefinedBecause: 'too-few-rounds' as const }),
  };
}
