import { describe, expect, it } from 'vitest';
import { detectFormat, readDocuments } from '../../../src/formats/index.ts';
import { fixture, places, readFixture } from '../fixture.ts';
import { readInPieces } from '../read-in-pieces.ts';
import { exhibits, exhibitText, lostTexts } from './xml-museum.ts';

describe('reading the front matter of JATS', () => {
  const { documents, problems, format } = readFixture('jats.nxml');
  const [article] = documents;
  const valuesOf = (tag: string) => article?.raw.filter((field) => field.tag === tag).map(({ value }) => value);

  it('is known by its elements', () => {
    expect([format, documents.length, problems]).toEqual(['jats', 1, []]);
    expect(detectFormat('<article><front></front></article>')).toBe('jats');
    expect(detectFormat('<html><article>news</article></html>')).toBe(null);
  });

  it('gives the title with its subtitle, without footnotes, and with its marks', () => {
    expect(article).toMatchObject({
      title: 'Trust in E. coli at 103 m: A realist synthesis',
      titleMarkup: 'Trust in <i>E. coli</i> at 10<sup>3</sup> m: A realist synthesis',
    });
    expect(valuesOf('front/article-meta/title-group/article-title/xref')).toEqual(['*']);
  });

  it('reads people and bodies', () => {
    expect(article?.authors).toEqual([
      { family: 'Berg', given: 'Jan W', particle: 'van der', suffix: 'Jr', orcid: '0000-0002-1825-0097' },
      { literal: 'The Alliance Study Group' },
      { family: 'Sato', given: 'Mei' },
    ]);
    expect(article?.editors).toEqual([{ family: 'Hey', given: 'Ann' }]);
  });

  it('keeps of people what is no author or editor, and no name', () => {
    const group = 'front/article-meta/contrib-group';
    expect(valuesOf(`${group}/contrib/name/surname`)).toEqual(['Potts']);
    expect(valuesOf(`${group}/contrib[@contrib-type='author'][1]/xref/@rid`)).toEqual(['a1']);
    expect(valuesOf(`${group}/contrib[@contrib-type='author'][2]/collab/contrib-group/contrib/name/surname`)).toEqual([
      'Member',
    ]);
    expect(valuesOf(`${group}/contrib[@contrib-type='author'][3]/name-alternatives/name/surname`)).toEqual(['佐藤']);
    expect(valuesOf('front/article-meta/aff')).toEqual(['1School of Trust, England']);
  });

  it('reads the abstract by its sections, and no other abstract', () => {
    expect(article?.abstract).toBe('Background: Towns need trust.\nAnd time.\nResults: Trust grew by 102.');
    expect(valuesOf('front/article-meta/abstract/title')).toEqual(['Abstract']);
    expect(valuesOf("front/article-meta/abstract[@abstract-type='teaser']")).toEqual(['Short and sweet.']);
    expect(valuesOf('front/article-meta/abstract/node()')?.[0]).toContain('10<sup>2</sup>');
  });

  it('keeps keywords, headings and abbreviations apart', () => {
    expect([article?.keywords, article?.subjectHeadings]).toEqual([['trust', 'E. coli'], ['Cities']]);
    expect(valuesOf('front/article-meta/kwd-group/kwd')).toEqual(['TR']);
  });

  it('tells the identifiers apart', () => {
    expect(article).toMatchObject({
      doi: '10.1000/trust.1',
      pmid: '30000001',
      pmcid: 'PMC5887696',
      issn: ['0317-8471', '2434-561X'],
      otherIds: ['publisher-id:TR-1'],
      url: 'https://example.org/trust',
    });
  });

  it('takes the date of the issue before that of the electronic publication', () => {
    expect(article).toMatchObject({
      issued: { year: 2019, month: 3 },
      volume: '12',
      issue: '3',
      pages: { first: '843', last: '850', asPrinted: '843-50' },
      containerTitle: 'Journal of Trust',
      containerShort: 'J. Trust',
      publisher: 'Alliance Press',
      place: 'Kingston',
      language: 'en',
    });
    expect(valuesOf("front/article-meta/pub-date[@pub-type='epub']")).toEqual(['2018-11-12']);
  });

  it('keeps what no field takes, and nothing from behind the front matter', () => {
    expect(valuesOf('front/article-meta/permissions/license/@xlink:href')).toEqual([
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(valuesOf('front/article-meta/funding-group/award-group/award-id')).toEqual(['R01-5']);
    expect(JSON.stringify(article)).not.toMatch(/10\.1000\/other|Introduction|A reply/);
  });
});

describe('reading several articles of JATS', () => {
  const { documents, problems } = readFixture('jats-old.nxml');

  it('reads each, also behind one that was left open', () => {
    expect(documents.map(({ title, type }) => [title, type])).toEqual([
      ['Towns & trust? An answer', 'review-book'],
      ['A season', 'article-journal'],
      ['The next', 'article'],
    ]);
    expect(places(problems)).toEqual([['malformed-xml', 4]]);
  });

  it('takes the day from the electronic publication in the year of the collection', () => {
    expect(documents.map(({ issued }) => issued)).toEqual([
      { year: 2012, month: 9, day: 28 },
      { year: 2004 },
      undefined,
    ]);
    expect(documents[0]).toMatchObject({ articleNumber: 'e46493', containerShort: 'Ann Towns' });
  });
});

it.each(['jats.nxml', 'jats-old.nxml'])('reads %s the same in pieces of any size', (file) => {
  const text = fixture(file);
  const whole = readInPieces([text], 'jats');
  for (let at = 0; at < text.length; at += 101)
    expect(readInPieces([text.slice(0, at), text.slice(at)], 'jats')).toEqual(whole);
  expect(readInPieces([...text], 'jats')).toEqual(whole);
});

describe.skipIf(exhibits('jats').length === 0)(
  'the museum of real exports (only where it lies beside the project)',
  () => {
    it.each(exhibits('jats'))('$file has $records record and loses no value', ({ file, records }) => {
      const text = exhibitText(file);
      const { documents, problems, format } = readDocuments(text);
      expect([format, documents.length, problems]).toEqual(['jats', records, []]);
      expect(lostTexts(text, /<front>[\s\S]*?<\/front>/g, /<\/?(?:italic|bold|sup|sub|sc)>/g, documents)).toEqual([]);
    });
  },
);
