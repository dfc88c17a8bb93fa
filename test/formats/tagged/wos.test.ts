import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

/** The only document of a record of Web of Science. */
function readRecord(...lines: readonly string[]) {
  const { documents } = readDocuments(`PT J\n${lines.join('\n')}\nER\n`, { format: 'wos' });
  expect(documents).toHaveLength(1);
  return documents[0];
}

describe('the records of Web of Science', () => {
  it('start at PT and end at ER, and what frames the file is none', () => {
    const { documents, problems, format } = readFixture('wos-wrapped.ciw');
    expect(format).toBe('wos');
    expect(documents.map(({ title, origins }) => [title, origins[0]?.line])).toEqual([
      ['Trust between officers of the council and the residents of a borough on the bank of a river', 3],
      ['What councils owe', 49],
    ]);
    expect(problems).toEqual([]);
  });

  it('are told apart without PT or ER, in files that were put together, and with text between them', () => {
    const { documents, problems } = readFixture('wos-broken.ciw');
    expect(documents.map(({ type, title }) => [type, title])).toEqual([
      ['article-journal', 'Never ended'],
      ['article-journal', 'Ended with the file'],
      ['article-journal', 'The second of two files'],
      ['document', 'Without a type'],
      ['article-journal', 'Type in second place'],
    ]);
    expect(documents[4]?.authors).toEqual([{ family: 'Roe', given: 'J' }]);
    expect(places(problems)).toEqual([
      ['text-between-records', 1],
      ['missing-end', 4],
      ['missing-end', 7],
      ['text-between-records', 16],
      ['missing-type', 18],
      ['type-not-first', 22],
      ['text-between-records', 26],
    ]);
  });

  it('need no frame', () => {
    const { documents, format } = readDocuments('PT J\nTI Trust\nER\n');
    expect([format, documents[0]?.title]).toEqual(['wos', 'Trust']);
  });
});

describe('lines that go on in Web of Science', () => {
  const [document] = readFixture('wos-wrapped.ciw').documents;

  it('are one text where a line was full', () => {
    expect(document?.keywords).toEqual([
      'Trust',
      'Local government',
      'Participation of residents',
      'Power of the people who are asked',
      'Time',
    ]);
    expect(document?.abstract).toBe(
      'Residents of a borough were asked whether they trust their council and why they do. Trust grew where officers ' +
        'came back with an answer, and it fell where nobody came.',
    );
  });

  it('are paragraphs where the next word would have found room, or no line is ever full', () => {
    const long = 'An abstract that goes on in one line, however long it may be, says so by its length alone.';
    expect(readRecord('AB Background', `   ${long}`, '   Methods', `   ${long}`)?.abstract).toBe(
      `Background\n${long}\nMethods\n${long}`,
    );
    const full = 'x'.repeat(66);
    expect(readRecord(`AB ${full}`, '   yyyyy')?.abstract).toBe(`${full} yyyyy`);
    expect(readRecord(`AB ${full}`, '   yyyy')?.abstract).toBe(`${full}\nyyyy`);
  });

  it('may begin behind a tag that stands alone', () => {
    const text = 'PT J\nTI\nTrust and time\nRE\nfirst\n   second\nER\n';
    const [document] = readDocuments(text, { format: 'wos' }).documents;
    expect(document?.title).toBe('Trust and time');
    expect(document?.raw).toEqual([{ tag: 'RE', value: 'first\nsecond' }]);
  });

  it('are people, addresses and cited references of their own', () => {
    const raw = new Map(document?.raw.map(({ tag, value }) => [tag, value]));
    expect(raw.get('AU')).toBe('van der Berg, J\nHey, AB');
    expect(raw.get('C1')?.split('\n')).toHaveLength(2);
    expect(raw.get('CR')?.split('\n')).toEqual([
      'Arnstein S, 1969, J AM I PLANNERS, V35, P216, DOI 10.1000/arnstein',
      'Putnam R. D., 2000, BOWLING ALONE',
    ]);
  });
});

describe('the people of Web of Science', () => {
  it('have their names in full, and their own ORCID iD though they write themselves another way', () => {
    expect(readFixture('wos-wrapped.ciw').documents[0]?.authors).toEqual([
      { family: 'Berg', given: 'Jan', particle: 'van der', orcid: '0000-0002-1825-0097' },
      { family: 'Hey', given: 'Anna Bo', orcid: '0000-0001-5109-3700' },
    ]);
  });

  it('get no iD that may be another person’s', () => {
    const document = readRecord(
      'AF Wang, Li',
      '   Wang, Lu',
      '   Poe, Edgar',
      '   Roe',
      'OI Wang, Lin/0000-0002-1825-0097; Poe, Allan/0000-0001-5109-3700; , Roe/0000-0002-1694-233X; Poe, E/12',
    );
    expect(document?.authors.map(({ orcid }) => orcid)).toEqual([
      undefined,
      undefined,
      undefined,
      '0000-0002-1694-233X',
    ]);
    expect(document?.raw.map(({ tag }) => tag)).toEqual(['OI']);
  });

  it('are bodies in CA, nobody in [Anonymous], and those of the whole book only where it has no others', () => {
    const { documents } = readFixture('wos-kinds.ciw');
    expect(documents.map(({ authors }) => authors.map(({ family, literal }) => family ?? literal))).toEqual([
      ['Hey'],
      ['Carter'],
      ['Poe'],
      ['Poe', 'Trust Study Team', 'Doubt Study Team'],
      ['Trust Assoc'],
      ['ROE J'],
      [],
      [],
    ]);
    expect(documents[1]?.editors).toEqual([
      { family: 'Hey', given: 'A' },
      { family: 'Poe', given: 'E' },
    ]);
    const anonymous = readFixture('wos-wrapped.ciw').documents[1];
    expect([anonymous?.authors, anonymous?.raw[0]]).toEqual([[], { tag: 'AU', value: '[Anonymous]' }]);
    expect(readRecord('BF Hey, Ann', 'BA Hey, A')).toMatchObject({
      authors: [{ family: 'Hey', given: 'Ann' }],
      raw: [{ tag: 'BA', value: 'Hey, A' }],
    });
  });

  it('are not kept twice where AU and AF say the same', () => {
    expect(readRecord('AU Hey, A', 'AF Hey, A')?.raw).toEqual([]);
  });
});

