import { groupBy, indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import { type FoundDocument, foundDocuments, type RecordCluster } from './found-documents.ts';
import type { Search } from './search.ts';

/** What one source, round or kind of search brought. */
export interface ContributionRow {
  /** The source, round or kind; for searches their id. */
  readonly name: string;
  readonly searchIds: readonly string[];
  readonly documents: number;
  /** Documents that no other row found. */
  readonly unique: number;
  readonly shared: number;
  /** Included documents among them. */
  readonly included: number;
  /** Included documents that would be missing without it. */
  readonly includedAlone: number;
}

/** Documents that exactly these rows found: a bar of an UpSet figure. */
export interface ContributionIntersection {
  readonly names: readonly string[];
  readonly documents: number;
  readonly included: number;
}

/** What {@link searchContribution} counts. */
export interface SearchContribution {
  /** In the order of the searches. */
  readonly rows: readonly ContributionRow[];
  /** The greatest first; together they hold each document once. */
  readonly intersections: readonly ContributionIntersection[];
}

/** How searches are put together. */
export interface ContributionOptions {
  /** Default `source`. */
  readonly by?: 'search' | 'source' | 'round' | 'kind';
  /** Records or documents that the review includes. Default none. */
  readonly includedIds?: readonly string[];
}

/**
 * Counts what each source, round or kind of search alone contributed: among all documents, and among the included ones. The
 * rows are a table, the intersections the data of an UpSet figure.
 *
 * @param clusters - The records that are one document; without them every record is a document.
 * @example
 * const searches = [{ id: 'S1', source: 'Scopus', round: 1 }, { id: 'S2', source: 'Embase', round: 1 }].map((search) => searchSchema.parse({ ...search, kind: 'database', purpose: 'main', hits: null }));
 * const found = (id: string, ...ids: string[]) => ({ id, origins: ids.map((searchId, index) => ({ searchId, format: 'ris', index })) });
 * const { rows, intersections } = searchContribution(searches, [found('a', 'S1'), found('b', 'S1', 'S2')], [], { includedIds: ['a'] });
 * rows.map(({ name, documents, includedAlone }) => [name, documents, includedAlone]); // [['Scopus', 2, 1], ['Embase', 1, 0]]
 * intersections.map(({ names, documents }) => [names, documents]); // [[['Scopus'], 1], [['Scopus', 'Embase'], 1]]
 * @see Lex A, Gehlenborg N, Strobelt H, et al. UpSet: visualization of intersecting sets. IEEE Trans Vis Comput Graph
 *   2014;20:1983–1992. https://doi.org/10.1109/TVCG.2014.2346248
 */
export function searchContribution(
  searches: readonly Search[],
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  clusters: readonly RecordCluster[] = [],
  { by = 'source', includedIds = [] }: ContributionOptions = {},
): SearchContribution {
  const groups = groupBy(indexById(searches).values(), (search) => `${by === 'search' ? search.id : search[by]}`);
  const nameOf = new Map([...groups].flatMap(([name, list]) => list.map(({ id }) => [id, name] as const)));
  const included = new Set(includedIds);
  const found = foundDocuments(documents, clusters).map((document) => ({
    names: namesOf(document, nameOf, [...groups.keys()]),
    included: document.recordIds.some((id) => included.has(id)),
  }));
  return {
    rows: [...groups].map(([name, list]) => contributionRow(name, list, found)),
    intersections: intersectionsOf(found),
  };
}

interface Found {
  readonly names: readonly string[];
  readonly included: boolean;
}

function namesOf(
  { recordsBySearch }: FoundDocument,
  nameOf: ReadonlyMap<string, string>,
  order: readonly string[],
): string[] {
  const names = new Set([...recordsBySearch.keys()].flatMap((id) => nameOf.get(id) ?? []));
  return order.filter((name) => names.has(name));
}

function contributionRow(name: string, searches: readonly Search[], found: readonly Found[]): ContributionRow {
  const mine = found.filter(({ names }) => names.includes(name));
  const unique = mine.filter(({ names }) => names.length === 1);
  return {
    name,
    searchIds: searches.map(({ id }) => id),
    documents: mine.length,
    unique: unique.length,
    shared: mine.length - unique.length,
    included: mine.filter((document) => document.included).length,
    includedAlone: unique.filter((document) => document.included).length,
  };
}

function intersectionsOf(found: readonly Found[]): ContributionIntersection[] {
  const groups = groupBy(
    found.filter(({ names }) => names.length > 0),
    ({ names }) => JSON.stringify(names),
  );
  return [...groups.values()]
    .map((list) => ({
      names: list[0]?.names ?? [],
      documents: list.length,
      included: list.filter(({ included }) => included).length,
    }))
    .sort((a, b) => b.documents - a.documents || a.names.length - b.names.length);
}
