import { groupBy } from '../../core/group-by.ts';
import { recordClusters } from '../../review/documents-of-review.ts';
import { includedDocumentIds } from '../../review/included-documents.ts';
import type { Review } from '../../review/review.ts';
import type { RecordCluster } from '../../search/found-documents.ts';
import type { Search } from '../../search/search.ts';
import { searchContribution } from '../../search/search-contribution.ts';
import { searchYield } from '../../search/search-yield.ts';
import { caveatsAbout } from '../caveats-about.ts';
import { displayable } from '../displayable.ts';
import type { Table, TableColumn, TableRow } from '../table.ts';
import { joined, numberColumn, textColumn } from './column.ts';

/** What the table of searches shows beside the usual columns. */
export interface SearchesTableOptions {
  /** Adds the strategy of each search as it was run, to the letter. Default: false. */
  readonly strategies?: boolean;
}

/**
 * The searches of a review, round by round: source and platform, kind, purpose, date, limits, hits as the source reported
 * them, and what came of it: records, documents once duplicates are one, documents that no other search found, and the
 * included ones among both.
 *
 * A search of which the review holds no record has unknown numbers, unless it reported 0 hits.
 *
 * @example
 * const { review } = parseReview({ schemaVersion: 1, kind: 'synthesis', title: 'Empty', protocol: { version: 1 } });
 * review && searchesTable(review).notes; // ['No search is recorded yet.']
 * @see PRISMA-S, items 1 to 15. https://doi.org/10.1186/s13643-020-01542-z
 */
export function searchesTable(review: Review, { strategies = false }: SearchesTableOptions = {}): Table {
  const { searches, documents, caveats } = review;
  const clusters = recordClusters(review);
  const found = searchYield(searches, documents, clusters);
  const rowOf = rowWith(review, found.rows, clusters);
  const rounds = [...groupBy(searches, ({ round }) => round)].sort(([a], [b]) => a - b);
  const rows = rounds.flatMap(([, list]) => list.map(rowOf));
  const used = ({ id }: TableColumn) => rows.some((row) => (row[id] ?? null) !== null);
  return displayable({
    caption: 'Searches and what came of them',
    columns: [
      numberColumn('round', 'Round'),
      textColumn('source', 'Source'),
      ...[textColumn('platform', 'Platform')].filter(used),
      textColumn('kind', 'Kind'),
      textColumn('purpose', 'Purpose'),
      textColumn('date', 'Date'),
      textColumn('limits', 'Limits'),
      ...(strategies ? [textColumn('strategy', 'Strategy')] : []),
      numberColumn('hits', 'Hits'),
      numberColumn('records', 'Records'),
      numberColumn('documents', 'Documents'),
      numberColumn('unique', 'Found here only'),
      numberColumn('included', 'Included'),
      numberColumn('includedAlone', 'Included, found here only'),
    ],
    rows,
    notes: [
      ...(searches.length === 0 ? ['No search is recorded yet.'] : []),
      ...found.problems.map(({ message }) => `${message}.`),
      ...caveatsAbout(caveats, ['searches', 'duplicateClusters']),
    ],
  });
}

type Yields = ReturnType<typeof searchYield>['rows'];

function rowWith(review: Review, yields: Yields, clusters: readonly RecordCluster[]): (search: Search) => TableRow {
  const { searches, documents } = review;
  const brought = new Map(yields.map((row) => [row.searchId, row]));
  const options = { by: 'search', includedIds: [...includedDocumentIds(review)] } as const;
  const contributions = searchContribution(searches, documents, clusters, options).rows;
  const included = new Map(contributions.map((row) => [row.name, row]));
  return (search) => {
    const { id, round, source, platform = null, kind, purpose, date = null, hits } = search;
    const own = brought.get(id);
    const known = hits === 0 || (own?.records ?? 0) > 0;
    const number = (value: number | undefined) => (known ? (value ?? null) : null);
    return {
      round,
      source,
      platform,
      kind: kind.replace('-', ' '),
      purpose,
      date,
      limits: limitsOf(search),
      strategy: strategyOf(search),
      hits,
      records: number(own?.records),
      documents: number(own?.documents),
      unique: number(own?.unique),
      included: number(included.get(id)?.included),
      includedAlone: number(included.get(id)?.includedAlone),
    };
  };
}

function limitsOf({ limits, limitsBecause }: Search): string | null {
  const words = limits === 'none' ? 'none' : joined(limits ?? []);
  return words !== null && limitsBecause !== undefined ? `${words} (${limitsBecause})` : words;
}

function strategyOf({ lines = [], query, method }: Search): string | null {
  const numbered = lines.map(({ text, hits }, place) => `${place + 1}. ${text}${hits === null ? '' : ` (${hits})`}`);
  return joined(numbered, '\n') ?? query ?? method ?? null;
}
