import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

describe('the records of RefWorks', () => {
  it('start at RT, and the head of the export is none', () => {
    const { documents, problems, format } = readFixture('refworks.txt');
    expect(format).toBe('refworks');
    expect(documents.map(({ type, title, origins }) => [type, title, origins[0]?.line])).toEqual([
      ['article-journal', 'Trust between officers and residents', 15],
      ['chapter', 'Trust in stations', 49],
      ['book', 'The Book of Trust', 61],
      ['thesis', 'Trust in machines', 67],
      ['article-journal', 'Pages in one field', 75],
      ['document', 'What no list of types has', 80],
    ]);
    expect(places(problems)).toEqual([
      ['text-between-records', 1],
      ['unknown-type', 80],
    ]);
  });

  it('may have lost their type, or have it late', () => {
    const { documents, problems } = readFixture('refworks-loose.txt');
    expect(documents.map(({ type, title }) => [type, title])).toEqual([
      ['document', 'Without a type'],
      ['article-journal', 'Type behind the authors'],
      ['report', 'The last'],
    ]);
    expect(places(problems)).toEqual([
      ['missing-type', 1],
      ['type-not-first', 4],
    ]);
  });

  it('are not seen in a sentence', () => {
    expect(readDocuments('RT was the first\nof two letters.\n').format).toBeNull();
  });
});

describe('the fields of RefWorks', () => {
  const { documents } = readFixture('refworks.txt');

  it('have their place in the document, and the rest in raw', () => {
    expect(documents[0]).toMatchObject({
      authors: [
        { family: 'Redgate', given: 'Sam' },
        { family: 'Berg', given: 'Jan', particle: 'van der' },
      ],
      containerTitle: 'Journal of Trust Studies',
      containerShort: 'J. Trust Stud.',
      issued: { year: 2019, month: 11, day: 15 },
      volume: '12',
      issue: '3',
      pages: { first: '155', last: '169', asPrinted: '155-69' },
      publisher: 'Trust Press',
      issn: ['0317-8471'],
      doi: '10.1000/trust.1',
      pmid: '16403221',
      pmcid: 'PMC1373603',
      url: 'https://example.org/trust',
      keywords: ['trust', 'Local government', 'time', 'place'],
      language: 'English',
      origins: [{ database: 'PsycINFO', accession: '2002-00282-017' }],
    });
    expect(documents[0]?.raw.map(({ tag }) => tag)).toEqual(['SR', 'ID', 'FD', 'NO', 'AD', 'U10', 'OL']);
    expect(documents[1]).toMatchObject({
      editors: [{ family: 'Hey', given: 'Ann' }],
      containerTitle: 'The Book of Trust',
      series: 'Studies of Trust',
      pages: { first: '10', last: '20' },
      edition: '2nd',
      place: 'London',
      isbn: ['9780761950097'],
    });
  });

  it('go on in lines that start in capitals, for these are no tags', () => {
    expect(documents[0]?.abstract).toBe('Residents were asked.\n\nUK residents answered.\nIT departments did not.');
  });

  it('mean something else in a whole book and in a dissertation', () => {
    expect(documents[2]).toMatchObject({
      series: 'Studies of Trust',
      raw: [{ tag: 'RT' }, { tag: 'SP', value: '327' }],
    });
    expect(documents[3]?.raw.map(({ tag }) => tag)).toEqual(['RT', 'FD', 'SP']);
    expect(documents[3]?.issued).toEqual({ year: 2004 });
  });

  it('have all authors or all pages in one field', () => {
    expect(documents[4]).toMatchObject({
      authors: [
        { family: 'Roe', given: 'J.' },
        { family: 'Doe', given: 'J.' },
      ],
      pages: { first: '1', last: '9', asPrinted: '1-9' },
      raw: [],
    });
  });
});
