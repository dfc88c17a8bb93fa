import { describe, expect, it } from 'vitest';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { fixture, places, readFixture } from '../fixture.ts';

/** The only document of a record in RIS. */
function readRecord(...lines: readonly string[]) {
  const { documents } = readDocuments(`TY  - JOUR\n${lines.join('\n')}\nER  - \n`, { format: 'ris' });
  expect(documents).toHaveLength(1);
  return documents[0];
}

describe('the records of RIS', () => {
  it('lets numbers and links stand between records, and keeps a tag behind ER with its record', () => {
    const { documents, problems } = readFixture('ovid-numbered.ris');
    expect(documents.map(({ title, origins }) => [title, origins[0]?.line])).toEqual([
      ['Trust between council officers and residents.', 2],
      ['Time to talk.', 17],
    ]);
    expect(documents[0]?.raw).toContainEqual({ tag: 'NL', value: 'J Trust Stud' });
    expect(places(problems)).toEqual([
      ['text-between-records', 1],
      ['text-between-records', 14],
      ['tag-after-end', 12],
    ]);
  });

  it('goes on behind the ER of a file that was put together without a line end, and loses no text there', () => {
    const { documents, problems } = readDocuments(
      'TY  - JOUR\nTI  - A\nER  - \ufeffTY  - BOOK\nTI  - B\nER  - end of B\nTY  - RPRT\nTI  - C\nER  - ER  - \n',
    );
    expect(documents.map(({ type, title, origins }) => [type, title, origins[0]?.line])).toEqual([
      ['article-journal', 'A', 1],
      ['book', 'B', 3],
      ['report', 'C', 6],
    ]);
    expect(places(problems)).toEqual([
      ['text-between-records', 5],
      ['text-between-records', 8],
    ]);
  });

  it('keeps fields that come before TY', () => {
    const { documents, problems } = readFixture('type-late.ris');
    expect(documents.map(({ type, title }) => [type, title])).toEqual([
      ['article-journal', 'Habitat of trust'],
      ['report', 'Trust, again'],
    ]);
    expect(documents.map(({ origins }) => origins[0])).toMatchObject([
      { database: 'McK', accession: '77', line: 1 },
      { database: 'McK', line: 8 },
    ]);
    expect(places(problems)).toEqual([
      ['type-not-first', 1],
      ['type-not-first', 8],
    ]);
  });

  it('gives known tags right before TY to the record that comes, and unknown ones to the one that went', () => {
    const text =
      'TY  - JOUR\nTI  - A\nER  -\nAN  - 7\nTY  - JOUR\nTI  - B\nER  -\nXX  - x\nTY  - JOUR\nTI  - C\nER  -\n';
    const { documents } = readDocuments(text);
    expect(documents.map(({ raw, origins }) => [raw, origins[0]?.accession])).toEqual([
      [[], undefined],
      [[{ tag: 'XX', value: 'x' }], '7'],
      [[], undefined],
    ]);
  });

  it('tells by empty lines to which record a field between ER and TY belongs', () => {
    const next = readDocuments('TY  - JOUR\nTI  - A\nER  -\n\nXX  - x\nTY  - JOUR\nTI  - B\nER  -\n').documents;
    expect(next.map(({ raw }) => raw.length)).toEqual([0, 1]);
    const before = readDocuments('TY  - JOUR\nTI  - A\nER  -\nAN  - 7\n\nTY  - JOUR\nTI  - B\nER  -\n').documents;
    expect(before.map(({ origins }) => origins[0]?.accession)).toEqual(['7', undefined]);
  });

  it('reads records without TY', () => {
    const { documents, problems } = readFixture('type-missing.ris');
    expect(documents.map(({ title, abstract }) => title || abstract)).toEqual([
      'First without a type',
      'Second without a type',
      'Neither title nor author',
    ]);
    expect(problems.filter(({ code }) => code === 'missing-type')).toHaveLength(3);
  });

  it('ends a record without ER where the next begins', () => {
    const { documents, problems } = readFixture('end-missing.ris');
    expect(documents.map(({ title, issued }) => [title, issued?.year])).toEqual([
      ['Never ended', 2001],
      ['Nor was this', 2002],
    ]);
    expect(places(problems)).toEqual([
      ['missing-end', 1],
      ['missing-end', 4],
    ]);
  });

  it('takes one space for two where a record writes so, and as a sentence where it does not', () => {
    const { documents } = readFixture('one-space.ris');
    expect(documents.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['One space is enough', 'The first sentence.\nII - the second part goes on, for II is no tag.'],
      ['Two spaces are the rule', 'Stages were\nTI - tiered, and\nER - positive, in\nAB - order.'],
    ]);
  });

  it('takes tabs for spaces, and does without the space behind the dash', () => {
    expect(readFixture('loose-tags.ris').documents).toMatchObject([
      {
        title: 'A tab for two spaces',
        authors: [{ family: 'Hey', given: 'Ann' }],
        issued: { year: 2004 },
        origins: [{ accession: '12' }],
      },
    ]);
  });

  it('lets values go on over lines, with or without an indent, also behind an empty line', () => {
    const [document] = readFixture('continuation.ris').documents;
    expect(document).toMatchObject({
      title: 'A title that goes on and on',
      abstract: 'Aims of the study:\nER then a line that only looks like an end\n\nResults come after an empty line.',
      authors: [
        { family: 'Hey', given: 'Ann' },
        { family: 'Carter', given: 'Bo' },
      ],
    });
    expect(document?.raw).toContainEqual({ tag: 'AD', value: 'School of Trust, Kingston\nSchool of Doubt, Ealing' });
    expect(document?.raw).toContainEqual({ tag: 'N1', value: 'Cited By :9\n\nExport Date: 12 May 2022' });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['CR', (text: string) => text.replaceAll('\n', '\r')],
    ['CRLF and LF', (text: string) => text.replace('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['a garbled byte order mark', (text: string) => `ï»¿${text}`],
  ])('reads the same with %s', (_, change) => {
    for (const file of ['continuation.ris', 'type-late.ris', 'repeated.ris']) {
      const { documents, problems } = readDocuments(change(fixture(file)));
      expect({ documents, problems }).toEqual({
        documents: readFixture(file).documents,
        problems: readFixture(file).problems,
      });
    }
  });

  it('drops a byte order mark where two files were put together', () => {
    const { documents } = readDocuments('TY  - JOUR\nTI  - A\nER  -\n\ufeffTY  - JOUR\nTI  - B\nER  -\n');
    expect(documents.map(({ title }) => title)).toEqual(['A', 'B']);
  });

  it('loses no record that has nothing but a type', () => {
    const { documents, problems } = readDocuments('TY  - BOOK\nER  - \n\nTY  - THES\nER  - \n');
    expect(documents.map(({ type }) => type)).toEqual(['book', 'thesis']);
    expect(places(problems)).toEqual([
      ['no-title', 1],
      ['no-title', 4],
    ]);
  });
});

describe('the fields of RIS', () => {
  it("takes a DOI from a publisher's address or a library's proxy, where the address stands for it", () => {
    const fields = [
      'https://onlinelibrary.wiley.com/doi/10.1002/a',
      'https://proxy.example/login?url=https://doi.org/10.1000/X',
    ];
    expect(fields.map((value) => readRecord(`DO  - ${value}`)?.doi)).toEqual(['10.1002/a', '10.1000/x']);
    expect(readRecord(`DO  - ${fields[0]}`)?.raw).toEqual([{ tag: 'DO', value: fields[0] }]);
  });

  it('takes no number of pages of a whole work for a page', () => {
    const book = (...lines: readonly string[]) =>
      readDocuments(`TY  - BOOK\n${lines.join('\n')}\nER  - \n`).documents[0];
    expect(book('SP  - 250')?.pages).toBeUndefined();
    expect(book('SP  - 250')?.raw).toEqual([{ tag: 'SP', value: '250' }]);
    expect(book('SP  - 1', 'EP  - 216')?.pages).toMatchObject({ first: '1', last: '216' });
    expect(book('SP  - 41-58')?.pages).toMatchObject({ first: '41', last: '58' });
  });

  it('takes no days of a conference for its place', () => {
    const conference = readRecord('CY  - JUN 01-04, 2015', 'CL  - Seoul', 'PI  - NEW YORK');
    expect(conference).toMatchObject({
      place: 'NEW YORK',
      raw: [
        { tag: 'CY', value: 'JUN 01-04, 2015' },
        { tag: 'CL', value: 'Seoul' },
      ],
    });
    expect(readRecord('CY  - Oslo 0349')?.place).toBe('Oslo 0349');
  });

  it("takes PubMed's number from where Scopus and Embase have it, and no other number from there", () => {
    const scopus = readRecord('DB  - Scopus', 'C2  - 16053581');
    expect(scopus).toMatchObject({ pmid: '16053581', raw: [{ tag: 'C2', value: '16053581' }] });
    expect(readRecord('C5  - 15368318', 'DB  - Embase')).toMatchObject({ pmid: '15368318' });
    expect(readRecord('DB  - Embase', 'C5  - 2020-12')?.pmid).toBeUndefined();
    expect(readRecord('C2  - 16053581', 'C5  - 15368318')?.pmid).toBeUndefined();
    expect(readRecord('C2  - PMC1234567')).toMatchObject({ pmcid: 'PMC1234567', raw: [] });
  });

  it('reads keywords one a line, on lines that go on, and between semicolons', () => {
    expect(readFixture('keywords.ris').documents[0]?.keywords).toEqual([
      'trust',
      'Housing, Social',
      '*Power',
      'time',
      'AT&amp;T',
      'place',
      'voice',
      'scale',
    ]);
  });

  it('takes the first of what comes twice and keeps the others', () => {
    const { documents, problems } = readFixture('repeated.ris');
    expect(documents[0]).toMatchObject({
      doi: '10.1000/one',
      otherIds: ['doi:10.1000/two'],
      abstract: 'What was found.\nWhat it means.',
      url: 'https://example.org/a',
      issn: ['0317-8471', '2434-561X'],
      isbn: ['9780761950097'],
    });
    expect(documents[0]?.raw.map(({ tag }) => tag)).toEqual(['DO', 'AB', 'UR', 'UR', 'SN', 'SN', 'SN']);
    expect(places(problems)).toEqual([['invalid-serial-number', 15]]);
  });

  it('reads each form of a date, and makes none up', () => {
    const { documents, problems } = readFixture('dates.ris');
    expect(documents.map(({ issued }) => issued)).toEqual([
      { year: 2018, month: 11, day: 15 },
      { year: 2021, month: 6 },
      { year: 2019 },
      { year: 2012, month: 7, day: 3 },
      { year: 2012 },
      undefined,
      { year: 2025, month: 3, day: 31 },
      { year: 2013 },
      { year: 1999, month: 12 },
      { year: 2017 },
    ]);
    expect(places(problems)).toEqual([['unreadable-date', 27]]);
  });

  it('reads each form of pages', () => {
    expect(readFixture('pages.ris').documents.map(({ pages, articleNumber }) => pages ?? articleNumber)).toEqual([
      { first: '206', last: '217', asPrinted: '206-217' },
      { first: '155', last: '169', asPrinted: '155-69' },
      { first: '1201', last: '1205', asPrinted: '1201-5' },
      { first: 'e123', asPrinted: 'e123' },
      { first: '457', last: '460', asPrinted: '457-60-' },
      undefined,
      { first: '97', asPrinted: '97' },
      '104501',
    ]);
  });

  it('finds the DOI in fields that are not made for it, but never in an abstract or a list of references', () => {
    const { documents, problems } = readFixture('doi-places.ris');
    expect(documents.map(({ doi }) => doi)).toEqual([
      '10.1000/in.ur',
      '10.1000/in.m3',
      '10.1000/in.l3',
      undefined,
      undefined,
      undefined,
    ]);
    expect(documents[5]).toMatchObject({ pmid: '22752652', pmcid: 'PMC3553406' });
    expect(places(problems)).toEqual([['invalid-doi', 20]]);
  });

  it('turns inverted names round where the initials are parted', () => {
    const document = readRecord('AN  - rayyan-1', 'AU  - S, Choudhary', 'AU  - P. K, Rao', 'AU  - S.-H., Kim');
    expect(document?.authors).toEqual([
      { family: 'Choudhary', given: 'S' },
      { family: 'Rao', given: 'P. K' },
      { family: 'Kim', given: 'S.-H.' },
    ]);
  });

  it('turns names round where Rayyan inverted all of a record, and leaves them where it did not', () => {
    const { documents, problems } = readFixture('rayyan.ris');
    expect(documents[0]?.authors).toEqual([
      { family: 'Choudhary', given: 'S' },
      { family: 'Singh', given: 'A' },
    ]);
    expect(documents[1]?.authors).toEqual([
      { family: 'Hey', given: 'Ann' },
      { family: 'S', given: 'Bisati' },
    ]);
    expect(places(problems)).toEqual([['inverted-names', 1]]);
  });

  it('tells titles, journals and series apart', () => {
    const { documents } = readFixture('titles.ris');
    const titles = documents.map(({ title, containerTitle, containerShort, series }) => [
      title,
      containerTitle,
      containerShort,
      series,
    ]);
    expect(titles).toEqual([
      ['Ruts and peaks', 'Time', undefined, undefined],
      ['A trial of trust', 'Trust Trials', undefined, undefined],
      ['The only title there is', 'Trust Trials', undefined, undefined],
      ['The journal in T2', 'Journal of Trust', 'J Trust', undefined],
      ['A book in a series', undefined, undefined, 'Studies of Trust'],
      ['A chapter', 'The Book of Trust', undefined, 'Studies of Trust'],
      ['Growth in vitro of CO2 & trust where p < 0.05 and n > 3', undefined, undefined, undefined],
      ['Short title only', undefined, undefined, undefined],
    ]);
    expect(documents[6]?.titleMarkup).toBe(
      'Growth <i>in vitro</i> of CO<sub>2</sub> &amp; trust where p < 0.05 and n > 3',
    );
  });

  it('reads people and bodies in the order of the record', () => {
    const [document] = readFixture('people.ris').documents;
    expect(document?.authors).toEqual([
      { family: 'Berg', given: 'J', particle: 'van der' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: 'Kingston City Council' },
      { literal: 'Department of Health, London' },
      { family: 'Redgate', given: 'S' },
      { family: 'Humboldt', given: 'Alexander', particle: 'von' },
      { family: 'Hey', given: 'Bo' },
      { family: 'Carter', given: 'Ann' },
    ]);
    expect(document?.editors).toEqual([
      { family: 'Hey', given: 'Ann' },
      { family: 'Carter', given: 'Bo' },
    ]);
  });

  it('knows the numbers of the databases', () => {
    const { documents } = readFixture('databases.ris');
    expect(documents.map(({ origins, pmid, pmcid }) => [origins[0]?.accession, pmid, pmcid])).toEqual([
      ['L373791783', undefined, undefined],
      ['29657938', '29657938', 'PMC5887696'],
      ['CN-00123456', '12345678', undefined],
      ['2214991469; 51887', undefined, undefined],
    ]);
    expect(documents[1]?.edition).toBeUndefined();
    expect(documents[2]).toMatchObject({
      containerTitle: 'Trust Trials',
      issued: { year: 2015 },
      issue: '3',
      pages: { first: '1', last: '10' },
      doi: '10.1000/cochrane',
      url: 'https://cochrane.example/CN-00123456',
    });
    expect(documents[3]?.abstract).toBe('The abstract');
  });

  it('keeps unknown tags and types, and passes over empty ones', () => {
    const { documents, problems } = readFixture('unknown-and-empty.ris');
    expect(documents.map(({ type }) => type)).toEqual(['article-journal', 'document', 'article-journal']);
    expect(documents[0]?.raw).toEqual([
      { tag: 'TY', value: 'Journal Article' },
      { tag: 'XQ', value: 'kept' },
      { tag: 'AB', value: '[No abstract available]' },
      { tag: 'VL', value: 'NA' },
    ]);
    expect(places(problems)).toEqual([
      ['unknown-type', 9],
      ['no-title', 12],
    ]);
  });

  it('keeps an abstract of N2 apart from one of AB', () => {
    expect(readRecord('AB  - One.', 'N2  - Two.')).toMatchObject({
      abstract: 'One.',
      raw: [{ tag: 'N2', value: 'Two.' }],
    });
    expect(readRecord('AB  - NA', 'N2  - Two.')).toMatchObject({ abstract: 'Two.' });
  });

  it('says what was wrong with the value, the line and the document', () => {
    const { problems } = readDocuments('TY  - JOUR\nTI  - A\nDO  - none\nER  -\n', { origin: { file: 'x.ris' } });
    expect(problems).toEqual([
      {
        code: 'invalid-doi',
        severity: 'warning',
        line: 3,
        ids: ['x-0001'],
        message: 'line 3: "none" is no DOI; what was said is kept in raw. Correct it at its source.',
      },
    ]);
  });
});

describe('writing RIS', () => {
  it('writes what other programs read', () => {
    const { documents } = readFixture('databases.ris');
    expect(writeDocuments(documents.slice(0, 1), 'ris')).toBe(
      [
        'TY  - JOUR',
        'TI  - Embase',
        'DB  - Embase',
        'AN  - L373791783',
        'ID  - 4',
        'U5  - realist-synthesis {"id":"ris-0001"}',
        'ER  - ',
        '',
      ].join('\n'),
    );
  });

  it('says nothing twice that raw says as it was printed', () => {
    const text = writeDocuments(readFixture('repeated.ris').documents, 'ris');
    expect(text.match(/^DO {2}- /gm)).toHaveLength(1);
    expect(text.match(/^SN {2}- /gm)).toHaveLength(5);
    expect(text.match(/^UR {2}- /gm)).toHaveLength(2);
  });

  it('marks a body that could be taken for a person', () => {
    const document = readRecord('AU  - Department of Health, London,');
    expect(writeDocuments(document ? [document] : [], 'ris')).toContain('\nAU  - Department of Health, London,\n');
  });

  it('cannot be made to end a record early', () => {
    const document = readRecord('TI  - Trust');
    const hostile = document ? [{ ...document, abstract: 'x\nER  - \nTY  - JOUR\nTI  - False' }] : [];
    const text = writeDocuments(hostile, 'ris');
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(readDocuments(text).documents[0]?.abstract).toBe('x\nER  - \nTY  - JOUR\nTI  - False');
  });
});

it('takes a value that starts on the line below its tag', () => {
  expect(readRecord('TI  - ', '      Trust in stations', 'AB  -', 'First line', 'second line')).toMatchObject({
    title: 'Trust in stations',
    abstract: 'First line\nsecond line',
  });
});
