import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

describe('the records of EndNote', () => {
  it('start at %0, also without an empty line before it', () => {
    const { documents, format } = readFixture('endnote.enw');
    expect(format).toBe('enw');
    expect(documents.map(({ type, title, origins }) => [type, title, origins[0]?.line])).toEqual([
      ['article-journal', 'Trust between officers and residents', 1],
      ['chapter', 'Trust in stations', 32],
      ['book', 'The Book of Trust', 44],
      ['thesis', 'Trust in machines', 50],
      ['report', 'Report on trust', 58],
      ['document', 'What no list of types has', 62],
    ]);
  });

  it('start behind an empty line in refer, where the container tells the type', () => {
    const { documents, format, problems } = readFixture('refer.enw');
    expect(format).toBe('enw');
    expect(documents.map(({ type, title, issued }) => [type, title, issued?.year])).toEqual([
      ['article-journal', 'Trust in stations', 1984],
      ['document', 'Nobody wrote this', 1985],
      ['chapter', 'Trust in machines', 1986],
    ]);
    expect(problems).toEqual([]);
  });

  it('keep what comes before their type', () => {
    const { documents, problems } = readDocuments('%T A\n%0 Book\n%D 2001\n\n%T B\n%0 Book\n');
    expect(documents.map(({ type, title }) => [type, title])).toEqual([
      ['book', 'A'],
      ['book', 'B'],
    ]);
    expect(places(problems)).toEqual([
      ['type-not-first', 1],
      ['type-not-first', 5],
    ]);
  });

  it('may have nothing but a type, or not even that', () => {
    expect(readDocuments('%0 Book\n%0 Thesis\n').documents.map(({ type }) => type)).toEqual(['book', 'thesis']);
    expect(readDocuments('%0\n%0\n', { format: 'enw' }).documents).toHaveLength(2);
  });

  it('let text stand before them', () => {
    const { documents, problems } = readDocuments('My library\n%0 Book\n%T A\n');
    expect([documents.length, places(problems)]).toEqual([1, [['text-between-records', 1]]]);
  });
});

describe('the fields of EndNote', () => {
  const { documents, problems } = readFixture('endnote.enw');

  it('have their place in the document', () => {
    expect(documents[0]).toMatchObject({
      title: 'Trust between officers and residents',
      titleMarkup: 'Trust between <i>officers</i> and residents',
      authors: [{ family: 'Berg', given: 'Jan', particle: 'van der' }, { literal: 'Kingston City Council' }],
      containerTitle: 'Journal of Trust Studies',
      volume: '12',
      issue: '3',
      pages: { first: '155', last: '169', asPrinted: '155-69' },
      issn: ['0317-8471'],
      issued: { year: 2019, month: 11, day: 15 },
      doi: '10.1000/trust.1',
      pmid: '16403221',
      pmcid: 'PMC1373603',
      url: 'https://example.org/trust',
      language: 'English',
      origins: [{ database: 'PubMed', accession: '16403221' }],
    });
    expect(documents[1]).toMatchObject({
      editors: [{ family: 'Hey', given: 'Ann' }],
      containerTitle: 'The Book of Trust',
      series: 'Studies of Trust',
      edition: '2nd',
      isbn: ['9780761950097'],
      publisher: 'Trust Press',
      place: 'London',
    });
  });

  it('go on over lines: one keyword a line, and paragraphs in an abstract', () => {
    expect(documents[0]?.keywords).toEqual(['trust', 'Local government', 'Participation', 'Time']);
    expect(documents[0]?.abstract).toBe('Residents were asked.\n\nThey answered:');
    expect(documents[0]?.raw).toContainEqual({ tag: '%+', value: 'School of Trust\nKingston' });
  });

  it('lose no line that looks like a tag', () => {
    expect(documents[0]?.raw).toContainEqual({ tag: '%5', value: 'of them trusted, and no more.' });
    expect(readDocuments('%0 Book\n%X a\n% b\n%c d\n%%\n').documents[0]?.abstract).toBe('a\n% b\n%c d\n%%');
  });

  it('mean something else in a whole book, a thesis or an article', () => {
    expect(documents[2]).toMatchObject({ series: 'Studies of Trust', issued: { year: 1998 } });
    expect(documents[2]?.raw).toEqual([
      { tag: '%P', value: 'XX, 327' },
      { tag: '%D', value: 'c1998' },
    ]);
    expect(documents[3]).toMatchObject({ publisher: 'University of Ealing' });
    expect(documents[3]?.raw.map(({ tag }) => tag)).toEqual(['%B', '%9', '%P']);
    expect(documents[0]?.raw).toContainEqual({ tag: '%7', value: '2018/12/01/' });
  });

  it('have numbers of reports where a DOI should stand, and article numbers in notes', () => {
    expect(documents[4]).toMatchObject({ articleNumber: '104501', raw: [{ tag: '%R' }, { tag: '%O' }] });
    expect(documents[4]?.doi).toBeUndefined();
    expect(places(problems)).toEqual([['unknown-type', 62]]);
    expect(places(readDocuments('%0 Book\n%T A\n%R 10.none\n').problems)).toEqual([['invalid-doi', 3]]);
  });
});
