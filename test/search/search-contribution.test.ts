import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchSchema } from '../../src/search/search.ts';
import { searchContribution } from '../../src/search/search-contribution.ts';
import { searchRounds, snowballSaturation } from '../../src/search/search-rounds.ts';

const search = (id: string, source: string, round: number) =>
  Object.freeze(searchSchema.parse({ id, kind: 'database', purpose: 'main', source, hits: null, round }));
const found = (id: string, ...ids: string[]) =>
  Object.freeze({ id, origins: ids.map((searchId, index) => ({ searchId, format: 'ris', index })) });

const searches = [search('S1', 'Scopus', 1), search('S2', 'Embase', 1), search('S3', 'Scopus', 2)];
const documents = [found('a', 'S1'), found('b', 'S2'), found('c', 'S3'), found('d', 'S1', 'S2'), found('e')];
const clusters = [{ memberIds: ['b', 'c'] }];

describe('searchContribution', () => {
  it('counts by source what each alone brought, among the included too', () => {
    const { rows, intersections } = searchContribution(searches, documents, clusters, { includedIds: ['a', 'c'] });
    expect(rows).toEqual([
      { name: 'Scopus', searchIds: ['S1', 'S3'], documents: 3, unique: 1, shared: 2, included: 2, includedAlone: 1 },
      { name: 'Embase', searchIds: ['S2'], documents: 2, unique: 0, shared: 2, included: 1, includedAlone: 0 },
    ]);
    expect(intersections).toEqual([
      { names: ['Scopus', 'Embase'], documents: 2, included: 1 },
      { names: ['Scopus'], documents: 1, included: 1 },
    ]);
  });

  it('puts searches together by round, kind or none', () => {
    const names = (by: 'search' | 'round' | 'kind') =>
      searchContribution(searches, documents, clusters, { by }).rows.map(({ name, documents: count }) => [name, count]);
    expect(names('search')).toEqual([
      ['S1', 2],
      ['S2', 2],
      ['S3', 1],
    ]);
    expect(names('round')).toEqual([
      ['1', 3],
      ['2', 1],
    ]);
    expect(names('kind')).toEqual([['database', 3]]);
  });

  it('holds each document in one intersection, and each row is the sum of those that name it', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(['S1', 'S2', 'S3'], { minLength: 1 }), { maxLength: 15 }), (all) => {
        const list = all.map((ids, at) => found(`d${at}`, ...ids));
        const { rows, intersections } = searchContribution(searches, list, [], { by: 'search' });
        expect(intersections.reduce((sum, bar) => sum + bar.documents, 0)).toBe(list.length);
        for (const { name, documents: count } of rows) {
          const mine = intersections.filter(({ names }) => names.includes(name));
          expect(mine.reduce((sum, bar) => sum + bar.documents, 0)).toBe(count);
        }
      }),
    );
  });
});

describe('searchRounds', () => {
  it('counts what earlier rounds had not found', () => {
    const rounds = searchRounds(searches, documents, [], { includedIds: ['c'] });
    expect(rounds).toEqual([
      { round: 1, searchIds: ['S1', 'S2'], documents: 3, new: 3, newIncluded: 0 },
      { round: 2, searchIds: ['S3'], documents: 1, new: 1, newIncluded: 1 },
    ]);
    expect(searchRounds(searches, documents, clusters)[1]).toMatchObject({ documents: 1, new: 0 });
  });
});

describe('snowballSaturation', () => {
  const round = (number: number, count: number, fresh: number, included: number) => ({
    round: number,
    searchIds: [],
    documents: count,
    new: fresh,
    newIncluded: included,
  });

  it('says when the last included document came, and whether it is quiet for as long as is asked', () => {
    const rounds = [round(1, 20, 20, 8), round(2, 10, 4, 1), round(3, 10, 2, 0)];
    expect(snowballSaturation(rounds)).toEqual({
      lastNewRound: 3,
      lastNewIncludedRound: 2,
      quietRounds: 1,
      lastShareNew: 0.2,
      isQuiet: true,
    });
    expect(snowballSaturation(rounds, { quiet: 2 }).isQuiet).toBe(false);
  });

  it('cannot tell from as few rounds as are to be quiet', () => {
    expect(snowballSaturation([])).toMatchObject({
      isQuiet: null,
      lastShareNew: null,
      undefinedBecause: 'too-few-rounds',
    });
    expect(snowballSaturation([round(1, 5, 5, 0)])).toMatchObject({ isQuiet: null, lastNewIncludedRound: null });
  });
});
