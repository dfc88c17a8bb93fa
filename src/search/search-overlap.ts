import { indexById } from '../core/group-by.ts';
import type { Document } from '../document/document.ts';
import { foundDocuments, type RecordCluster } from './found-documents.ts';
import type { Search } from './search.ts';

/** How far two searches found the same documents. */
export interface SearchOverlap {
  readonly firstId: string;
  readonly secondId: string;
  /** Documents that both found. */
  readonly shared: number;
  /** Documents that either found. */
  readonly either: number;
}

/**
 * Counts the documents that each pair of searches has in common, for every pair in the order of the searches.
 *
 * @param clusters - The records that are one document; without them no document is in two searches.
 * @example
 * const searches = [{ id: 'S1', kind: 'database', purpose: 'main', source: 'Scopus', hits: 2, round: 1 }, { id: 'S2', kind: 'hand', purpose: 'main', source: 'Journal', hits: null, round: 1 }].map((search) => searchSchema.parse(search));
 * const found = (id: string, searchId: string) => ({ id, origins: [{ searchId, format: 'ris', index: 0 }] });
 * searchOverlap(searches, [found('a', 'S1'), found('b', 'S1'), found('c', 'S2')], [{ memberIds: ['b', 'c'] }]); // [{ firstId: 'S1', secondId: 'S2', shared: 1, either: 2 }]
 */
export function searchOverlap(
  searches: readonly Search[],
  documents: readonly Pick<Document, 'id' | 'origins'>[],
  clusters: readonly RecordCluster[] = [],
): SearchOverlap[] {
  const ids = [...indexById(searches).keys()];
  const found = foundDocuments(documents, clusters);
  const foundBy = new Map(ids.map((id) => [id, found.filter(({ recordsBySearch }) => recordsBySearch.has(id))]));
  return ids.flatMap((firstId, at) =>
    ids.slice(at + 1).map((secondId) => {
      const first = foundBy.get(firstId) ?? [];
      const second = foundBy.get(secondId) ?? [];
      const shared = first.filter(({ recordsBySearch }) => recordsBySearch.has(secondId)).length;
      return { firstId, secondId, shared, either: first.length + second.length - shared };
    }),
  );
}
