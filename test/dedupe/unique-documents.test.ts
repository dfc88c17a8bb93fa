import { describe, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { uniqueDocuments } from '../../src/dedupe/unique-documents.ts';
import { record } from './record.ts';

const [a, b, c] = [
  record('a', { title: 'One', abstract: 'Long.' }),
  record('b', { title: 'Two' }),
  record('c', { title: 'One', pmid: '12' }),
];
const cluster = (memberIds: readonly string[], keptId: string) => ({
  id: `dup-${keptId}`,
  memberIds,
  keptId,
  links: [],
  by: 'rules',
});

describe('uniqueDocuments', () => {
  it('puts each document where its first record stood', () => {
    const unique = uniqueDocuments([b, a, c], [cluster(['c', 'a'], 'c')]);
    expect(unique.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(unique[1]).toMatchObject({ abstract: 'Long.', pmid: '12' });
  });

  it('gives the documents that deduplicate gave', () => {
    const records = [
      b,
      a,
      record('d', { title: 'One fairly long title of a record', doi: '10.1000/x' }),
      c,
      record('e', { title: 'One fairly long title of a record.', doi: '10.1000/x', abstract: 'A.' }),
    ];
    const { clusters, documents } = deduplicate(records);
    expect(clusters).toHaveLength(1);
    expect(uniqueDocuments(records, clusters)).toEqual(documents);
  });

  it('copes with clusters that do not fit the records', () => {
    expect(uniqueDocuments([a, b], [cluster(['a', 'gone'], 'gone')])).toEqual([a, b]);
    expect(
      uniqueDocuments([a, b, c], [cluster(['a', 'b'], 'a'), cluster(['b', 'c'], 'c')]).map(({ id }) => id),
    ).toEqual(['a', 'c']);
    expect(uniqueDocuments([], [cluster(['a', 'b'], 'a')])).toEqual([]);
  });
});
