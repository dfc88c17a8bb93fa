import type { Search, SearchKind } from './search.ts';

/** Whether the record of the searches answers an item: in full, for some searches, not at all; or that none is needed. */
export type PrismaSStatus = 'answered' | 'partial' | 'missing' | 'not-applicable';

/** One item of PRISMA-S and what the record says on it. */
export interface PrismaSItem {
  /** Its number, 1 to 16. */
  readonly item: number;
  readonly topic: string;
  /** What must be reported, in this library's own words. */
  readonly asks: string;
  readonly status: PrismaSStatus;
  /** Searches that answer it. */
  readonly searchIds: readonly string[];
  /** Searches that should and do not. */
  readonly missingIds: readonly string[];
}

/** What no search records. */
export interface PrismaSOptions {
  /** How duplicates were removed, with what program. */
  readonly deduplication?: string;
}

/**
 * Which of the 16 items of PRISMA-S (2021) this record of the searches answers, and for which searches an answer is missing.
 *
 * A kind of search of which there is none is `missing`, not "none": only a person can say that nobody was asked.
 *
 * @example
 * const search = searchSchema.parse({ id: 'S1', kind: 'database', purpose: 'main', source: 'Embase', query: 'x', hits: 3, round: 1 });
 * const items = prismaSChecklist([search]);
 * items.filter(({ status }) => status === 'answered').map(({ item }) => item); // [8, 15]
 * const { item, status, missingIds } = items[0] ?? {};
 * [item, status, missingIds]; // [1, 'missing', ['S1']]
 * @see Rethlefsen ML, Kirtley S, Waffenschmidt S, et al. PRISMA-S. Syst Rev 2021;10:39.
 *   https://doi.org/10.1186/s13643-020-01542-z
 */
export function prismaSChecklist(searches: readonly Search[], options: PrismaSOptions = {}): PrismaSItem[] {
  return [
    ...rules.map(({ item, topic, reports, asks, answers, optional }) => {
      const asked = searches.filter(asks);
      const searchIds = idsOf(asked.filter(answers));
      const missingIds = optional ? [] : idsOf(asked.filter((search) => !answers(search)));
      return { item, topic, asks: reports, status: statusOf(searchIds, missingIds, optional), searchIds, missingIds };
    }),
    {
      item: 16,
      topic: 'Deduplication',
      asks: 'How duplicates were found and removed, and with what software',
      status: options.deduplication ? ('answered' as const) : ('missing' as const),
      searchIds: [],
      missingIds: [],
    },
  ];
}

function idsOf(searches: readonly Search[]): string[] {
  return searches.map(({ id }) => id);
}

function statusOf(answered: readonly string[], missing: readonly string[], optional: Rule['optional']): PrismaSStatus {
  if (answered.length > 0) return missing.length > 0 ? 'partial' : 'answered';
  return optional === 'not-applicable' ? optional : 'missing';
}

interface Rule {
  readonly item: number;
  readonly topic: string;
  readonly reports: string;
  /** Searches that the item concerns. */
  readonly asks: (search: Search) => boolean;
  readonly answers: (search: Search) => boolean;
  /** One search is enough; without one the item is not applicable, or missing. */
  readonly optional?: 'not-applicable' | 'missing';
}

const kinds =
  (...wanted: SearchKind[]) =>
  ({ kind }: Search) =>
    wanted.includes(kind);
const all = () => true;
const withQuery = kinds('database', 'register');

const rules: readonly Rule[] = [
  {
    item: 1,
    topic: 'Database name and platform',
    reports: 'Each database that was searched, with the platform through which',
    asks: kinds('database'),
    answers: ({ platform }) => platform !== undefined,
  },
  {
    item: 2,
    topic: 'Databases searched together',
    reports: 'Which databases were searched in one on their platform',
    asks: kinds('database'),
    answers: ({ searchedTogether = [] }) => searchedTogether.length > 1,
    optional: 'not-applicable',
  },
  {
    item: 3,
    topic: 'Study registries',
    reports: 'Which registers of studies were searched',
    asks: kinds('register'),
    answers: all,
  },
  {
    item: 4,
    topic: 'Online resources and browsing',
    reports: 'Which other sites or prints were searched or browsed, and how',
    asks: kinds('website', 'hand'),
    answers: saysHow,
  },
  {
    item: 5,
    topic: 'Citation searching',
    reports: 'Whether references and citations were followed, from which documents and how',
    asks: kinds('reference-list', 'forward-citation', 'prior-review'),
    answers: ({ seedDocumentIds }) => seedDocumentIds.length > 0,
  },
  {
    item: 6,
    topic: 'Contacts',
    reports: 'Whether authors, experts or makers were asked, and how they were chosen',
    asks: kinds('expert'),
    answers: ({ contact }) => contact !== undefined,
  },
  {
    item: 7,
    topic: 'Other methods',
    reports: 'What other ways of finding studies were used',
    asks: kinds('hand', 'prior-review'),
    answers: saysHow,
    optional: 'missing',
  },
  {
    item: 8,
    topic: 'Full search strategies',
    reports: 'Each strategy as it was run, to the letter',
    asks: withQuery,
    answers: ({ query, lines }) => Boolean(query?.trim() || lines?.length),
  },
  {
    item: 9,
    topic: 'Limits and restrictions',
    reports: 'Limits of the search with their reason, or that there were none',
    asks: withQuery,
    answers: explainsLimits,
  },
  {
    item: 10,
    topic: 'Search filters',
    reports: 'Which published filters were used, as they are or changed',
    asks: withQuery,
    answers: ({ filters }) => filters.length > 0,
    optional: 'missing',
  },
  {
    item: 11,
    topic: 'Prior work',
    reports: 'Which strategies were taken over from earlier reviews',
    asks: all,
    answers: ({ adaptedFrom }) => adaptedFrom !== undefined,
    optional: 'missing',
  },
  {
    item: 12,
    topic: 'Updates',
    reports: 'How the searches were kept up to date',
    asks: all,
    answers: ({ purpose, rerunOf }) => purpose === 'update' || rerunOf !== undefined,
    optional: 'missing',
  },
  {
    item: 13,
    topic: 'Dates of searches',
    reports: 'When each search was last run',
    asks: all,
    answers: ({ date }) => date !== undefined,
  },
  {
    item: 14,
    topic: 'Peer review',
    reports: 'Whether anybody reviewed the search strategy',
    asks: withQuery,
    answers: ({ peerReviewed }) => peerReviewed !== undefined,
  },
  {
    item: 15,
    topic: 'Total records',
    reports: 'How many records each source gave',
    asks: all,
    answers: ({ hits }) => hits !== null,
  },
];

function saysHow({ method, query, note }: Search): boolean {
  return method !== undefined || query !== undefined || note !== undefined;
}

function explainsLimits({ limits, limitsBecause }: Search): boolean {
  return limits === 'none' || (limits !== undefined && limitsBecause !== undefined);
}
