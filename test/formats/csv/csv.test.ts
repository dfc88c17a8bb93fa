import '../blocks-run.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../src/document/document.ts';
import type { ColumnMap } from '../../../src/formats/csv/column-map.ts';
import { csv } from '../../../src/formats/csv/csv.ts';
import { readDocuments } from '../../../src/formats/index.ts';
import { textDocuments } from '../../../src/formats/text-documents.ts';
import { readInPieces } from '../read-in-pieces.ts';
import { growthOf, inFull, type Print } from '../steps-of.ts';
import { firstOf, readCsv } from './read-csv.ts';

const titles = (text: string) => readCsv(text).documents.map(({ title }) => title);

describe('the form of a table', () => {
  it.each([
    ['commas', 'title,authors,year\n"a, b; c; d",Hey A,2001\n'],
    ['semicolons', 'title;authors;year\n"a, b; c; d";Hey A;2001\n'],
    ['tabs', 'title\tauthors\tyear\na, b; c; d\tHey A\t2001\n'],
    ['upright strokes', 'title|authors|year\na, b; c; d|Hey A|2001\n'],
  ])('is told by the names of the columns: %s', (_, text) => {
    expect(firstOf(text)).toMatchObject({
      title: 'a, b; c; d',
      authors: [{ family: 'Hey', given: 'A' }],
      issued: { year: 2001 },
    });
  });

  it.each([
    ['sep=;', 'sep=;\r\ntitle;year\r\na,b;2001\r\n'],
    ['"sep=;" behind a byte order mark', '\ufeff"sep=;"\r\ntitle;year\r\na,b;2001\r\n'],
    ['a sign that nobody else uses', 'sep=~\ntitle~year\na,b~2001\n'],
  ])('is told by %s, and the lines are counted on', (_, text) => {
    expect(firstOf(text)).toMatchObject({ title: 'a,b', issued: { year: 2001 }, origins: [{ line: 3 }] });
  });

  it('is told by rows of one width where no name is known', () => {
    expect(firstOf('Titel;Jahr\nEins, zwei;2001\nDrei, vier;2002\n').raw).toEqual([
      { tag: 'Titel', value: 'Eins, zwei' },
      { tag: 'Jahr', value: '2001' },
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may have lines that end in %s', (_, end) => {
    const { documents } = readCsv(['title,abstract', 'a,"one', 'two"', '', 'b,c', ''].join(end));
    expect(documents.map(({ title, abstract, origins }) => [title, abstract, origins[0]?.line])).toEqual([
      ['a', 'one\ntwo', 2],
      ['b', 'c', 5],
    ]);
  });

  it('may have a byte order mark, decoded or not, also before a table put behind another', () => {
    expect(titles('\ufefftitle,doi\na,\n\ufefftitle,doi\nb,\n')).toEqual(['a', 'b']);
    expect(titles('ï»¿title,doi\na,\n')).toEqual(['a']);
  });

  it('may have its fields by row', () => {
    const text =
      '"TITLE","Trust: a review"\n"AUTHOR NAMES","Hey A.","Liu B."\n"SOURCE","Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004"\n\n"TITLE","Second"\n"DOI","10.1000/b"\n';
    const { documents, problems } = readCsv(text);
    expect(problems).toEqual([]);
    expect(documents).toMatchObject([
      {
        title: 'Trust: a review',
        authors: [{ family: 'Hey' }, { family: 'Liu' }],
        containerTitle: 'Cancer',
        volume: '102',
        issue: '4',
        pages: { first: '253', last: '258' },
        issued: { year: 2004, month: 8, day: 25 },
      },
      { title: 'Second', doi: '10.1000/b', origins: [{ line: 5 }] },
    ]);
  });
});

describe('quotes', () => {
  it('hold delimiters, line ends and doubled quotes, and may have space around them', () => {
    const { documents, problems } = readCsv('title,abstract,year\n "He said ""yes"", then" ,"",2001\n');
    expect(documents).toMatchObject([{ title: 'He said "yes", then', issued: { year: 2001 } }]);
    expect(problems).toEqual([]);
  });

  it('may be escaped by a backslash in the whole file', () => {
    const text = 'title,abstract\n"say \\"yes\\", then","ends in \\\\"\n"a","b"\n';
    expect(readCsv(text).documents).toMatchObject([
      { title: 'say "yes", then', abstract: 'ends in \\' },
      { title: 'a', abstract: 'b' },
    ]);
  });

  it('inside a cell without quotes are marks like any other', () => {
    expect(titles('title,year\nA 5" pipe,2001\n')).toEqual(['A 5" pipe']);
  });

  it('that are not doubled are kept, and noted', () => {
    const { documents, places } = readCsv('title,year\n"The "new" trust",2001\nb,2002\n');
    expect(documents.map(({ title }) => title)).toEqual(['The "new" trust', 'b']);
    expect(places).toEqual([['stray-quote', 2]]);
  });

  it('that nothing closes do not swallow the rest of the file', () => {
    const { documents, places } = readCsv('title,year\n"The new trust,2001\nb,2002\nc,2003\n');
    expect(documents.map(({ title }) => title)).toEqual(['"The new trust', 'b', 'c']);
    expect(places).toEqual([['unclosed-quote', 2]]);
  });

  it('that the quotes of a later row seem to close do not swallow the rows between', () => {
    const { documents, places } = readCsv('title,year,doi\n"Smart" cities,2001,\n"b","2002",""\n"c","2003",""\n');
    expect(documents.map(({ title, issued }) => [title, issued?.year])).toEqual([
      ['"Smart" cities', 2001],
      ['b', 2002],
      ['c', 2003],
    ]);
    expect(places).toEqual([['unclosed-quote', 2]]);
  });
});

describe('quotes in tables that use none', () => {
  it('are marks like any other', () => {
    const { documents } = readCsv(
      'TI\tAU\tPY\tDI\n"Care" in wards\tHey A\t2001\t"x"\n"We trust", they said\tLiu B\t2002\t\n',
    );
    expect(documents.map(({ title, issued }) => [title, issued?.year])).toEqual([
      ['"Care" in wards', 2001],
      ['"We trust", they said', 2002],
    ]);
  });
});

describe('rows', () => {
  it('of too few or too many cells become documents, with a problem', () => {
    const { documents, places } = readCsv('title,year,note\na\nb,2001,x,y,,z\nc,2002,,,\n');
    expect(documents.map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect(documents[1]?.raw).toEqual([
      { tag: 'note', value: 'x' },
      { tag: 'column 4', value: 'y' },
      { tag: 'column 6', value: 'z' },
    ]);
    expect(places).toEqual([
      ['missing-cells', 2],
      ['extra-cells', 3],
    ]);
  });

  it('without a value are no records', () => {
    expect(titles('title,year\n\na,2001\n,\n  ,\t\n\nb,2002\n\n')).toEqual(['a', 'b']);
  });

  it('that repeat the header are no records', () => {
    const { documents, places } = readCsv('title,year\na,2001\ntitle,year\nb,2002\n');
    expect([documents.length, places]).toEqual([2, [['repeated-header', 3]]]);
  });

  it('of a second table are read by its own header', () => {
    const { documents, places } = readCsv('title,year,doi\na,2001,\nDOI,Article Title,Year\n10.1000/b,b,2002\n');
    expect(documents.map(({ title, doi }) => [title, doi])).toEqual([
      ['a', undefined],
      ['b', '10.1000/b'],
    ]);
    expect(places).toEqual([['new-header', 3]]);
  });

  it('before the header stand outside any record', () => {
    const { documents, places } = readCsv('Exported on 3 May\n"Query: trust, teams"\n\ntitle,doi,year\na,,2001\n');
    expect([documents.length, places]).toEqual([1, [['text-between-records', 1]]]);
  });
});

describe('columns', () => {
  it('of one name give their field once, and keep the other value', () => {
    const document = firstOf('title,year,Title\nfirst,2001,second\n');
    expect([document.title, document.raw]).toEqual(['first', [{ tag: 'Title', value: 'second' }]]);
  });

  it('are named by the caller, by name or by place', () => {
    const columns: ColumnMap = { PAPER_NAME: 'title', 'written by': 'authors', '2': 'issued', Note: 'abstract' };
    const document = firstOf('Paper name,Written by,When,note\nTrust,"Hey, A",2001,Text\n', columns);
    expect(document).toMatchObject({
      title: 'Trust',
      authors: [{ family: 'Hey', given: 'A' }],
      issued: { year: 2001 },
      abstract: 'Text',
      raw: [],
    });
  });

  it('that the caller names stand before those that are known', () => {
    const columns: ColumnMap = { title: 'raw', 'english title': 'title' };
    const document = firstOf('title,english title,year\nVertrauen,Trust,2001\n', columns);
    expect([document.title, document.raw]).toEqual(['Trust', [{ tag: 'title', value: 'Vertrauen' }]]);
  });

  it('that the caller names tell the header, whatever else stands there', () => {
    const document = firstOf('2nd name,Paper\nx: y,Trust\n', { paper: 'title' });
    expect([document.title, document.raw]).toEqual(['Trust', [{ tag: '2nd name', value: 'x: y' }]]);
  });

  it('without names are kept in raw, or named by their places', () => {
    const text = 'Trust in teams,"Hey, A",2001\nSecond,"Liu, B",2002\n';
    expect(readCsv(text).places).toContainEqual(['no-header', 1]);
    expect(firstOf(text).raw[2]).toEqual({ tag: 'column 3', value: '2001' });
    const { documents } = readCsv(text, { 0: 'title', 1: 'authors', 2: 'issued' });
    expect(documents).toMatchObject([
      { title: 'Trust in teams', issued: { year: 2001 } },
      { title: 'Second', authors: [{ family: 'Liu', given: 'B' }], raw: [] },
    ]);
  });

  it('of which none is known are kept in raw', () => {
    const { places, documents } = readCsv('Eins,Zwei\nx y,5\n');
    expect(documents).toHaveLength(1);
    expect(places).toContainEqual(['unknown-columns', 1]);
  });

  it('that the caller names and the table has not are a problem', () => {
    expect(readCsv('title,year\na,2001\n', { Abstrakt: 'abstract', 7: 'doi' }).places).toEqual([
      ['missing-column', 1],
      ['missing-column', 1],
    ]);
  });

  it('cannot be given a field that is none', () => {
    const columns: ColumnMap = JSON.parse('{"a": "titel", "__proto__": "title"}');
    expect(() => readCsv('a\nb\n', columns)).toThrow(
      expect.objectContaining({ code: 'unknown-field', path: ['columns', 'a'] }),
    );
  });
});

describe('the sign of a table', () => {
  it.each([
    ['title,authors,abstract\n', 0],
    ['\ufeff"Authors","Title","Year"\n', 1],
    ['sep=;\nTitle;DOI\n', 6],
    ['PT\tAU\tTI\tSO\tUT\n', 0],
    ['created_at,user_id,user_email,article_id,key,value\n', 0],
    ['Title, then the authors\n', -1],
    ['TY  - JOUR\nTI  - Title, author, year\n', -1],
    ['[{"type": "book", "title": "Trust", "DOI": "10.1/x"}]', -1],
    ['@article{title, author = {year}, doi = {x}}\n', -1],
    ['<title>a, authors</title>', -1],
    ['', -1],
  ])('stands in %j at %i', (head, place) => {
    expect(csv.signIn(head)).toBe(place);
  });
});

const odd =
  '\ufeffsep=,\r\nTitle,Authors,"Abstract ""of"" it",Year,DOI\r\n"a ""b""","Hey, A; Liu, B","two\r\nlines",2001,10.1000/x\r\n\r\nc,,"x "y" z,2002,\rd,,,\n"e","f",2003,,"open\n';

describe('a table in pieces', () => {
  it('reads as in one piece, wherever it is cut', () => {
    const whole = readCsv(odd);
    expect(whole.documents.length).toBeGreaterThan(3);
    for (let cut = 0; cut <= odd.length; cut += 1) expect(readCsv([odd.slice(0, cut), odd.slice(cut)])).toEqual(whole);
    expect(readCsv([...odd])).toEqual(whole);
  });

  it('reads as in one piece, whatever it holds', () => {
    const part = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\r',
      '\\"',
      ' ',
      'title',
      'doi',
      'x',
      '\t',
      '\ufeff',
      '[',
      '2001',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.array(fc.nat(60), { maxLength: 4 }), (parts, cuts) => {
        const text = `title,doi,year\n${parts.join('')}`;
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const pieces = places.map((place, index) => text.slice(place, places[index + 1] ?? text.length));
        const whole = readCsv(text);
        expect(readCsv(pieces)).toEqual(whole);
        for (const document of whole.documents) expect(documentSchema.safeParse(document).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('tells its form from the same start, however long it is', () => {
    const long = `${'x'.repeat(70_000)},1\n`;
    const text = `title;year\n"${long}";2001\n`;
    expect(readCsv([text.slice(0, 3), text.slice(3, 66_000), text.slice(66_000)])).toEqual(readCsv(text));
  });
});

describe('a quote that nothing closes', () => {
  const row = (index: number) => `Trust ${index},"Hey, A.",${'x'.repeat(400)}\n`;
  const rows = Array.from({ length: 12_000 }, (_, index) => row(index).replaceAll('"Hey, A."', 'Hey'));
  const table = `title,authors,abstract\n"Doubt,Hey,x\n${rows.join('')}${row(12_000)}`;

  it('holds no file in memory: the rows behind it are given while the file is still coming', () => {
    let documents = 0;
    const reader = textDocuments(
      { format: 'csv' },
      () => {
        documents += 1;
      },
      () => {},
    );
    for (let at = 0; at < table.length; at += 65_536) reader.push(table.slice(at, at + 65_536));
    // what is held is read again when it has doubled, so that four million characters are the most
    expect(documents).toBeGreaterThan(8000);
    reader.end();
    expect(documents).toBe(rows.length + 2);
  });

  it('is told, and costs no row and no later quote, whatever the pieces', () => {
    const whole = readDocuments(table, { format: 'csv' });
    expect(whole.problems.map(({ code, line }) => [code, line])).toEqual([['unclosed-quote', 2]]);
    expect(whole.documents.map(({ title }) => title)).toEqual([
      '"Doubt',
      ...[...rows, ''].map((_, index) => `Trust ${index}`),
    ]);
    expect(whole.documents.at(-1)?.authors).toEqual([{ family: 'Hey', given: 'A.' }]);
    const pieces = table.match(/[\s\S]{1,99991}/g) ?? [];
    expect(JSON.stringify(readInPieces(pieces, 'csv'))).toBe(
      JSON.stringify({ documents: whole.documents, problems: whole.problems }),
    );
  });

  it('is none where a cell of one line is as long', () => {
    const long = 'x '.repeat(2_000_000);
    const { documents, problems } = readDocuments(`title,abstract\nTrust,"${long}y"\n`, { format: 'csv' });
    expect([documents[0]?.abstract?.length, problems]).toEqual([long.length + 1, []]);
  });
});

describe('what was made to break a reader', () => {
  const header = 'title,authors,keywords,year,source\n';
  const tables: readonly (readonly [string, Print])[] = [
    ['quotes that nothing closes', (many) => many('"a,b\n', 20_000)],
    ['quotes that are closed at the end of the file', (many) => `${many('"a,b"c\n', 20_000)}"`],
    ['quotes that are not doubled', (many) => `"${many('a "b" c ', 15_000)}",x\n`],
    ['a row of quotes', (many) => many('"', 300_001)],
    ['a row of open quotes', (many) => many('"a,', 30_000)],
    ['backslashes', (many) => `"x\\"y${many('\\', 100_000)}",z\n`],
    ['many cells', (many) => `${many('a,', 100_000)}\n`],
    ['spaces before a quote that does not come', (many) => `a,${many(' ', 100_000)}x,\n`],
    ['cells of spaces', (many) => many('  ,', 30_000)],
    ['many names', (many) => `t,"${many('Hey A., ', 20_000)}"\n`],
    ['many names with commas', (many) => `t,"${many('Hey, A., ', 20_000)}"\n`],
    ['many names with and', (many) => `t,"${many('Hey, A and ', 15_000)}"\n`],
    ['a list that does not close', (many) => `t,"[${many("'a', ", 20_000)}]x]"\n`],
    ['a long word', (many) => `t,,${many('(', 200_000)},,\n`],
    ['a long source', (many) => `t,,,,${many('a (2000) ', 20_000)}\n`],
    ['many short rows', (many) => many('a,b\n', 20_000)],
    ['many headers', (many) => many(header, 5_000)],
  ];

  it.each(tables)('takes twice the steps for twice the table: %s', (_, print) => {
    readCsv(header + print(inFull));
    expect(growthOf(print, (rows) => readCsv(header + rows))).toBeLessThan(2.3);
  });

  it('has no names of columns that harm', () => {
    const document = firstOf('__proto__,constructor,title,doi\na,b,c,\n');
    expect(document.raw.map(({ tag }) => tag)).toEqual(['__proto__', 'constructor']);
    expect({}).not.toHaveProperty('a');
  });
});
