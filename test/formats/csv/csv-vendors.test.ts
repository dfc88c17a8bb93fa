import { describe, expect, it } from 'vitest';
import { fixture } from '../fixture.ts';
import { readCsv } from './read-csv.ts';

describe('tables of databases', () => {
  it('have a journal in the column Source also where its name speaks of a database', () => {
    const source = (name: string) => readCsv(`Title,Authors,Source,Year\nx,A Hey,${name},2019\n`).documents[0];
    const journals = ['Cochrane Database of Systematic Reviews', 'Journal of Database Management'];
    expect(journals.map((name) => source(name)?.containerTitle)).toEqual(journals);
    expect(source('Cochrane Library')?.origins[0]?.database).toBe('Cochrane Library');
  });

  it('have no volume and no pages where Publish or Perish writes 0 for what is not known', () => {
    const header = 'Cites,Authors,Title,Year,Source,GSRank,Type,Volume,Issue,StartPage,EndPage\n';
    const [unknown, known] = readCsv(
      `${header}9,A Hey,One,2019,J,1,,0,0,0,0\n9,A Hey,Two,2019,J,2,,5,0,10,20\n`,
    ).documents;
    expect([unknown?.volume, unknown?.issue, unknown?.pages]).toEqual([undefined, undefined, undefined]);
    expect(unknown?.raw).toContainEqual({ tag: 'Volume', value: '0' });
    expect(known).toMatchObject({ volume: '5', pages: { first: '10', last: '20' } });
    expect(readCsv('Title,Authors,Issue\nx,A Hey,0\n').documents[0]?.issue).toBe('0');
  });

  it('have 12 where a program for tables made 12,0 of it', () => {
    const { documents } = readCsv('Title;Authors;Year;Volume\nx;A Hey;2019,0;12,0\n');
    expect(documents[0]).toMatchObject({ issued: { year: 2019 }, volume: '12' });
    expect(documents[0]?.raw).toContainEqual({ tag: 'Volume', value: '12,0' });
  });

  it('have the numbers, the language and the publisher where Embase has them', () => {
    const { documents } = readCsv(
      '"TITLE","One"\n"BOOK PUBLISHER","House"\n"LANGUAGE OF ARTICLE","English"\n' +
        '"MEDLINE PMID","32012345 (http://www.ncbi.nlm.nih.gov/pubmed/32012345)"\n"PUI","L2004567890"\n' +
        '"EMBASE LINK","https://embase.example/L2004567890"\n"OPEN URL LINK","https://library.example/x"\n',
    );
    expect(documents[0]).toMatchObject({
      title: 'One',
      pmid: '32012345',
      publisher: 'House',
      language: 'English',
      url: 'https://embase.example/L2004567890',
      origins: [{ accession: 'L2004567890' }],
    });
    expect(documents[0]?.raw[0]?.tag).toBe('MEDLINE PMID');
  });

  it('have identifiers on one line where Zotero writes what has no field', () => {
    const extra = (cell: string) => readCsv(`Key,Item Type,Title,Extra\nA,report,x,${cell}\n`).documents[0];
    expect(extra('PMID: 12345678 PMCID: PMC55 number: 3')).toMatchObject({ pmid: '12345678', pmcid: 'PMC55' });
    expect(extra('"Citation Key: hey2019\nDOI: 10.1000/x"')).toMatchObject({ doi: '10.1000/x' });
  });

  it('have the type of a document where IEEE Xplore calls it an identifier', () => {
    const { documents } = readCsv(
      'Document Title,Authors,Date Added To Xplore,Publication Year,Document Identifier\n' +
        'One,A. Hey; S. -H. Kim,1 Jan 2020,2019,IEEE Conferences\nTwo,,,2020,IEEE Journals & Magazines\n',
    );
    expect(documents.map(({ type, origins }) => [type, origins[0]?.database, origins[0]?.accession])).toEqual([
      ['paper-conference', 'IEEE Xplore', undefined],
      ['article-journal', 'IEEE Xplore', undefined],
    ]);
    expect(documents[0]?.authors[1]).toEqual({ family: 'Kim', given: 'S. -H.' });
  });

  it('keep Keywords Plus, which nobody chose, apart from the words of the authors', () => {
    const { documents } = readCsv('PT\tTI\tSO\tDE\tID\tUT\nJ\tOne\tS\ttrust\tCARE; NEED\tWOS:1\n');
    expect(documents[0]).toMatchObject({ keywords: ['trust'], subjectHeadings: ['CARE', 'NEED'] });
  });

  it('are read as Scopus writes them', () => {
    const { documents, problems } = readCsv(fixture('scopus.csv'));
    expect(problems).toEqual([]);
    expect(documents[0]).toMatchObject({
      type: 'article-journal',
      title: 'Trust in alliances: A "realist" view',
      authors: [
        { family: 'Hey', given: 'Ann' },
        { particle: 'van der', family: 'Berg', given: 'Bert C.' },
      ],
      issued: { year: 2019 },
      containerTitle: 'Journal of Alliances',
      containerShort: 'J. Alliances',
      pages: { first: '155', last: '169' },
      doi: '10.1000/scopus.1',
      pmid: '30000001',
      issn: ['0317-8471'],
      keywords: ['trust', 'project alliancing'],
      subjectHeadings: ['Human', 'Surveys and Questionnaires'],
      origins: [{ database: 'Scopus', accession: '2-s2.0-1', line: 2 }],
    });
    expect(documents[0]?.raw.map(({ tag }) => tag)).toEqual([
      'Authors',
      'Author full names',
      'Author(s) ID',
      'Page count',
      'Cited by',
      'DOI',
      'Affiliations',
      'ISSN',
      'Document Type',
      'Publication Stage',
      'Open Access',
    ]);
    expect(documents[1]).toMatchObject({ type: 'paper-conference', authors: [], articleNumber: '104' });
    expect(documents[1]).not.toHaveProperty('abstract');
  });

  it('are read as Scopus wrote them, with commas between authors', () => {
    expect(readCsv(fixture('scopus-2018.csv')).documents[0]).toMatchObject({
      authors: [
        { family: 'Hey', given: 'A.' },
        { particle: 'van der', family: 'Berg', given: 'B.C.' },
        { family: "O'Neill", given: 'D.', suffix: 'Jr.' },
      ],
      pages: { first: 'S29', last: 'S45' },
    });
  });

  it('are read as PubMed writes them', () => {
    const { documents, problems } = readCsv(fixture('pubmed.csv'));
    expect(problems).toEqual([]);
    expect(documents[0]).toMatchObject({
      type: 'article-journal',
      authors: [
        { family: 'Hey', given: 'A' },
        { particle: 'van der', family: 'Berg', given: 'BC' },
        { family: "O'Neill", given: 'D' },
      ],
      issued: { year: 2019, month: 5, day: 3 },
      containerTitle: 'Ward J',
      volume: '36',
      issue: '2',
      pages: { first: '101', last: '110' },
      pmid: '30000003',
      pmcid: 'PMC1234568',
      origins: [{ database: 'PubMed', accession: '30000003' }],
    });
    expect(documents[1]).toMatchObject({ title: 'A book.', issued: { year: 2020 } });
  });

  it('are read as Web of Science writes them, tabs and tags', () => {
    const { documents, problems } = readCsv(fixture('wos.tsv'));
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      {
        type: 'article-journal',
        authors: [
          { family: 'Hey', given: 'Ann' },
          { particle: 'van der', family: 'Berg' },
          { literal: 'Ward Study Grp' },
        ],
        issued: { year: 2019, month: 11, day: 15 },
        keywords: ['trust', 'wards'],
        subjectHeadings: ['TEAMS', 'CARE'],
        pages: { first: '101', last: '110' },
        issn: ['0317-8471', '2434-561X'],
        origins: [{ database: 'Web of Science', accession: 'WOS:000000000000001' }],
      },
    ]);
    const kept = documents[0]?.raw.map(({ tag }) => tag);
    expect(kept).toEqual(expect.arrayContaining(['CY', 'SP', 'PG', 'DA', 'PD', 'PT', 'C1']));
  });
  it('are read as OpenAlex flattens its records, with a path for the name of a column', () => {
    const header =
      'id,doi,title,publication_date,type,authorships.author.display_name,primary_location.source.display_name,biblio.volume,biblio.first_page,biblio.last_page,ids.pmid';
    const row =
      'https://openalex.org/W1,https://doi.org/10.1000/oa.1,Trust in alliances,2021-04-05,article,Ann Hey|Bert Berg,Journal of Alliances,12,155,169,https://pubmed.ncbi.nlm.nih.gov/30000001';
    expect(readCsv(`${header}\n${row}\n`).documents[0]).toMatchObject({
      authors: [{ literal: 'Ann Hey' }, { literal: 'Bert Berg' }],
      issued: { year: 2021, month: 4, day: 5 },
      containerTitle: 'Journal of Alliances',
      volume: '12',
      pages: { first: '155', last: '169' },
      doi: '10.1000/oa.1',
      pmid: '30000001',
      origins: [{ database: 'OpenAlex', accession: 'https://openalex.org/W1' }],
    });
  });
});

