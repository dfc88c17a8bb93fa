import { describe, expect, it } from 'vitest';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { places, readFixture } from '../fixture.ts';

describe('reading CSL-JSON', () => {
  it('finds the items in what Crossref answers, a list or one work', () => {
    const answer = (message: object) =>
      JSON.stringify({ status: 'ok', 'message-type': 'x', 'message-version': '1.0.0', message });
    const works = [
      { type: 'book', title: ['One'] },
      { type: 'book', title: ['Two'] },
    ];
    const titles = (text: string) => readDocuments(text, { format: 'csl-json' }).documents.map(({ title }) => title);
    expect(titles(answer({ 'total-results': 2, items: works }))).toEqual(['One', 'Two']);
    expect(titles(answer({ type: 'book', title: ['One'] }))).toEqual(['One']);
    expect(titles('{"message-type": "x", "title": "No message"}')).toEqual(['No message']);
  });

  it('finds identifiers in a note, where Zotero has them, and none in a sentence', () => {
    const note = (text: string, more: object = {}) =>
      readDocuments(JSON.stringify([{ type: 'article-journal', title: 'x', note: text, ...more }])).documents[0];
    const found = note('PMID: 12345678\nPMCID: PMC55\ntex.key: value');
    expect(found).toMatchObject({ pmid: '12345678', pmcid: 'PMC55' });
    expect(found?.raw).toEqual([{ tag: 'note', value: 'PMID: 12345678\nPMCID: PMC55\ntex.key: value' }]);
    expect(note('Erratum in: J Trust. 2020. PMID: 12345678.')?.pmid).toBeUndefined();
    expect(note('PMID: 12345678', { PMID: 3 })?.pmid).toBe('3');
  });

  it('reads each form of a date', () => {
    const { documents, problems } = readFixture('dates.csl');
    expect(documents.map(({ issued }) => issued)).toEqual([
      { year: 2019, month: 11, day: 3 },
      { year: 2019, month: 11 },
      { year: 2018, month: 5, day: 4 },
      { year: 1990 },
      { year: 1990 },
      { year: 2017, month: 11, day: 15 },
      { year: 2019, month: 1 },
      { year: 2019 },
      undefined,
    ]);
    expect(documents.map(({ raw }) => raw.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(places(problems)).toEqual([['unreadable-date', 10]]);
  });

  it('reads people and bodies, and keeps what it cannot hold', () => {
    const [document] = readFixture('people.csl').documents;
    expect(document?.authors).toEqual([
      { family: 'Berg', given: 'Jan', particle: 'van der' },
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { literal: 'Kingston City Council' },
      { family: 'Hey', given: 'Ann', orcid: '0000-0002-1825-0097' },
      { literal: 'Claude Shannon' },
    ]);
    expect(document?.editors).toEqual([{ family: 'Carter', particle: 'de' }]);
    expect(document?.raw[0]).toMatchObject({ tag: 'author', value: expect.stringContaining('"affiliation"') });
  });

  it('reads numbers for text, lists for one, marks in titles, and any key', () => {
    const { documents, problems } = readFixture('odd-items.csl');
    expect(documents[0]).toMatchObject({
      title: 'Growth in vitro & trust',
      titleMarkup: 'Growth <i>in vitro</i> &amp; trust',
      volume: '12',
      pages: { first: '155', last: '169' },
      articleNumber: 'e12',
      doi: '10.1000/one',
      issn: ['0317-8471', '2434-561X'],
      isbn: ['9780761950097'],
      keywords: ['trust', 'time'],
      abstract: 'What was found.',
      origins: [{ database: 'Crossref', accession: '7', line: 2 }],
    });
    expect(documents[0]?.raw.map(({ tag }) => tag)).toEqual([
      'DOI',
      'ISSN',
      'ISBN',
      'keyword',
      'abstract',
      'custom',
      'note',
      'reference-count',
      '__proto__',
      'constructor',
    ]);
    expect(documents[1]).toMatchObject({ type: 'document', title: 'Title in a list' });
    expect(places(problems)).toEqual([['unknown-type', 21]]);
  });

  it('lets no key reach a prototype', () => {
    readFixture('odd-items.csl');
    const { documents } = readDocuments(
      '[{"type": "book", "title": "x", "author": [{"__proto__": {"family": "False"}}]}]',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(documents[0]?.authors).toEqual([]);
  });

  it('reads the items that are whole among those that are not, and says where the others are', () => {
    const { documents, problems } = readFixture('broken-items.csl');
    expect(documents.map(({ title, origins }) => [title, origins[0]?.index, origins[0]?.line])).toEqual([
      ['Whole', 0, 2],
      ['Whole again', 4, 10],
    ]);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['unreadable-record', 3, 59],
      ['unreadable-record', 4, 3],
      ['unreadable-record', 5, 3],
      ['unreadable-record', 11, 3],
      ['unreadable-record', 12, 3],
      ['unreadable-record', 13, 3],
    ]);
  });

  it.each([
    ['one object', '{"type": "book", "title": "A"}', 1],
    ['objects one a line', '{"type": "book", "title": "A"}\n{"type": "book", "title": "B"}\n', 2],
    ['a list in an object', '{"items": [{"type": "book", "title": "A"}, {"type": "book", "title": "B"}]}', 2],
    ['a comma behind the last', '[{"type": "book", "title": "A"},]', 1],
    ['a byte order mark', '\ufeff[{"type": "book", "title": "A"}]', 1],
    ['an empty list', '[]', 0],
  ])('reads %s', (_, text, count) => {
    const { documents, format } = readDocuments(text);
    expect([documents.length, format]).toEqual([count, 'csl-json']);
  });

  it('says where text stops being JSON', () => {
    const { documents, problems } = readDocuments('\n  title: Trust', { format: 'csl-json' });
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'not-json', line: 2, column: 3 }]);
  });

  it('refuses an item that is nested to break a reader', () => {
    const { documents, problems } = readDocuments(`[{"type": "book", "title": ${'['.repeat(100_000)}`, {
      format: 'csl-json',
    });
    expect([documents.length, places(problems)]).toEqual([0, [['unreadable-record', 1]]]);
  });
});

describe('writing CSL-JSON', () => {
  it('writes items that other programs read', () => {
    const { documents } = readFixture('dates.csl');
    expect(JSON.parse(writeDocuments(documents.slice(0, 1), 'csl-json'))).toEqual([
      {
        id: 'csl-json-0001',
        type: 'article-journal',
        title: 'Numbers',
        issued: { 'date-parts': [[2019, 11, 3]] },
        custom: { 'realist-synthesis': { accession: 'a', id: 'csl-json-0001' } },
      },
    ]);
  });

  it('writes what it kept as the JSON that it was', () => {
    const { documents } = readFixture('odd-items.csl');
    const [item] = JSON.parse(writeDocuments(documents, 'csl-json'));
    expect(item).toMatchObject({ ISSN: ['0317-8471', '2434561X'], 'reference-count': 5, custom: { colour: 'blue' } });
  });

  it('writes text that is nested to break a printer', () => {
    const { documents } = readDocuments('[{"type": "book", "title": "x", "note": "y"}]');
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const hostile = documents.map((document) => ({ ...document, raw: [{ tag: 'note', value: deep }] }));
    expect(readDocuments(writeDocuments(hostile, 'csl-json')).documents[0]?.raw).toEqual([
      { tag: 'note', value: deep },
    ]);
  });
});