describe('the fields of Web of Science', () => {
  it('tell the type of a document together', () => {
    const { documents, problems } = readFixture('wos-kinds.ciw');
    expect(documents.map(({ type }) => type)).toEqual([
      'book',
      'chapter',
      'paper-conference',
      'article-journal',
      'book',
      'patent',
      'thesis',
      'document',
    ]);
    expect(places(problems)).toEqual([['unknown-type', 65]]);
  });

  it('tell container and series apart, and have no container for a whole book', () => {
    const { documents } = readFixture('wos-kinds.ciw');
    expect(documents.slice(0, 3).map(({ containerTitle, series, doi }) => [containerTitle, series, doi])).toEqual([
      [undefined, undefined, '10.1000/book'],
      ['BOOK OF TRUST', undefined, undefined],
      ['PROCEEDINGS OF THE TRUST CONFERENCE', 'Lecture Notes in Trust', undefined],
    ]);
  });

  it('give a date in parts, of which none is made up', () => {
    const { documents, problems } = readFixture('wos-dates.ciw');
    expect(documents.map(({ issued }) => issued)).toEqual([
      { year: 2018, month: 2, day: 3 },
      { year: 2019, month: 8, day: 1 },
      { year: 2006, month: 7 },
      { year: 2004 },
      { year: 2019, month: 1 },
      { year: 2018 },
      undefined,
    ]);
    expect(places(problems)).toEqual([['unreadable-date', 33]]);
  });

  it('have their place in the document, and the rest in raw', () => {
    const [document, second] = readFixture('wos-wrapped.ciw').documents;
    expect(document).toMatchObject({
      containerTitle: 'JOURNAL OF TRUST STUDIES',
      containerShort: 'J. Trust Stud.',
      volume: '12',
      issue: '3',
      pages: { first: '155', last: '169', asPrinted: '155-69' },
      publisher: 'TRUST PRESS',
      place: 'LONDON',
      issn: ['0317-8471', '2434-561X'],
      doi: '10.1000/trust.1',
      pmid: '16403221',
      language: 'English',
      origins: [{ database: 'Web of Science', accession: 'WOS:000000000000001' }],
    });
    expect(document?.raw.map(({ tag }) => tag)).toEqual('AU DT C1 RP OI RI CR NR TC PA J9 PD DI DA'.split(' '));
    expect(second?.articleNumber).toBe('104501');
  });

  it('keep Keywords Plus, which nobody chose, apart from the words of the authors', () => {
    expect(readFixture('wos-wrapped.ciw').documents[0]?.subjectHeadings).toEqual([
      'SOCIAL CAPITAL',
      'COMMUNITY',
      'PUBLIC PARTICIPATION',
      'DELIBERATIVE DEMOCRACY',
      'PLACE',
    ]);
  });

  it('take the address of a DOI where there is no DOI', () => {
    expect(readRecord('DL http://dx.doi.org/10.1000/Trust.9')).toMatchObject({
      doi: '10.1000/trust.9',
      url: 'http://dx.doi.org/10.1000/Trust.9',
    });
  });
});

describe('the databases that Web of Science hosts', () => {
  const { documents, problems } = readFixture('wos-dialects.txt');

  it('are told by the number of the record', () => {
    expect(documents.map(({ origins, pmid }) => [origins[0]?.database, pmid])).toEqual([
      ['Zoological Record', undefined],
      ['Inspec', undefined],
      ['MEDLINE', '16403221'],
    ]);
    expect(problems).toEqual([]);
  });

  it('write their terms each in its own way', () => {
    expect(documents.map(({ keywords, subjectHeadings }) => [keywords, subjectHeadings])).toEqual([
      [[], ['Conservation', 'Habitat', 'Land zones']],
      [[], ['crystal optics', 'optical losses']],
      [[], ['Adult', 'Female', 'Trust']],
    ]);
    expect(documents[1]?.raw.map(({ tag }) => tag)).toEqual(['AN', 'DT', 'PD', 'EP', 'PS', 'DE', 'ID']);
  });

  it('write addresses for mail behind names, and pages in one field', () => {
    expect(documents[0]).toMatchObject({
      authors: [
        { family: 'Redgate', given: 'Sam' },
        { family: 'Hey', given: 'Ann' },
      ],
      pages: { first: '78', last: '81' },
    });
    expect(documents[0]?.raw).toContainEqual({ tag: 'AU', value: 'Redgate, Sam (sam@example.org)\nHey, Ann' });
  });
});
