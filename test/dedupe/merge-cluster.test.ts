import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCluster } from '../../src/dedupe/merge-cluster.ts';
import { splitCluster } from '../../src/dedupe/split-cluster.ts';
import { documentSchema } from '../../src/document/document.ts';
import { arbitraryRecords } from './arbitrary-records.ts';
import { record } from './record.ts';

const origin = (database: string) => ({ format: 'ris', index: 0, database });

describe('mergeCluster', () => {
  const a = record('a', {
    title: 'TRUST AT WORK',
    authors: 'Hey, J',
    year: 2019,
    pages: '11',
    doi: '10.1000/a',
    pmid: '12',
    abstract: 'A long abstract of the record.',
    volume: '7',
    keywords: ['trust'],
    origins: [origin('Scopus')],
    raw: [{ tag: 'C1', value: 'x' }],
  });
  const b = record('b', {
    type: 'document',
    title: 'Trust at work',
    authors: 'Hey, Jane; Carter, A',
    year: 2019,
    pages: '11-19',
    doi: '10.1000/b',
    issn: ['1234-5679'],
    issue: '2',
    abstract: 'Short.',
    keywords: ['trust', 'work'],
    origins: [origin('PubMed')],
    raw: [
      { tag: 'C1', value: 'x' },
      { tag: 'C2', value: 'y' },
    ],
  });

  it('keeps the id and the values of the kept record, and fills its gaps', () => {
    expect(mergeCluster([a, b], { keptId: 'b' })).toMatchObject({
      id: 'b',
      doi: '10.1000/b',
      pmid: '12',
      volume: '7',
      issue: '2',
      type: 'article-journal',
    });
    expect(mergeCluster([a, b], { keptId: 'a' })).toMatchObject({ id: 'a', doi: '10.1000/a', issue: '2' });
  });

  it('takes an end of the pages only where they begin alike, for pages before print count from 1', () => {
    const early = record('c', { title: 'Trust at work', pages: '1-9' });
    expect(mergeCluster([a, early], { keptId: 'a' }).pages?.asPrinted).toBe('11');
    expect(mergeCluster([a, early, b], { keptId: 'a' }).pages?.asPrinted).toBe('11-19');
  });

  it('takes the marks of a title with the title itself', () => {
    const marked = record('m', { title: 'Vertrauen', titleMarkup: '<i>Vertrauen</i>', pmid: '12' });
    expect(mergeCluster([b, marked], { keptId: 'b' })).not.toHaveProperty('titleMarkup');
    expect(mergeCluster([b, marked], { keptId: 'm' }).titleMarkup).toBe('<i>Vertrauen</i>');
    const same = record('s', { title: 'Trust at work', titleMarkup: 'Trust <i>at</i> work' });
    expect(mergeCluster([b, same], { keptId: 'b' }).titleMarkup).toBe('Trust <i>at</i> work');
  });

  it('takes the best of title, authors, pages and abstract', () => {
    const merged = mergeCluster([a, b], { keptId: 'a' });
    expect(merged.title).toBe('Trust at work');
    expect(merged.authors.map(({ given }) => given)).toEqual(['Jane', 'A']);
    expect(merged.pages?.last).toBe('19');
    expect(merged.abstract).toBe('A long abstract of the record.');
  });

  it('takes the date that knows its month, of the same year', () => {
    const dated = (id: string, issued: { year: number; month?: number }) => ({ ...record(id), issued });
    expect(
      mergeCluster([dated('a', { year: 2019 }), dated('b', { year: 2019, month: 5 })], { keptId: 'a' }).issued,
    ).toEqual({
      year: 2019,
      month: 5,
    });
    expect(
      mergeCluster([dated('a', { year: 2019 }), dated('b', { year: 2018, month: 5 })], { keptId: 'a' }).issued,
    ).toEqual({
      year: 2019,
    });
  });

  it('loses no origin, identifier, keyword or raw field', () => {
    const merged = mergeCluster([a, b], { keptId: 'b' });
    expect(merged.origins.map(({ database }) => database)).toEqual(['PubMed', 'Scopus']);
    expect(merged.otherIds).toEqual(['doi:10.1000/a']);
    expect(merged.keywords).toEqual(['trust', 'work']);
    expect(merged.issn).toEqual(['1234-5679']);
    expect(merged.raw).toEqual([
      { tag: 'C1', value: 'x' },
      { tag: 'C2', value: 'y' },
    ]);
  });

  it('keeps the most complete record where nobody says which, the first id among equals', () => {
    expect(mergeCluster([record('b', { title: 'T' }), record('a', { title: 'T' })]).id).toBe('a');
    expect(mergeCluster([record('a', { title: 'T' }), record('b', { title: 'T', abstract: 'A.' })]).id).toBe('b');
  });

  it('refuses an empty cluster and a stranger', () => {
    expect(() => mergeCluster([])).toThrow(expect.objectContaining({ code: 'empty-list' }));
    expect(() => mergeCluster([a], { keptId: 'b' })).toThrow(
      expect.objectContaining({ code: 'unknown-id', path: ['keptId'] }),
    );
  });

  it('gives a document that the review file takes, whatever the order of the records', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        fc.pre(records.length > 0);
        const merged = mergeCluster(records);
        const { members: _, ...document } = merged;
        expect(documentSchema.parse(document)).toEqual(document);
        expect(mergeCluster([...records].reverse())).toEqual(merged);
        const dois = new Set([merged.doi, ...merged.otherIds.map((id) => id.replace('doi:', ''))]);
        for (const { doi } of records) expect(dois.has(doi)).toBe(doi !== undefined || dois.has(undefined));
      }),
    );
  });
});

describe('splitCluster', () => {
  it('gives back the very records that were merged', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.nat(), (records, n) => {
        fc.pre(records.length > 0);
        const keptId = records[n % records.length]?.id ?? '';
        const members = splitCluster(mergeCluster(records, { keptId }));
        expect(members[0]?.id).toBe(keptId);
        expect(new Set(members)).toEqual(new Set(records));
        expect(members).toHaveLength(records.length);
      }),
    );
  });

  it('takes a document apart that was merged twice, once for each time', () => {
    const [a, b, c] = [
      record('a', { title: 'T', pmid: '1' }),
      record('b', { title: 'T' }),
      record('c', { title: 'T' }),
    ];
    const inner = mergeCluster([a, b]);
    const outer = mergeCluster([inner, c], { keptId: 'a' });
    expect(splitCluster(outer)).toEqual([inner, c]);
    expect(splitCluster(inner)).toEqual([a, b]);
  });

  it('outlives a file', () => {
    const records = [record('a', { title: 'T', doi: '10.1000/x' }), record('b', { title: 'T' })];
    expect(splitCluster(JSON.parse(JSON.stringify(mergeCluster(records))))).toEqual(records);
  });
});
