import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { arbitraryRecords } from './arbitrary-records.ts';
import { record } from './record.ts';

const trust = {
  title: 'How trust grows in alliances of firms',
  authors: 'Hey, J; Carter, A',
  year: 2019,
  containerTitle: 'Journal of Trust',
  volume: '7',
  pages: '11-19',
};
const other = {
  title: 'Hospital at home for older people with heart failure',
  authors: 'Lund, P',
  year: 2012,
  pmid: '9',
};
const link = { firstId: 'a', secondId: 'b', rule: 'person', evidence: ['decided by a person'] };
const before = { id: 'cluster-7', memberIds: ['a', 'b'], keptId: 'b', links: [link], by: 'ann' };
const known = {
  documents: [record('a', trust), record('b', { ...trust, title: 'Confiance' }), record('k', other)],
  clusters: [before],
};

describe('documents of an earlier search', () => {
  it('keep their clusters as they were where nothing new comes', () => {
    const found = deduplicate([], { known });
    expect(found.clusters).toEqual([before]);
    expect(found.documents.map(({ id }) => id)).toEqual(['b', 'k']);
    expect(found.statistics).toMatchObject({ records: 3, known: 3, pairsCompared: 0, removed: 1 });
  });

  it('take new records in, and keep the ids of the cluster and of the kept record', () => {
    const fresh = record('c', { ...trust, abstract: 'A long abstract, so that this record is the most complete.' });
    const { clusters, documents } = deduplicate([fresh], { known });
    expect(clusters).toMatchObject([{ id: 'cluster-7', memberIds: ['a', 'b', 'c'], keptId: 'b', by: 'ann' }]);
    expect(clusters[0]?.links).toHaveLength(2);
    expect(clusters[0]?.links).toContainEqual(link);
    expect(documents.map(({ id }) => id)).toEqual(['b', 'k']);
    expect(documents[0]?.abstract).toMatch(/^A long abstract/);
  });

  it('stay kept where they stood alone, whatever the new record has', () => {
    const fresh = record('c', { ...other, abstract: 'More.', doi: '10.1000/x', volume: '3' });
    expect(deduplicate([fresh], { known: { documents: known.documents }, keep: () => 'c' }).clusters).toMatchObject([
      { id: 'dup-k', memberIds: ['c', 'k'], keptId: 'k', by: 'rules' },
    ]);
  });

  it('are never joined to each other, though a new record is like both', () => {
    const twins = [record('a', trust), record('b', { ...trust, issue: '2' })];
    expect(deduplicate([], { known: { documents: twins } })).toMatchObject({ clusters: [], review: [] });
    const { clusters, review } = deduplicate([record('c', trust)], { known: { documents: twins } });
    expect(clusters.map(({ memberIds }) => memberIds)).toEqual([['a', 'c']]);
    expect(review.map(({ doubt }) => doubt)).toEqual(["they would bring 'a' and 'b' together, which are kept apart"]);
    expect(deduplicate([], { known: { documents: twins }, mustLink: [['a', 'b']] }).clusters).toHaveLength(1);
  });

  it('keep the links of every cluster that a person joins', () => {
    const further = [record('m', other), record('n', other)];
    const later = {
      id: 'cluster-9',
      memberIds: ['m', 'n'],
      keptId: 'm',
      links: [{ ...link, firstId: 'm', secondId: 'n' }],
      by: 'eve',
    };
    const both = { documents: [...known.documents.slice(0, 2), ...further], clusters: [before, later] };
    const { clusters } = deduplicate([], { known: both, mustLink: [['a', 'm']] });
    expect(clusters).toMatchObject([{ id: 'cluster-7', memberIds: ['a', 'b', 'm', 'n'], keptId: 'b' }]);
    expect(clusters[0]?.links.map(({ firstId, secondId }) => firstId + secondId)).toEqual(['ab', 'am', 'mn']);
  });

  it('give a new cluster an id of its own where an earlier one bears it', () => {
    const taken = { ...before, id: 'dup-k' };
    const { clusters } = deduplicate([record('c', other)], { known: { ...known, clusters: [taken] } });
    expect(clusters.map(({ id }) => id)).toEqual(['dup-k', 'dup-k-2']);
  });

  it('must be given whole, and once', () => {
    const refused = (clusters: (typeof before)[], more = {}) =>
      expect(() => deduplicate([record('c', trust)], { known: { ...known, clusters }, ...more }));
    refused([{ ...before, memberIds: ['a', 'z'] }]).toThrow(
      expect.objectContaining({ code: 'unknown-id', path: ['known', 'clusters', 0] }),
    );
    refused([before, { ...before, id: 'x', memberIds: ['b', 'k'] }]).toThrow(
      expect.objectContaining({ code: 'overlapping-clusters', path: ['known', 'clusters', 1] }),
    );
    refused([before], { cannotLink: [['a', 'b']] }).toThrow(
      expect.objectContaining({ code: 'contradicting-decisions' }),
    );
    expect(() => deduplicate([record('a', trust)], { known })).toThrow(
      expect.objectContaining({ code: 'duplicate-id' }),
    );
  });

  it('keep clusters, kept records and links, and never come together, whatever is found', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.nat(14), (records, cut) => {
        const [old, fresh] = [records.slice(0, cut), records.slice(cut)];
        const first = deduplicate(old);
        const { clusters, documents } = deduplicate(fresh, { known: { documents: old, clusters: first.clusters } });
        for (const { id, keptId, memberIds, links } of first.clusters) {
          const now = clusters.find((cluster) => cluster.id === id);
          expect(now?.keptId).toBe(keptId);
          expect(now?.memberIds).toEqual(expect.arrayContaining([...memberIds]));
          expect(now?.links).toEqual(expect.arrayContaining([...links]));
        }
        const ids = new Set(documents.map(({ id }) => id));
        for (const { id } of first.documents) expect(ids.has(id)).toBe(true);
        const unitOf = new Map(first.clusters.flatMap(({ id, memberIds }) => memberIds.map((member) => [member, id])));
        const oldIds = new Set(old.map(({ id }) => id));
        for (const { memberIds } of clusters) {
          const units = memberIds.filter((id) => oldIds.has(id)).map((id) => unitOf.get(id) ?? id);
          expect(new Set(units).size).toBeLessThan(2);
        }
      }),
    );
  });
});
