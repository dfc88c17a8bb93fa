import { describe, expect, it } from 'vitest';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

describe('reading MEDLINE', () => {
  const { documents, problems } = readFixture('pubmed.nbib');
  const [article, book] = documents;

  it('puts wrapped lines together', () => {
    expect(article).toMatchObject({
      title: 'Trust between council officers and residents: a realist synthesis of alliances.',
      abstract: 'BACKGROUND: Alliances are wrapped over lines. RESULTS: Trust grew.',
    });
    expect(article?.raw).toContainEqual({ tag: 'AD', value: 'School of Trust, Kingston.' });
    expect(problems).toEqual([]);
  });

  it('takes the name in short where the name in full is empty', () => {
    const read = readDocuments('PMID- 1\nTI  - x\nFAU - Hey, Ann\nAU  - Hey A\nFAU - \nAU  - Berg B\n');
    expect(read.documents[0]?.authors).toEqual([
      { family: 'Hey', given: 'Ann' },
      { family: 'Berg', given: 'B' },
    ]);
  });

  it('takes the title in its own language where there is none in English', () => {
    const { documents: read } = readDocuments(
      'PMID- 1\nTI  - [Not Available].\nTT  - La confiance.\n\nPMID- 2\nTI  - [Trust].\nTT  - La confiance.\n',
    );
    expect(read.map(({ title, raw }) => [title, raw])).toEqual([
      ['La confiance.', [{ tag: 'TI', value: '[Not Available].' }]],
      ['[Trust].', [{ tag: 'TT', value: 'La confiance.' }]],
    ]);
    expect(readDocuments(writeDocuments(read, 'medline')).documents.map(({ title }) => title)).toEqual([
      'La confiance.',
      '[Trust].',
    ]);
  });

  it('knows a book and a part of it by the title of the book', () => {
    const { documents: read } = readDocuments(
      'PMID- 1\nTI  - Trust\nBTI - Alliances\nPT  - Review\n\nPMID- 2\nBTI - Alliances\n\nPMID- 3\nTI  - x\nJT  - y\n',
    );
    expect(read.map(({ type, title, containerTitle }) => [type, title, containerTitle])).toEqual([
      ['chapter', 'Trust', 'Alliances'],
      ['book', 'Alliances', undefined],
      ['article-journal', 'x', 'y'],
    ]);
  });

  it('goes on behind a line that is left out, whatever stands there', () => {
    const text = 'PMID- 1\nTI  - Trust\n\n(\n  grew\n';
    const read = readDocuments(text, { format: 'medline' });
    expect(read.documents[0]?.title).toBe('Trust grew');
    expect(read.problems).toMatchObject([{ code: 'text-between-records', line: 4 }]);
  });

  it('makes one author of the name in full and the name in short, and leaves bodies in their place', () => {
    expect(article?.authors).toEqual([
      { family: 'Saqi', given: 'Mansoor A S', orcid: '0000-0002-1825-0097' },
      { literal: 'The Alliance Study Group' },
      { family: 'Lewis', given: 'Roy R', suffix: '3rd', orcid: '0000-0002-1694-233X' },
    ]);
    expect(article?.editors).toEqual([{ family: 'Hey', given: 'Ann' }]);
  });

  it('keeps headings of the thesaurus apart from keywords', () => {
    expect(article?.subjectHeadings).toEqual(['Trust/*psychology', 'Social Ablation/adverse effects/*methods']);
    expect(article?.keywords).toEqual(['alliance', 'trust']);
  });

  it('tells the identifiers apart', () => {
    expect(article).toMatchObject({
      pmid: '30000001',
      pmcid: 'PMC5887696',
      doi: '10.1000/trust.1',
      issn: ['0317-8471', '2434-561X'],
      otherIds: ['trial:NCT01234567'],
      origins: [{ format: 'medline', database: 'PubMed', accession: '30000001', index: 0, line: 1 }],
    });
    expect(article?.raw).toContainEqual({ tag: 'LID', value: 'S0317-8471(19)30912-9 [pii]' });
  });

  it('reads where and when it was published', () => {
    expect(article).toMatchObject({
      issued: { year: 2019, month: 11 },
      pages: { first: '616', last: '617', asPrinted: '616-7' },
      containerTitle: 'Journal of trust',
      containerShort: 'J Trust',
    });
    expect(book).toMatchObject({ type: 'book', issued: { year: 2017, month: 11, day: 15 }, origins: [{ line: 44 }] });
  });

  it('keeps a name in short that does not match the name in full', () => {
    const text = 'PMID- 1\nTI  - x\nFAU - Müller, Ann\nAU  - Muller A\n';
    expect(readDocuments(text).documents[0]).toMatchObject({
      authors: [{ family: 'Müller', given: 'Ann' }],
      raw: [{ tag: 'AU', value: 'Muller A' }],
    });
  });

  it('reads old files: names only in short, no PMID, a preface', () => {
    const old = readFixture('old-medline.nbib');
    expect(old.documents).toMatchObject([
      {
        type: 'article-journal',
        authors: [
          { family: 'Redgate', given: 'S' },
          { family: 'Hey', given: 'AB' },
        ],
        issued: { year: 1998, month: 12 },
      },
      { title: 'A second.', raw: [{ tag: 'OWN' }, { tag: 'DP', value: 'Winter' }] },
    ]);
    expect(places(old.problems)).toEqual([
      ['text-between-records', 1],
      ['unreadable-date', 11],
    ]);
  });

  it('ends no record at an empty line within a list', () => {
    const text = 'OWN - NLM\nTI  - A\nAU  - Hey A\n\nAU  - Carter B\n\nSTAT- MEDLINE\n\nTI  - B\n';
    expect(readDocuments(text).documents.map(({ title, authors }) => [title, authors.length])).toEqual([
      ['A', 2],
      ['B', 0],
    ]);
  });

  it('starts a record at each PMID, with or without an empty line, and not in a text that names one', () => {
    const text = 'PMID- 1\nTI  - A\nPMID- 2\nTI  - B\n\nAB  - after a stray empty line\n      PMID- 3 is in the text\n';
    expect(readDocuments(text).documents.map(({ pmid, abstract }) => [pmid, abstract])).toEqual([
      ['1', undefined],
      ['2', 'after a stray empty line PMID- 3 is in the text'],
    ]);
  });
});

describe('writing MEDLINE', () => {
  it('writes what PubMed writes', () => {
    const text =
      'PMID- 1\nIP  - 2\nDP  - 2019\nTI  - A\nFAU - Hey, Ann B\nAU  - Hey AB\nOT  - trust\nPT  - Journal Article\n';
    const { documents } = readDocuments(text, { origin: { file: 'x.nbib' } });
    expect(writeDocuments(documents, 'medline')).toBe(`${text}GN  - realist-synthesis {"id":"x-0001"}\n`);
  });
});
