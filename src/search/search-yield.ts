import { groupBy, indexById } from '../core/group-by.ts';
import type { Problem } from '../core/problem.ts';
import type { Document } from '../document/document.ts';
import { type FoundDocument, foundDocuments, type RecordCluster } from './found-documents.ts';
import type { Search } from './search.ts';

/** What one search brought. */
export interface SearchYieldRow {
  readonly searchId: string;
  /** The source as the search names it. */
  readonly source: string;
  /** Hits as the source reported them; `null` where they are not reported. */
  readonly hits: number | null;
  /** Records of this search among the documents. */
  readonly records: number;
  /** Different documents among them, once duplicates are one. */
  readonly documents: number;
  /** Documents that no other search found. */
  readonly unique: number;
  /** Documents that another search found as well: `documents − unique`. */
  readonly shared: number;
}

/** What {@link searchYield} counts. */
export interface SearchYield {
  /** One row a search, in the order of the searches. */
  readonly rows: readonly SearchYieldRow[];
  /** Records that no known search brought. */
  readonly unassignedIds: readonly string[];
  /** `more-records-than-hits`, and `unknown-search` for a search that an origin names and nobody recorded. */
  readonly problems: readonly Problem[];
}

/**
 * Counts what each search brought: records, documents, and the documents that no other search found.
 *
 * A record belongs to the search that its origin names (`searchId`); a document belongs to every search of its records. So
 * a record that came twice from one search counts twice among its records and once among its documents.
 *
 * @param clusters - The records that are one document; without them every record is a document.
 * @example
 * const searches = [{ id: 'S1', kind: 'database', purpose: 'main', source: 'Scopus', hits: 2, round: 1 }, { id: 'S2', kind: 'hand', purpose: 'main', source: 'Journal', hits: null, round: 1 }].map((search) => searchSchema.parse(search));
 * const found = (id: string, searchId: string) => ({ id, origins: [{ searchId, format: 'ris', index: 0 }] });
 * const { rows } = searchYield(searches, [found('a', 'S1'), found('b', 'S1'), found('c', 'S2')], [{ memberIds: ['b', 'c'] }]);
 * rows.map(({ records, unique, shared }) => [records, unique, shared]); // [[2, 1, 1], [1, 0, 1]]
 */
export function searchYield(
  searches: readonly Search[],
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  clusters: readonly RecordCluster[] = [],
): SearchYield {
  const known = indexById(searches);
  const found = foundDocuments(documents, clusters);
  const rows = [...known.values()].map((search) => yieldOf(search, known, found));
  const unassigned = documents.filter(({ origins }) => !origins.some(({ searchId }) => known.has(searchId ?? '')));
  return {
    rows,
    unassignedIds: unassigned.map(({ id }) => id),
    problems: [...rows.flatMap(tooManyRecords), ...unknownSearches(documents, known)],
  };
}

function yieldOf(
  { id, source, hits }: Search,
  known: ReadonlyMap<string, Search>,
  found: readonly FoundDocument[],
): SearchYieldRow {
  const mine = found.filter(({ recordsBySearch }) => recordsBySearch.has(id));
  const unique = mine.filter(({ recordsBySearch }) =>
    [...recordsBySearch.keys()].every((other) => other === id || !known.has(other)),
  ).length;
  const records = mine.reduce((sum, { recordsBySearch }) => sum + (recordsBySearch.get(id) ?? 0), 0);
  return { searchId: id, source, hits, records, documents: mine.length, unique, shared: mine.length - unique };
}

function tooManyRecords({ searchId, source, hits, records }: SearchYieldRow): Problem[] {
  if (hits === null || records <= hits) return [];
  const message = `Search ${searchId} (${source}) reports ${hits} hits, but ${records} records came from it; correct the hits, or the search that the records name`;
  return [{ code: 'more-records-than-hits', severity: 'warning', message, ids: [searchId] }];
}

function unknownSearches(
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  known: ReadonlyMap<string, Search>,
): Problem[] {
  const named = documents.flatMap(({ id, origins }) =>
    origins.flatMap(({ searchId }) => searchId ?? []).map((searchId) => ({ searchId, id })),
  );
  const unknown = groupBy(
    named.filter(({ searchId }) => !known.has(searchId)),
    ({ searchId }) => searchId,
  );
  return [...unknown].map(([searchId, namings]) => unknownSearch(searchId, [...new Set(namings.map(({ id }) => id))]));
}

function unknownSearch(searchId: string, ids: readonly string[]): Problem {
  const message = `${ids.length} records name the search ${searchId}, which is not among the searches; record it, or correct their origins`;
  return { code: 'unknown-search', severity: 'error', message, ids };
}
