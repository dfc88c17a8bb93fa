import type { Search } from '../../search/search.ts';
import type { ChecklistFacts } from './checklist-facts.ts';
import { type Datum, datum, idsWhere, lackIn, notAsked } from './datum.ts';

/** What a review says of how it searched. */
export const dataOfSearching = {
  'search-sources': ({ review }: ChecklistFacts): Datum =>
    ofSearches(review.searches, 'no search is recorded', [['give no date', ({ date }) => date !== undefined]]),

  'search-strategies': ({ review }: ChecklistFacts): Datum =>
    ofSearches(review.searches, 'no search is recorded', [
      ['do not give their strategy as it was run', hasStrategy],
      ['do not say whether they were limited', ({ limits }) => limits !== undefined],
    ]),

  'search-yield': ({ review }: ChecklistFacts): Datum =>
    ofSearches(review.searches, 'no search is recorded', [['give no number of records', ({ hits }) => hits !== null]]),

  'search-coverage': ({ review }: ChecklistFacts): Datum =>
    ofSearches(review.searches.filter(isOfDatabase), 'no search of a database is recorded', [
      ['do not give the years that the database covers', ({ coverage }) => coverage !== undefined],
    ]),

  'search-rounds': ({ review }: ChecklistFacts): Datum =>
    ofSearches(review.searches, 'no search is recorded', [
      [
        'belong to a later round and do not say what they looked for',
        ({ round, aims }) => round === 1 || aims.length > 0,
      ],
    ]),

  contacts: ({ review }: ChecklistFacts): Datum => {
    const asked = review.searches.filter(({ kind }) => kind === 'expert');
    if (asked.length === 0) return notAsked;
    return ofSearches(asked, 'nobody was asked', [
      ['do not say how the people asked were chosen and what came back', ({ contact }) => Boolean(contact?.trim())],
    ]);
  },

  deduplication: ({ review }: ChecklistFacts): Datum => {
    const named = review.statements.software.some(({ use }) => /dup/i.test(use));
    return datum({
      ids: review.duplicateClusters.map(({ id }) => id),
      fields: named ? ['statements.software'] : [],
      lacking: named ? [] : ['the software that removed duplicates, and its version, is not recorded'],
      none: 'no cluster of duplicates is recorded',
    });
  },
} as const;

type Asked = readonly [lack: string, holds: (search: Search) => boolean];

function ofSearches(searches: readonly Search[], none: string, asked: readonly Asked[]): Datum {
  return datum({
    ids: idsWhere(searches, (search) => asked.some(([, holds]) => holds(search))),
    lacking: asked.flatMap(([lack, holds]) =>
      lackIn(
        idsWhere(searches, (search) => !holds(search)),
        searches.length,
        'searches',
        lack,
      ),
    ),
    none,
  });
}

function isOfDatabase({ kind }: Search): boolean {
  return kind === 'database' || kind === 'register';
}

/** Reference lists and people are asked without a query; databases are not, and of sites the way must be told. */
function hasStrategy(search: Search): boolean {
  const { query, lines, method } = search;
  const told = Boolean(query?.trim() || lines?.length);
  if (isOfDatabase(search)) return told;
  return search.kind === 'website' || search.kind === 'hand' ? told || method !== undefined : true;
}
