import { groupBy } from '../../core/group-by.ts';
import type { Search } from '../../search/search.ts';
import type { Review } from '../review.ts';
import { nameSegment } from './name-segment.ts';
import { counted, countedBy, type NumberDraft } from './number-draft.ts';
import type { NumberUnit } from './review-number.ts';

/** What was searched, how often, when first and last, and what the sources report to have found. */
export function numbersOfSearches({ searches }: Pick<Review, 'searches'>): NumberDraft[] {
  const notes = { unit: 'searches', by: 'reviewNumbers' } as const;
  const databases = searches.filter(({ kind }) => kind === 'database');
  return [
    counted('searches', idsOf(searches), { ...notes, label: 'Searches' }),
    ...countedBy('searches.byKind', searches, ({ kind }) => kind, {
      ...notes,
      label: 'Searches by kind',
      partOf: 'searches',
    }),
    ...countedBy('searches.byPurpose', searches, ({ purpose }) => purpose, {
      ...notes,
      label: 'Searches by purpose',
      partOf: 'searches',
    }),
    distinct('searches.databases', 'Databases searched', databases, ({ source }) => source),
    distinct('searches.sources', 'Sources searched', searches, ({ source }) => source),
    { ...distinct('searches.rounds', 'Rounds of searching', searches, ({ round }) => String(round)), unit: 'rounds' },
    date('searches.firstDate', 'Date of the first search', searches, 0),
    date('searches.lastDate', 'Date of the last search', searches, -1),
    hits('searches.hits', 'Hits that the sources report', searches),
    ...[...groupBy(searches, ({ id }) => id)].flatMap(([id, same]) => [
      hits(`searches.bySource.${nameSegment(id)}.hits`, `Hits of ${sourceOf(same)}`, same),
      date(`searches.bySource.${nameSegment(id)}.date`, `Date of the search of ${sourceOf(same)}`, same, -1),
    ]),
  ];
}

function distinct(
  name: string,
  label: string,
  searches: readonly Search[],
  keyOf: (search: Search) => string,
): NumberDraft {
  const value = new Set(searches.map(keyOf)).size;
  return { name, label, value, unit: 'searches', by: 'reviewNumbers', ids: idsOf(searches) };
}

function date(name: string, label: string, searches: readonly Search[], place: 0 | -1): NumberDraft {
  const value =
    searches
      .flatMap((search) => search.date ?? [])
      .sort()
      .at(place) ?? null;
  const ids = idsOf(searches.filter((search) => search.date === value));
  const draft = { name, label, value, unit: 'date' as NumberUnit, by: 'reviewNumbers', ids };
  return value === null ? { ...draft, ids: [], undefinedBecause: 'not-dated' } : draft;
}

function hits(name: string, label: string, searches: readonly Search[]): NumberDraft {
  const value = searches.reduce<number | null>(
    (sum, search) => (sum === null || search.hits === null ? null : sum + search.hits),
    0,
  );
  const draft = { name, label, value, unit: 'records' as NumberUnit, by: 'reviewNumbers', ids: idsOf(searches) };
  return value === null ? { ...draft, undefinedBecause: 'hits-not-reported' } : draft;
}

function sourceOf(same: readonly Search[]): string {
  return same[0]?.source ?? '';
}

function idsOf(things: readonly { readonly id: string }[]): string[] {
  return things.map(({ id }) => id);
}