describe('tables of tools', () => {
  it('are read as Rayyan writes them', () => {
    const { documents, places } = readCsv(fixture('rayyan.csv'));
    expect(documents).toMatchObject([
      {
        authors: [
          { family: 'Choudhary', given: 'S' },
          { family: 'Bisati', given: 'A' },
        ],
        issued: { year: 2013 },
        place: 'India',
        doi: '10.1000/rayyan.101',
        origins: [{ accession: 'rayyan-101' }],
      },
      {
        authors: [{ family: 'Hey', given: 'Ann' }, { family: 'Berg' }],
        issued: { year: 2014, month: 5, day: 3 },
      },
    ]);
    expect(documents[0]?.issued).toEqual({ year: 2013 });
    expect(documents[0]?.raw.map(({ tag }) => tag)).toEqual(['month', 'day', 'notes']);
    expect(places).toEqual([['inverted-names', 2]]);
  });

  it('are read as Covidence writes them', () => {
    expect(readCsv(fixture('covidence.csv')).documents[0]).toMatchObject({
      authors: [{ family: 'Hey' }, { family: 'Berg', given: 'B.' }],
      abstract: 'Background: x.\n\nMethods: y.',
      issued: { year: 2017, month: 11 },
      pages: { first: '155', last: '169' },
      origins: [{ accession: 'WOS:1' }],
      raw: [
        { tag: 'Published Month' },
        { tag: 'Ref' },
        { tag: 'Covidence #' },
        { tag: 'Study' },
        { tag: 'Notes' },
        { tag: 'Tags' },
      ],
    });
  });

  it('are read as Zotero writes them', () => {
    const { documents, problems } = readCsv(fixture('zotero.csv'));
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      {
        type: 'article-journal',
        title: 'Trust in vitro',
        titleMarkup: 'Trust <i>in vitro</i>',
        authors: [{ family: 'Hey' }, { literal: 'World Health Organization' }, { family: 'Berg' }],
        issued: { year: 2019, month: 5, day: 4 },
        pmid: '30000002',
        pmcid: 'PMC1234567',
        keywords: ['to read', 'Trust', 'Teams'],
        origins: [{ database: 'PubMed', accession: 'ABCD1234' }],
      },
      {
        type: 'chapter',
        containerTitle: 'The book',
        isbn: ['9780761950097'],
        editors: [{ family: 'Hey', given: 'Ann' }],
        place: 'London',
      },
    ]);
  });

  it('are read as EPPI-Reviewer writes them, names of columns in one word', () => {
    expect(readCsv(fixture('eppi.csv')).documents).toMatchObject([
      {
        type: 'article-journal',
        authors: [
          { family: 'Hey', given: 'A' },
          { family: 'Berg', given: 'B C' },
        ],
        containerTitle: 'Journal of Wards',
        issued: { year: 2019, month: 5 },
        keywords: ['Trust', 'Wards'],
        origins: [{ accession: '70001' }],
      },
      { type: 'chapter', editors: [{ family: 'Hey' }], edition: '2', place: 'London' },
    ]);
  });

  it('are read as ASReview writes them, with the lists and the numbers of pandas', () => {
    const { documents, problems } = readCsv(fixture('asreview.csv'));
    expect(problems).toEqual([]);
    expect(documents[0]).toMatchObject({
      authors: [
        { family: 'Hey', given: 'Ann' },
        { family: "O'Neill", given: 'D' },
      ],
      keywords: ['trust', 'teams'],
      issued: { year: 2019 },
      volume: '7',
      pages: { first: '155', asPrinted: '155' },
      origins: [{ accession: '0' }],
    });
    expect(documents[1]).not.toHaveProperty('abstract');
    expect(documents[1]?.raw).toContainEqual({ tag: 'doi', value: 'NaN' });
  });

  it('are read as a spreadsheet leaves them, and what it spoilt is noted', () => {
    const { documents, places } = readCsv(fixture('spreadsheet.csv'), { 'Titel der Arbeit': 'title' });
    expect(documents[0]).toMatchObject({ title: 'Trust', issue: 'Sep-45', issn: ['0317-8471'] });
    expect(documents[0]?.pages?.asPrinted).toBe('1-Sep');
    expect(places).toEqual([
      ['spreadsheet-date', 3],
      ['spreadsheet-date', 3],
    ]);
  });
});
