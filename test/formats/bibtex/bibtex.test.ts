import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

/** The document of one entry. */
function only(text: string) {
  return readDocuments(text, { format: 'bibtex' }).documents[0];
}

/** What an article with these fields says. */
function article(fields: string) {
  return only(`@article{k, ${fields}}`);
}

it('finds identifiers in a note, where Sage and Zotero have them', () => {
  expect(article('title = {x}, note ={PMID: 12345678}')).toMatchObject({
    pmid: '12345678',
    raw: [
      { tag: '@article', value: 'k' },
      { tag: 'note', value: 'PMID: 12345678' },
    ],
  });
  expect(article('title = {x}, note = {PMID: 12345678\nPMCID: PMC55\nnumber: 3}')).toMatchObject({
    pmid: '12345678',
    pmcid: 'PMC55',
  });
  expect(article('title = {x}, note = {Comment on PMID: 12345678}')?.pmid).toBeUndefined();
});

describe('the entries of BibTeX', () => {
  const { documents, format, problems } = readFixture('library.bib');

  it('stand in braces or in brackets, in any case', () => {
    expect(format).toBe('bibtex');
    expect(documents.map(({ type, title, origins }) => [type, title, origins[0]?.accession, origins[0]?.line])).toEqual(
      [
        ['article-journal', 'Trust in CMO stations: in situ with CO2', 'redgate:2019a', 6],
        ['chapter', 'Officers (and residents)', 'oneill2018', 21],
        ['report', 'Report', 'tr7', 28],
        ['book', 'Handbook of Trust', 'handbook', 30],
      ],
    );
  });

  it('leave what belongs to the file to the problems', () => {
    expect(places(problems)).toEqual([
      ['file-preamble', 4],
      ['text-between-records', 1],
      ['file-comment', 29],
      ['unreadable-date', 28],
    ]);
  });

  it('have their fields in the document, and the rest as LaTeX, in order', () => {
    expect(documents[0]).toMatchObject({
      titleMarkup: 'Trust in CMO stations: <i>in situ</i> with CO<sub>2</sub>',
      containerTitle: 'Journal of Trust, series B',
      issued: { year: 2019, month: 3 },
      volume: '12',
      issue: '3',
      pages: { first: '155', last: '169', asPrinted: '155--169' },
      doi: '10.1000/trust.1',
      keywords: ['trust', 'fire stations'],
      abstract: 'What "worked".\nFor 5% of them.',
      raw: [
        { tag: '@article', value: 'redgate:2019a' },
        { tag: 'title', value: 'Trust in {CMO} stations: \\textit{in situ} with {CO$_2$}' },
        { tag: 'doi', value: '10.1000/Trust.1' },
        { tag: 'abstract', value: 'What {"}worked{"}.\n\n    For 5\\% of them.' },
        { tag: 'funding_text 1', value: 'Grant 5' },
      ],
    });
  });

  it('keep a list of authors that goes on', () => {
    expect(documents[1]?.authors).toEqual([{ family: "O'Neill", given: 'Seán' }]);
    expect(documents[1]?.raw).toContainEqual({ tag: 'author', value: "Se{\\'a}n O'Neill and others" });
  });

  it('have a key with any sign, or none', () => {
    const keys = ['Smith 2020', "O'Brien:2020(a)+b/c", 'ключ', '__proto__', 'k=1', ''];
    const read = keys.map((key) => only(`@misc{${key}, title={T}, constructor = {x}}`));
    expect(read.map((document) => document?.raw[0])).toEqual([
      ...keys.slice(0, 5).map((value) => ({ tag: '@misc', value })),
      { tag: 'constructor', value: 'x' },
    ]);
    expect(only('@misc{title = {T}, year = 2020}')).toMatchObject({ title: 'T', issued: { year: 2020 } });
    expect(only('@misc{k\n title = {T}\n}')).toMatchObject({ title: 'T', raw: [{ tag: '@misc', value: 'k' }] });
  });

  it('may stand on one line, or with their bracket on the next', () => {
    const text = 'x @misc{a,title={A}} @misc{b,title={B}}, @misc\n\n{c,title={C}}';
    const { documents } = readDocuments(text, { format: 'bibtex' });
    expect(documents.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });

  it('are told from addresses and from people', () => {
    const text = 'me@example.org {x}, @someone (said), @someone {said} so, foo@bar{x,}\n@misc{a, title={A}}';
    expect(readDocuments(text, { format: 'bibtex' }).documents.map(({ title }) => title)).toEqual(['A']);
  });

  it('have the type document where their own is unknown', () => {
    const { documents, problems } = readDocuments('@hardware{k, title={T}}', { format: 'bibtex' });
    expect(documents[0]).toMatchObject({ type: 'document', raw: [{ tag: '@hardware', value: 'k' }] });
    expect(places(problems)).toEqual([['unknown-type', 1]]);
  });
});

describe('the values of BibTeX', () => {
  it('stand in braces, in quotes or bare, and are joined', () => {
    const strings = '@string{a = "A " # {b}} @string(c = a # " c")';
    const document = only(`${strings} @misc{k, title = {The } # C # "; " # 5, year = 2019}`);
    expect(document).toMatchObject({ title: 'The A b c; 5', issued: { year: 2019 } });
  });

  it('may be names that nothing defines, or text without braces', () => {
    const { documents, problems } = readDocuments('@misc{k,\n title = Some title, note = unknown, pages = 5-9}');
    expect(documents[0]).toMatchObject({ title: 'Some title', pages: { first: '5', last: '9' } });
    expect(documents[0]?.raw).toContainEqual({ tag: 'note', value: 'unknown' });
    expect(places(problems)).toEqual([['unknown-string', 2]]);
  });

  it('keep quotes within quotes, and percent signs', () => {
    expect(article('title = "The "best" {"}5%{"} paper", year = "2019"')).toMatchObject({
      title: 'The "best" "5%" paper',
      issued: { year: 2019 },
    });
  });

  it('need no comma behind them, and no sign of equality', () => {
    expect(article('title {T} year = 2019 journal = "J"')).toMatchObject({
      title: 'T',
      issued: { year: 2019 },
      containerTitle: 'J',
    });
  });

  it('of strings made of strings end where they would grow without end', () => {
    const doubling = Array.from({ length: 60 }, (_, place) => `@string{s${place + 1} = s${place} # s${place}}\n`);
    const text = `@string{s0 = "xxxxxxxxxx"}\n${doubling.join('')}@misc{k, title = s60}`;
    const { documents, problems } = readDocuments(text, { format: 'bibtex' });
    expect(documents[0]?.title.length).toBeLessThan(2 ** 24);
    expect(problems.map(({ code }) => code)).toContain('unknown-string');
  });

  it('come once: a second one is kept', () => {
    expect(
      article(
        'title={A}, title={B}, author={X, Y}, author={Z, W}, journal={J}, journal={J}, doi={10.1000/a}, doi={10.1000/b}',
      ),
    ).toMatchObject({
      title: 'A',
      authors: [{ family: 'X', given: 'Y' }],
      doi: '10.1000/a',
      otherIds: ['doi:10.1000/b'],
      raw: [
        { tag: '@article', value: 'k' },
        { tag: 'title', value: 'B' },
        { tag: 'author', value: 'Z, W' },
      ],
    });
  });

  it('keep comments between them', () => {
    expect(article('\n % title = {Old},\n title = {New},\n')).toMatchObject({
      title: 'New',
      raw: [
        { tag: '@article', value: 'k' },
        { tag: '%', value: 'title = {Old},' },
      ],
    });
  });
});

describe('the fields of BibTeX', () => {
  it('are those of BibLaTeX too', () => {
    const { documents } = readFixture('biblatex.bib');
    expect(documents[1]).toMatchObject({
      type: 'book',
      title: 'Trust: A Life',
      authors: [
        { family: 'Berg', given: 'Jan', particle: 'van der' },
        { family: 'Hey', given: 'Ann Marie' },
      ],
      issued: { year: 2001 },
    });
    expect(documents[3]).toMatchObject({
      type: 'webpage',
      title: 'What is trust? A page',
      issued: { year: 2012 },
      url: 'https://example.org/a_b~c?d=%20',
      language: 'english',
    });
    expect(documents[4]).toMatchObject({
      containerTitle: 'Trust',
      containerShort: 'Tr',
      issued: { year: 2016, month: 3, day: 9 },
      articleNumber: 'e12',
      pmid: '16403221',
      issn: ['0317-8471'],
    });
  });

  it('are those of Scopus', () => {
    const [document] = readFixture('scopus.bib').documents;
    expect(document).toMatchObject({
      authors: [
        { family: 'Hey', given: 'A.' },
        { family: 'Redgate', given: 'S.' },
        { family: 'Berg', given: 'J.', particle: 'van der' },
      ],
      containerShort: 'J. Trust',
      articleNumber: '1722034',
      keywords: ['Trust', 'Fire stations, rural'],
      subjectHeadings: ['Trust', 'Human'],
      pmid: '30000001',
      origins: [{ database: 'Scopus', accession: 'Hey2020' }],
    });
    expect(document?.raw.map(({ tag }) => tag)).toEqual([
      ...['@article', 'note', 'affiliation', 'funding_details', 'funding_details', 'funding_text 1'],
      ...['issn', 'document_type'],
    ]);
  });

  it('are those of Web of Science, in two pairs of braces', () => {
    const [document] = readFixture('web-of-science.bib').documents;
    expect(document).toMatchObject({
      authors: [
        { family: 'Hey', given: 'Ann' },
        { family: 'Redgate', given: 'Sam' },
      ],
      title: 'Trust in stations',
      issued: { year: 2020, month: 1, day: 15 },
      publisher: 'TRUST & SONS',
      articleNumber: '17',
      issn: ['0317-8471', '2434-561X'],
      keywords: ['trust', 'fire stations'],
      subjectHeadings: ['HEALTH'],
      origins: [{ accession: 'WOS:000000000000001' }],
    });
  });

  it.each([
    ['year = {in press}', undefined],
    ['year = {c1998}', { year: 1998 }],
    ['year = {2005/6}', { year: 2005 }],
    ['year = {2019-03-05}', { year: 2019, month: 3, day: 5 }],
    ['year = {{2019}}', { year: 2019 }],
    ['year = {\\noopsort{b}2019}', { year: 2019 }],
    ['year = 2019, month = {7}', { year: 2019, month: 7 }],
    ['month = "July 4", year = 2019', { year: 2019, month: 7, day: 4 }],
    ['year = 2019, month = mar # "~5"', { year: 2019, month: 3, day: 5 }],
    ['year = 2019, month = {2 sep}', { year: 2019, month: 9, day: 2 }],
    ['year = 2019, month = {Jan-Feb}', { year: 2019, month: 1 }],
    ['year = 2019, month = {unknown}', { year: 2019 }],
    ['year = 2019, month = 2, day = 30', { year: 2019, month: 2 }],
    ['date = {2019-03/2019-05}, year = 2018', { year: 2019, month: 3 }],
    ['date = {2019~}', { year: 2019 }],
    ['date = {2012-22}', { year: 2012 }],
    ['date = {/2019-05}', { year: 2019, month: 5 }],
    ['date = {2015/}', { year: 2015 }],
    ['date = {1826/1827}', { year: 1826 }],
    ['date = {-0349~}', { year: -349 }],
    ['date = {201X}', undefined],
  ])('tell the date: %s', (fields, issued) => {
    expect(article(fields)?.issued).toEqual(issued);
  });

  it('are kept as LaTeX where the document says less', () => {
    const kept = (fields: string) =>
      article(fields)
        ?.raw.slice(1)
        .map(({ tag }) => tag);
    expect(kept('year = 2019, month = jan, day = 4, date = {2019-01-04}')).toEqual([]);
    expect(kept('title = {The {DNA} of $\\alpha$}, publisher = {Hey \\& Sons}, pages = {5--9}')).toEqual(['title']);
    expect(kept('title = {T}, subtitle = {S}, date = {2019~}')).toEqual(['title', 'subtitle', 'date']);
    expect(kept('author = {Hey, A and Redgate, S}, editor = {G{\\"o}del, K}')).toEqual(['editor']);
  });

  it('have the number of an issue, of a report, or of neither', () => {
    expect(article('number = {3}, issue = {4}')).toMatchObject({ issue: '3' });
    expect(article('issue = {4}')).toMatchObject({ issue: '4' });
    expect(only('@techreport{k, number = {TR-7}}')).toMatchObject({ otherIds: ['report:TR-7'] });
    expect(only('@patent{k, number = {US1}}')).toMatchObject({ otherIds: ['patent:US1'] });
    expect(only('@book{k, number = {5}, series = {S}}')).toMatchObject({ series: 'S', otherIds: [] });
    expect(only('@inproceedings{k, journal = {J}, number = {5}}')).toMatchObject({ issue: '5' });
  });

  it('have the publisher by many names', () => {
    expect(only('@phdthesis{k, school = {Kingston}, address = {London}}')).toMatchObject({
      type: 'thesis',
      publisher: 'Kingston',
      place: 'London',
    });
    expect(only('@book{k, organization = {O}, publisher = {P}}')).toMatchObject({ publisher: 'P' });
  });

  it('have the container by many names', () => {
    expect(article('journal = {J. Trust}, fjournal = {Journal of Trust}')).toMatchObject({
      containerTitle: 'Journal of Trust',
      containerShort: 'J. Trust',
    });
    expect(only('@incollection{k, booktitle = {Trust}, booksubtitle = {A Life}}')).toMatchObject({
      containerTitle: 'Trust: A Life',
    });
    expect(only('@proceedings{k, booktitle = {Proceedings of Trust}}')).toMatchObject({
      title: 'Proceedings of Trust',
    });
    expect(only('@article{k, entrysubtype = {newspaper}}')?.type).toBe('article-newspaper');
  });

  it('have identifiers and addresses, in which every sign stands for itself', () => {
    expect(
      article('doi = {https://doi.org/10.1000/A\\_b}, pmcid = {PMC12}, url = {http://x.org/a--b~c?d=\\%20\\&e}'),
    ).toMatchObject({
      doi: '10.1000/a_b',
      pmcid: 'PMC12',
      url: 'http://x.org/a--b~c?d=%20&e',
    });
    expect(article('eprint = {1702.04615}, archiveprefix = {arXiv}')).toMatchObject({ otherIds: ['arxiv:1702.04615'] });
    expect(article('eprint = {PMC12}, eprinttype = {pmc}')).toMatchObject({ pmcid: 'PMC12' });
    expect(article('howpublished = {\\url{https://x.org/a}}')).toMatchObject({ url: 'https://x.org/a' });
    expect(article('url = {https://doi.org/10.1000/b}')).toMatchObject({ doi: '10.1000/b' });
    expect(article('source = {YouTube}')?.origins[0]?.database).toBeUndefined();
  });

  it('have keywords between commas or semicolons', () => {
    expect(article('keywords = {a, {b, c}, d}')).toMatchObject({ keywords: ['a', 'b, c', 'd'] });
    expect(article('keywords = {a, b; c &amp; d; {e; f}}')).toMatchObject({ keywords: ['a, b', 'c &amp; d', 'e; f'] });
  });
});
