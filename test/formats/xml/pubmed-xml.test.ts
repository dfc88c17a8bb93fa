import { describe, expect, it } from 'vitest';
import { detectFormat, readDocuments } from '../../../src/formats/index.ts';
import { fixture, places, readFixture } from '../fixture.ts';
import { readInPieces } from '../read-in-pieces.ts';
import { exhibits, exhibitText, lostTexts } from './xml-museum.ts';

const path = 'MedlineCitation/Article';

describe('reading the XML of PubMed', () => {
  const { documents, problems, format } = readFixture('pubmed.xml');
  const [article, vernacular, season] = documents;
  const valuesOf = (tag: string) => article?.raw.filter((field) => field.tag === tag).map(({ value }) => value);

  it('is known by its elements', () => {
    expect([format, problems]).toEqual(['pubmed-xml', []]);
    for (const name of ['PubmedArticle', 'PubmedBookArticleSet', 'MedlineCitationSet'])
      expect(detectFormat(`<${name}>`)).toBe('pubmed-xml');
    expect(detectFormat('<article>')).toBe(null);
  });

  it('gives the title as plain text and with its marks', () => {
    expect(article).toMatchObject({
      title: 'Trust at 103 m: councils & residents at p < 0.05.',
      titleMarkup: 'Trust at 10<sup>3</sup> m: <i>councils</i> &amp; residents at p &lt; 0.05.',
    });
    expect(valuesOf(`${path}/VernacularTitle`)).toEqual(['Confianza a 103 m.']);
  });

  it('takes the title in its own language where PubMed has no other', () => {
    expect(vernacular?.title).toBe('La confianza.');
    expect(vernacular?.raw).toContainEqual({ tag: `${path}/ArticleTitle`, value: '[Not Available].' });
  });

  it('joins the parts of the abstract with their labels, formulas in one line', () => {
    expect(article?.abstract).toBe(
      'BACKGROUND: Alliances grow over lines.\nRESULTS: Trust rose by 102, see x=2.\nIt lasted.',
    );
    expect(valuesOf(`${path}/Abstract/AbstractText/node()`)?.[0]).toMatch(
      /^Trust rose by 10<sup>2<\/sup>, see <mml:math/,
    );
    expect(valuesOf(`${path}/Abstract/CopyrightInformation`)).toEqual(['Copyright 2019 The Alliance.']);
  });

  it('reads people and bodies, their numbers and their addresses', () => {
    expect(article?.authors).toEqual([
      { family: 'Berg', given: 'Jan W', particle: 'van der', suffix: 'Jr', orcid: '0000-0002-1825-0097' },
      { literal: 'The Alliance Study Group' },
      { family: 'Redgate', given: 'Sam', orcid: '0000-0002-1694-233X' },
    ]);
    expect(vernacular?.authors).toEqual([{ family: 'Curie', given: 'M' }, { literal: 'Jan Redgate' }]);
    expect(valuesOf(`${path}/AuthorList/Author[1]/AffiliationInfo/Affiliation`)).toEqual([
      'School of Trust, Kingston.',
      'Council of Kingston.',
    ]);
  });

  it('keeps a name that was corrected, and initials that say something else', () => {
    expect(valuesOf(`${path}/AuthorList/Author[3]/LastName`)).toEqual(['Redgat']);
    expect(valuesOf(`${path}/AuthorList/Author[4]/Initials`)).toEqual(['SQ']);
  });

  it('tells the identifiers apart, and those of its references from its own', () => {
    expect(article).toMatchObject({
      pmid: '30000001',
      pmcid: 'PMC5887696',
      doi: '10.1000/trust.1',
      issn: ['2434-561X', '0317-8471'],
      otherIds: ['pii:S0317-8471(19)30912-9', 'trial:NCT01234567'],
      origins: [{ format: 'pubmed-xml', database: 'PubMed', accession: '30000001', index: 0, line: 4 }],
    });
    expect(valuesOf(`${path}/ELocationID[@EIdType='doi'][@ValidYN='N']`)).toEqual(['10.1000/withdrawn']);
    expect(valuesOf("PubmedData/ReferenceList/Reference/ArticleIdList/ArticleId[@IdType='doi']")).toEqual([
      '10.1000/other',
    ]);
  });

  it('keeps the thesaurus apart from keywords, with stars as PubMed prints them', () => {
    expect(article?.subjectHeadings).toEqual(['*Trust', 'Cities, Large/history/*methods']);
    expect(article?.keywords).toEqual(['alliance', 'trust']);
    expect(valuesOf("MedlineCitation/KeywordList/Keyword[.='trust']/@MajorTopicYN")).toEqual(['Y']);
  });

  it('reads where and when it was published', () => {
    expect(article).toMatchObject({
      type: 'article-journal',
      issued: { year: 2019, month: 11, day: 3 },
      volume: '12',
      issue: '3',
      pages: { first: '616', last: '617', asPrinted: '616-7' },
      containerTitle: 'Journal of trust',
      containerShort: 'J Trust',
      place: 'England',
      language: 'eng',
    });
    expect(vernacular).toMatchObject({
      issued: { year: 2004, month: 11 },
      pages: { first: 'S12', last: 'S19', asPrinted: 'S12-S19' },
    });
    expect([season?.issued, season?.type]).toEqual([{ year: 2004 }, 'article']);
    expect(season?.raw).toContainEqual({ tag: `${path}/Journal/JournalIssue/PubDate`, value: '2004 Spring' });
  });

  it('keeps what no field takes, in its order', () => {
    expect(article?.raw.filter(({ tag }) => tag.startsWith(`${path}/GrantList`))).toEqual([
      { tag: `${path}/GrantList/@CompleteYN`, value: 'N' },
      { tag: `${path}/GrantList/Grant/GrantID`, value: 'R01-5' },
      { tag: `${path}/GrantList/Grant/Agency`, value: 'Trust Fund' },
      { tag: `${path}/GrantList/Grant/Country`, value: 'Australia' },
    ]);
    expect(valuesOf('PubmedData/ReferenceList/Reference/Citation')).toEqual(['Hey A. Trust in towns. 2001.']);
  });
});

