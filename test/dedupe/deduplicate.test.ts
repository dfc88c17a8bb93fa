import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { duplicateClusterSchema } from '../../src/dedupe/duplicate-cluster.ts';
import { explainPair } from '../../src/dedupe/explain-pair.ts';
import type { Document } from '../../src/document/document.ts';
import { arbitraryRecords } from './arbitrary-records.ts';
import { record } from './record.ts';

const trust = { title: 'How trust grows in alliances of firms', authors: 'Hey, J; Carter, A', year: 2019 };
const place = { containerTitle: 'Journal of Trust', volume: '7', pages: '11-19' };

describe('deduplicate', () => {
  it('finds nothing in nothing', () => {
    expect(deduplicate([])).toMatchObject({
      documents: [],
      clusters: [],
      review: [],
      statistics: { records: 0, removed: 0 },
    });
  });

  it('makes one document of two records, with the rule and the evidence', () => {
    const found = deduplicate([
      record('b', { ...trust, ...place }),
      record('x'),
      record('a', { ...trust, ...place, abstract: 'Long.' }),
    ]);
    expect(found.clusters).toEqual([
      {
        id: 'dup-a',
        memberIds: ['a', 'b'],
        keptId: 'a',
        links: [
          {
            firstId: 'a',
            secondId: 'b',
            rule: 'same-title-authors-pages',
            evidence: expect.arrayContaining(['the same title', 'the same volume: 7']),
          },
        ],
        by: 'rules',
      },
    ]);
    expect(found.documents.map(({ id }) => id)).toEqual(['a', 'x']);
    expect(found.statistics).toMatchObject({ records: 3, pairsCompared: 1, removed: 1 });
  });

  it('gives clusters that the review file takes', () => {
    const { clusters } = deduplicate([record('a', trust), record('b', trust), record('c', trust)]);
    expect(clusters.map((cluster) => duplicateClusterSchema.parse(cluster))).toEqual(clusters);
    expect(clusters[0]?.links).toEqual([
      { firstId: 'a', secondId: 'b', rule: 'identical-records', evidence: ['the records agree in every field'] },
      { firstId: 'a', secondId: 'c', rule: 'identical-records', evidence: ['the records agree in every field'] },
    ]);
  });

  it('lets the weakest link of a chain give way, and asks a person', () => {
    const same = { ...trust, ...place };
    const found = deduplicate([
      record('a', { ...same, doi: '10.1000/one' }),
      record('b', same),
      record('c', { ...same, doi: '10.1000/two', volume: '8' }),
    ]);
    expect(found.clusters.map(({ memberIds }) => memberIds)).toEqual([['a', 'b']]);
    expect(found.review).toMatchObject([
      { firstId: 'b', secondId: 'c', doubt: expect.stringContaining("'a' and 'c'") },
    ]);
  });

  it('keeps the record that the caller wants', () => {
    const rich = record('a', {
      ...trust,
      abstract: 'Long.',
      origins: [{ format: 'ris', index: 0, database: 'Scopus' }],
    });
    const poor = record('b', { ...trust, origins: [{ format: 'ris', index: 0, database: 'PubMed' }] });
    const keptWith = (options: Parameters<typeof deduplicate>[1]) =>
      deduplicate([rich, poor], options).clusters[0]?.keptId;
    expect(keptWith({})).toBe('a');
    expect(keptWith({ keep: { databases: ['pubmed', 'scopus'] } })).toBe('b');
    expect(keptWith({ keep: { databases: ['Embase'] } })).toBe('a');
    expect(keptWith({ keep: (members) => members.at(-1)?.id ?? '' })).toBe('b');
    expect(() => keptWith({ keep: () => 'nobody' })).toThrow(
      expect.objectContaining({ code: 'unknown-id', path: ['keep'] }),
    );
  });

  it('honours what people decided', () => {
    const records = [record('a', trust), record('b', trust), record('c', { title: 'Something else entirely' })];
    const found = deduplicate(records, { mustLink: [['c', 'b']], cannotLink: [['a', 'b']] });
    expect(found.clusters.map(({ memberIds }) => memberIds)).toEqual([['b', 'c']]);
    expect(found.clusters[0]?.links).toEqual([
      { firstId: 'c', secondId: 'b', rule: 'person', evidence: ['decided by a person'] },
    ]);
    expect(found.review).toEqual([]);
  });

  it('adds to what a person joined, though the records that they joined have little in common', () => {
    const records = [
      record('a', trust),
      record('b', { title: 'Confiance entre entreprises', doi: '10.1000/fr' }),
      record('c', { ...trust, doi: '10.1000/en' }),
    ];
    expect(deduplicate(records, { mustLink: [['a', 'b']] }).clusters[0]?.memberIds).toEqual(['a', 'b', 'c']);
  });

  it('refuses decisions that cannot hold', () => {
    const records = [record('a', trust), record('b', trust), record('c', trust)];
    expect(() => deduplicate(records, { mustLink: [['a', 'z']] })).toThrow(
      expect.objectContaining({ code: 'unknown-id', path: ['mustLink', 0, 1] }),
    );
    expect(() =>
      deduplicate(records, {
        mustLink: [
          ['a', 'b'],
          ['b', 'c'],
        ],
        cannotLink: [['c', 'a']],
      }),
    ).toThrow(expect.objectContaining({ code: 'contradicting-decisions', path: ['cannotLink', 0] }));
    expect(() => deduplicate([record('a'), record('a')])).toThrow(expect.objectContaining({ code: 'duplicate-id' }));
  });

  it('never merges empty with empty', () => {
    const sparse = [
      record('a'),
      record('b'),
      record('c', { authors: 'Hey, J' }),
      record('d', { authors: 'Hey, J' }),
      record('e', { year: 2019 }),
      record('f', { title: 'Editorial' }),
      record('g', { title: 'Editorial' }),
    ];
    expect(deduplicate(sparse)).toMatchObject({ clusters: [], review: [] });
  });
});

