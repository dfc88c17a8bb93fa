import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchSchema } from '../../src/search/search.ts';
import { searchOverlap } from '../../src/search/search-overlap.ts';
import { searchYield } from '../../src/search/search-yield.ts';

const search = (id: string, hits: number | null) =>
  Object.freeze(searchSchema.parse({ id, kind: 'database', purpose: 'main', source: `Source ${id}`, hits, round: 1 }));
const found = (id: string, ...searchIds: (string | undefined)[]) =>
  Object.freeze({
    id,
    origins: searchIds.map((searchId, index) => ({
      format: 'ris',
      index,
      ...(searchId !== undefined && { searchId }),
    })),
  });

const searches = [search('S1', 3), search('S2', null), search('S3', 0)];
const documents = [found('a', 'S1'), found('b', 'S1'), found('c', 'S2'), found('d', 'S2'), found('e', 'S1')];
const clusters = [{ memberIds: ['b', 'c'] }, { memberIds: ['a', 'e'] }];

describe('searchYield', () => {
  it('counts records, documents, and those that no other search found', () => {
    expect(searchYield(searches, documents, clusters)).toEqual({
      rows: [
        { searchId: 'S1', source: 'Source S1', hits: 3, records: 3, documents: 2, unique: 1, shared: 1 },
        { searchId: 'S2', source: 'Source S2', hits: null, records: 2, documents: 2, unique: 1, shared: 1 },
        { searchId: 'S3', source: 'Source S3', hits: 0, records: 0, documents: 0, unique: 0, shared: 0 },
      ],
      unassignedIds: [],
      problems: [],
    });
  });

  it('takes every record for a document where no clusters are given', () => {
    expect(searchYield(searches, documents).rows[0]).toMatchObject({ records: 3, documents: 3, unique: 3 });
  });

  it('counts a document that already carries several origins under each of its searches', () => {
    const { rows } = searchYield(searches, [found('a', 'S1', 'S1', 'S2')]);
    expect(rows.map(({ records, documents, shared }) => [records, documents, shared])).toEqual([
      [2, 1, 1],
      [1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('names a search from which more records came than it reports', () => {
    const { problems } = searchYield(
      [search('S1', 2)],
      documents.filter(({ id }) => 'abe'.includes(id)),
    );
    expect(problems).toEqual([
      {
        code: 'more-records-than-hits',
        severity: 'warning',
        message: expect.stringContaining('reports 2 hits, but 3 records'),
        ids: ['S1'],
      },
    ]);
  });

  it('says nothing of hits that are not reported', () => {
    expect(searchYield([search('S1', null)], [found('a', 'S1')]).problems).toEqual([]);
  });

  it('names a search that nobody recorded, and the records that no search brought', () => {
    const { problems, unassignedIds, rows } = searchYield(
      [search('S1', null)],
      [found('a', 'S9'), found('b'), found('c', undefined), found('d', 'S9', 'S1', 'S9')],
    );
    expect(problems).toEqual([expect.objectContaining({ code: 'unknown-search', ids: ['a', 'd'] })]);
    expect(unassignedIds).toEqual(['a', 'b', 'c']);
    expect(rows[0]).toMatchObject({ documents: 1, unique: 1 });
  });

  it('lets the first of two searches with one id stand, and a record in two clusters belong to the first', () => {
    expect(searchYield([search('S1', 1), search('S1', 9)], []).rows).toMatchObject([{ hits: 1 }]);
    const { rows } = searchYield(searches, documents, [{ memberIds: ['a', 'c'] }, { memberIds: ['c', 'd'] }]);
    expect(rows.map(({ shared }) => shared)).toEqual([1, 1, 0]);
  });
});

describe('searchOverlap', () => {
  it('counts what each pair of searches shares', () => {
    expect(searchOverlap(searches, documents, clusters)).toEqual([
      { firstId: 'S1', secondId: 'S2', shared: 1, either: 3 },
      { firstId: 'S1', secondId: 'S3', shared: 0, either: 2 },
      { firstId: 'S2', secondId: 'S3', shared: 0, either: 2 },
    ]);
  });

  it('agrees with the yield of two searches: what one shares, the other shares', () => {
    const origins = fc.array(fc.subarray(['S1', 'S2']), { maxLength: 12 });
    fc.assert(
      fc.property(origins, (all) => {
        const records = all.map((ids, index) => found(`d${index}`, ...ids));
        const two = [search('S1', null), search('S2', null)];
        const { rows } = searchYield(two, records, [{ memberIds: ['d0', 'd1'] }]);
        const [overlap] = searchOverlap(two, records, [{ memberIds: ['d0', 'd1'] }]);
        expect(rows.map(({ shared }) => shared)).toEqual([overlap?.shared, overlap?.shared]);
        expect(rows.reduce((sum, { unique }) => sum + unique, overlap?.shared ?? 0)).toBe(overlap?.either);
      }),
    );
  });
});