describe('reading the books of PubMed', () => {
  const [chapter, book] = readFixture('pubmed-books.xml').documents;

  it('makes a chapter of what has a title within a book', () => {
    expect(chapter).toMatchObject({
      type: 'chapter',
      title: 'Trust between neighbours',
      containerTitle: 'Towns and trust',
      series: 'Alliances: guidance',
      authors: [{ family: 'Redgate', given: 'Sam' }],
      editors: [{ family: 'Hey', given: 'Ann' }],
      publisher: 'Alliance Press',
      place: 'Kingston',
      isbn: ['9780761950097'],
      otherIds: ['bookaccession:NBK50001'],
      issued: { year: 2009, month: 2 },
    });
    expect(chapter?.raw).toContainEqual({ tag: 'BookDocument/Book/AuthorList/Author/LastName', value: 'Potts' });
  });

  it('makes a book of what has none', () => {
    expect(book).toMatchObject({
      type: 'book',
      title: 'Towns and trust',
      titleMarkup: 'Towns <i>and</i> trust',
      authors: [{ literal: 'Council of Kingston' }],
    });
    expect(book).not.toHaveProperty('containerTitle');
  });
});

describe('reading XML of PubMed that is broken', () => {
  const { documents, problems } = readFixture('pubmed-broken.xml');

  it('keeps every record, and what it says', () => {
    expect(documents.map(({ pmid, title }) => [pmid, title])).toEqual([
      ['30000021', '&big; AT&T &file; p < 0.05 éćα'],
      ['30000022', 'A title left open'],
      ['30000023', 'A record left open'],
      ['30000024', 'CDATA with  & ]] > in it'],
      ['30000025', 'Cut off'],
    ]);
    expect(documents[4]?.abstract).toBe('The file ends');
  });

  it('says where it hurts', () => {
    expect(places(problems)).toEqual([
      ['refused-definitions', 1],
      ['malformed-xml', 7],
      ['unknown-reference', 7],
      ['malformed-xml', 8],
      ['text-between-records', 9],
      ['malformed-xml', 11],
      ['malformed-xml', 11],
      ['malformed-xml', 14],
    ]);
    expect(problems[1]?.message).toBe(
      'line 7, column 97: a < begins no markup; it was read as well as it can be; export it again.',
    );
    expect(problems[2]?.message).toBe('line 7, column 77: &big; names no character; it was left as it is.');
  });

  it('reads a citation without the element around it', () => {
    const citation =
      '<MedlineCitation><PMID>5</PMID><Article><ArticleTitle>Trust</ArticleTitle></Article></MedlineCitation>';
    const {
      documents: [document],
    } = readDocuments(`<MedlineCitationSet>${citation}</MedlineCitationSet>`);
    expect(document).toMatchObject({ pmid: '5', title: 'Trust', type: 'article-journal', raw: [] });
  });
});

it.each(['pubmed.xml', 'pubmed-books.xml', 'pubmed-broken.xml'])('reads %s the same in pieces of any size', (file) => {
  const text = fixture(file);
  const whole = readInPieces([text], 'pubmed-xml');
  for (let at = 0; at < text.length; at += 151)
    expect(readInPieces([text.slice(0, at), text.slice(at)], 'pubmed-xml')).toEqual(whole);
  expect(readInPieces([...text], 'pubmed-xml')).toEqual(whole);
});

describe.skipIf(exhibits('pubmedxml').length === 0)(
  'the museum of real exports (only where it lies beside the project)',
  () => {
    it.each(exhibits('pubmedxml'))('$file has $records records and loses no value', ({ file, records }) => {
      const text = exhibitText(file);
      const { documents, problems, format } = readDocuments(text);
      expect([format, documents.length]).toEqual(['pubmed-xml', records]);
      expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      const marks = /<\/?(?:i|b|u|sup|sub|mml:[\w]+)(?:\s[^>]*)?>/g;
      expect(lostTexts(text, /<(Pubmed(?:Book)?Article)>[\s\S]*?<\/\1>/g, marks, documents)).toEqual([]);
    });
  },
);