describe('the result of deduplicate', () => {
  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(
        arbitraryRecords.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          const [one, other] = [deduplicate(records), deduplicate(shuffled)];
          expect(byId(other.clusters)).toEqual(byId(one.clusters));
          expect(byId(other.documents)).toEqual(byId(one.documents));
          expect(other.review).toEqual(one.review);
          expect(other.statistics).toEqual(one.statistics);
        },
      ),
    );
  });

  it('puts every record into one cluster or leaves it alone, and loses none', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { documents, clusters, statistics } = deduplicate(records);
        const members = clusters.flatMap(({ memberIds }) => memberIds);
        expect(new Set(members).size).toBe(members.length);
        expect(clusters.every(({ memberIds, keptId }) => memberIds.length > 1 && memberIds.includes(keptId))).toBe(
          true,
        );
        const kept = new Set(clusters.map(({ keptId }) => keptId));
        const survivors = records.map(({ id }) => id).filter((id) => !members.includes(id) || kept.has(id));
        expect(documents.map(({ id }) => id).sort()).toEqual(survivors.sort());
        expect(statistics.removed).toBe(records.length - documents.length);
      }),
    );
  });

  it('brings no two records together that speak against each other', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const byName = new Map(records.map((document) => [document.id, document]));
        for (const { memberIds } of deduplicate(records).clusters) {
          const members = memberIds.flatMap((id) => byName.get(id) ?? []);
          expect(vetoesAmong(members)).toEqual([]);
        }
      }),
    );
  });

  it('honours every decision that can hold', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.nat(), fc.nat(), fc.nat(), (records, i, j, k) => {
        fc.pre(records.length > 2);
        const ids = [...new Set([i, j, k].map((n) => records[n % records.length]?.id ?? ''))];
        const [a, b, c] = ids;
        fc.pre(a !== undefined && b !== undefined && c !== undefined);
        const { clusters } = deduplicate(records, { mustLink: [[`${a}`, `${b}`]], cannotLink: [[`${b}`, `${c}`]] });
        const together = clusters.find(({ memberIds }) => memberIds.includes(`${a}`))?.memberIds;
        expect(together).toContain(b);
        expect(together).not.toContain(c);
      }),
    );
  });
});

describe('the work of deduplicate', () => {
  const many = (title: (n: number) => string, fields: (n: number) => Parameters<typeof record>[1] = () => ({})) =>
    Array.from({ length: 3000 }, (_, n) => record(`d${n}`, { ...fields(n), title: title(n) }));

  it('costs nothing for copies', () => {
    const { statistics, documents } = deduplicate(many(() => 'The same title in every record'));
    expect(documents).toHaveLength(1);
    expect(statistics).toMatchObject({ identical: 2999, pairsCompared: 0 });
  });

  it('grows with the records, not with their pairs, where all bear one title', () => {
    const records = many(
      () => 'The same title in every record',
      (n) => ({ volume: `${n + 1}`, pages: `${n + 100}-${n + 110}`, year: 1900 + (n % 100) }),
    );
    const { statistics } = deduplicate(records);
    expect(statistics.windowedBlocks).toBeGreaterThan(0);
    expect(statistics.pairsCompared / records.length).toBeLessThan(30);
    expect(statistics.removed).toBe(0);
  });

  it('keeps clusters small where thousands of records differ by a letter', () => {
    const records = many(
      (n) => `The same title in every record ${String.fromCharCode(97 + (n % 26))}`,
      (n) => ({ authors: 'Hey, J', year: 2019, containerTitle: 'Journal of Trust', abstract: `${n}` }),
    );
    const { statistics } = deduplicate(records);
    expect((statistics.pairsCompared + statistics.pairsChecked) / records.length).toBeLessThan(150);
  });

  it('takes titles of a megabyte', () => {
    const long = Array.from({ length: 120_000 }, (_, n) => `word${n}`).join(' ');
    expect(deduplicate([record('a', { title: long }), record('b', { title: `${long}!` })]).documents).toHaveLength(1);
  });
});

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function vetoesAmong(members: readonly Document[]): (string | null)[] {
  const pairs = members.flatMap((first, at) => members.slice(at + 1).map((second) => explainPair(first, second).veto));
  return pairs.filter((veto) => veto !== null);
}
