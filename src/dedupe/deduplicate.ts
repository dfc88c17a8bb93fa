import { compareText } from '../core/compare-text.ts';
import { RealistError } from '../core/realist-error.ts';
import type { Document } from '../document/document.ts';
import { buildClusters } from './build-clusters.ts';
import { candidateBlocks } from './candidate-pairs.ts';
import { type ClusteredPairs, clusterPairs } from './cluster-pairs.ts';
import { comparePair } from './compare-pair.ts';
import { type DecidedPairs, decidedIds, decidedPairs } from './decided-pairs.ts';
import { distinctRows } from './distinct-rows.ts';
import { type DocumentRow, documentRow } from './document-row.ts';
import type { DuplicateCluster } from './duplicate-cluster.ts';
import type { DuplicateDecisions } from './duplicate-decisions.ts';
import { judgePair } from './judge-pair.ts';
import { type JudgedPair, judgedPairs } from './judged-pairs.ts';
import type { KeepRecord } from './keep-record.ts';
import type { PairForReview } from './pair-for-review.ts';
import { pairsForReview } from './pairs-for-review.ts';
import { uniqueDocuments } from './unique-documents.ts';

/** How {@link deduplicate} works. */
export interface DeduplicateOptions extends DuplicateDecisions {
  /** Which record of a cluster is kept; the most complete by default. */
  readonly keep?: KeepRecord;
}

/** What a run did, in counts. */
export interface DeduplicationStatistics {
  /** Records given. */
  readonly records: number;
  /** Records set aside at once, for they agree with another in every field. */
  readonly identical: number;
  /** Pairs compared to find duplicates. */
  readonly pairsCompared: number;
  /** Pairs compared so that no cluster holds a contradiction. */
  readonly pairsChecked: number;
  /** Records of the largest block. */
  readonly largestBlock: number;
  /** Blocks too large to compare every pair of them; in these each record met its neighbours only. */
  readonly windowedBlocks: number;
  /** Records that became part of another document. */
  readonly removed: number;
}

/** What {@link deduplicate} finds. */
export interface Deduplication {
  /** The documents that remain, each with the best of its records, in the order of first appearance. */
  readonly documents: readonly Document[];
  /** The records that became one document, two or more a cluster, in the order of first appearance. */
  readonly clusters: readonly DuplicateCluster[];
  /** The pairs that a person should decide, the likeliest first. */
  readonly review: readonly PairForReview[];
  readonly statistics: DeduplicationStatistics;
}

/**
 * Finds the records that describe one document, and makes one document of them.
 *
 * Precision comes first: what is not certain waits in `review`. Two records merge by a named rule, where no veto stands
 * against it and no two members of their cluster contradict each other. The order of the records does not matter, and
 * an empty field never equals an empty field.
 *
 * @param documents - Every record as it was read, each with an id of its own.
 * @throws RealistError `duplicate-id` where two records share an id; `unknown-id` or `contradicting-decisions` for
 *   decisions that cannot hold.
 * @example
 * const record = { type: 'article-journal', authors: [{ family: 'Hey', given: 'J' }], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const found = deduplicate([
 *   { ...record, id: 'wos-1', title: 'Reflections on alliance and trust', doi: '10.1000/trust' },
 *   { ...record, id: 'scopus-1', title: 'Reflections on Alliance and Trust.', doi: '10.1000/trust', abstract: 'Trust grew slowly.' },
 * ]);
 * found.clusters.map(({ id, memberIds }) => [id, memberIds]); // [['dup-scopus-1', ['scopus-1', 'wos-1']]]
 * found.documents.map(({ id }) => id); // ['scopus-1']
 */
export function deduplicate(documents: readonly Document[], options: DeduplicateOptions = {}): Deduplication {
  const distinct = distinctRows(sortedRows(documents), decidedIds(options));
  const { rows } = distinct;
  const decisions = decidedPairs(
    options,
    rows.map(({ id }) => id),
  );
  const blocks = candidateBlocks(rows);
  const pairs = judgedPairs(rows, blocks);
  const { clustered, checked } = clusterRows(rows, pairs.toMerge, decisions);

  const clusters = buildClusters(documents, distinct, clustered, options.keep ?? 'most-complete');
  const ordered = inOrderOfAppearance(clusters, documents);
  const unique = uniqueDocuments(documents, ordered);
  return {
    documents: unique,
    clusters: ordered,
    review: pairsForReview(rows, pairs.toReview, clustered, decisions),
    statistics: {
      records: documents.length,
      identical: documents.length - rows.length,
      pairsCompared: pairs.compared,
      pairsChecked: checked,
      largestBlock: blocks.largest,
      windowedBlocks: blocks.windowed,
      removed: documents.length - unique.length,
    },
  };
}

/** Rows in the order of their ids, so that nothing after this depends on the order of the records. */
function sortedRows(documents: readonly Document[]): DocumentRow[] {
  const rows = documents.map(documentRow).sort((a, b) => compareText(a.id, b.id));
  rows.forEach(({ id }, at) => {
    if (id !== rows[at - 1]?.id) return;
    throw new RealistError(
      'duplicate-id',
      ['documents'],
      `two documents have the id '${id}'; give each record an id of its own`,
    );
  });
  return rows;
}

/**
 * Gathers the pairs to merge, decisions of people before all others. Records that a person joined count as one: they
 * speak against another record only where each of them does.
 */
function clusterRows(
  rows: readonly DocumentRow[],
  toMerge: readonly JudgedPair[],
  { joined, joinedWith, areKeptApart }: DecidedPairs,
): { readonly clustered: ClusteredPairs<JudgedPair>; readonly checked: number } {
  let checked = 0;
  const hasVeto = (first: number, second: number) => {
    const [a, b] = [rows[first], rows[second]];
    checked += 1;
    return a !== undefined && b !== undefined && judgePair(comparePair(a, b)).veto !== null;
  };
  const speakAgainst = (first: number, second: number) =>
    areKeptApart(first, second) ||
    joinedWith(first).every((one) => joinedWith(second).every((other) => hasVeto(one, other)));
  const decided = joined.map(([first, second]) => ({
    first,
    second,
    rule: 'person',
    doubt: '',
    score: 100,
    isDecided: true,
  }));
  const clustered = clusterPairs<JudgedPair>(rows.length, [...decided, ...toMerge], speakAgainst);
  return { clustered, checked };
}

function inOrderOfAppearance(
  clusters: readonly DuplicateCluster[],
  documents: readonly Document[],
): DuplicateCluster[] {
  const placeOf = new Map(documents.map(({ id }, place) => [id, place]));
  const firstPlace = ({ memberIds }: DuplicateCluster) =>
    memberIds.reduce((least, id) => Math.min(least, placeOf.get(id) ?? least), documents.length);
  return clusters
    .map((cluster) => ({ cluster, place: firstPlace(cluster) }))
    .sort((a, b) => a.place - b.place)
    .map(({ cluster }) => cluster);
}
