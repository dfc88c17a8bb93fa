import type { Search, SearchKind } from './search.ts';

/** Whether the record of the searches answers an item: in full, for some searches, not at all; or that none is needed. */
export type PrismaSStatus = 'answered' | 'partial' | 'missing' | 'not-applicable';

/** One item of PRISMA-S and what the record says on it. */
export interface PrismaSItem {
  /** Its number, 1 to 16. */
  readonly item: number;
  readonly topic: string;
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
 * items[0]; // { item: 1, topic: 'Database name and platform', status: 'missing', searchIds: [], missingIds: ['S1'] }
 * @see Rethlefsen ML, Kirtley S, Waffenschmidt S, et al. PRISMA-S. Syst Rev 2021;10:39.
 *   https://doi.org/10.1186/s13643-020-01542-z
 */
export function prismaSChecklist(searches: readonly Search[], options: PrismaSOptions = {}): PrismaSItem[] {
  return [
    ...rules.map(({ item, topic, asks, answers, optional }) => {
      const asked = searches.filter(asks);
      const searchIds = idsOf(asked.filter(answers));
      const missingIds = optional ? [] : idsOf(asked.filter((search) => !answers(search)));
      return { item, topic, status: statusOf(searchIds, missingIds, optional), searchIds, missingIds };
    }),
    {
      item: 16,
      topic: 'Deduplication',
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
    asks: kinds('database'),
    answers: ({ platform }) => platform !== undefined,
  },
  {
    item: 2,
    topic: 'Databases searched together',
    asks: kinds('database'),
    answers: ({ searchedTogether = [] }) => searchedTogether.length > 1,
    optional: 'not-applicable',
  },
  { item: 3, topic: 'Study registries', asks: kinds('register'), answers: all },
  { item: 4, topic: 'Online resources and browsing', asks: kinds('website', 'hand'), answers: saysHow },
  {
    item: 5,
    topic: 'Citation searching',
    asks: kinds('reference-list', 'forward-citation', 'prior-review'),
    answers: ({ seedDocumentIds }) => seedDocumentIds.length > 0,
  },
  { item: 6, topic: 'Contacts', asks: kinds('expert'), answers: ({ contact }) => contact !== undefined },
  { item: 7, topic: 'Other methods', asks: kinds('hand', 'prior-review'), answers: saysHow, optional: 'missing' },
  {
    item: 8,
    topic: 'Full search strategies',
    asks: withQuery,
    answers: ({ query, lines }) => Boolean(query?.trim() || lines?.length),
  },
  { item: 9, topic: 'Limits and restrictions', asks: withQuery, answers: explainsLimits },
  {
    item: 10,
    topic: 'Search filters',
    asks: withQuery,
    answers: ({ filters }) => filters.length > 0,
    optional: 'missing',
  },
  {
    item: 11,
    topic: 'Prior work',
    asks: all,
    answers: ({ adaptedFrom }) => adaptedFrom !== undefined,
    optional: 'missing',
  },
  {
    item: 12,
    topic: 'Updates',
    asks: all,
    answers: ({ purpose, rerunOf }) => purpose === 'update' || rerunOf !== undefined,
    optional: 'missing',
  },
  { item: 13, topic: 'Dates of searches', asks: all, answers: ({ date }) => date !== undefined },
  { item: 14, topic: 'Peer review', asks: withQuery, answers: ({ peerReviewed }) => peerReviewed !== undefined },
  { item: 15, topic: 'Total records', asks: all, answers: ({ hits }) => hits !== null },
];

function saysHow({ method, query, note }: Search): boolean {
  return method !== undefined || query !== undefined || note !== undefined;
}

function explainsLimits({ limits, limitsBecause }: Search): boolean {
  return limits === 'none' || (limits !== undefined && limitsBecause !== undefined);
}
