import { describe, expect, it } from 'vitest';
import { detectFormat, readDocuments, writeDocuments } from '../../src/formats/index.ts';
import { readFixture } from './fixture.ts';

const two = 'TY  - JOUR\nTI  - A\nER  -\nTY  - JOUR\nTI  - B\nER  -\n';

describe('readDocuments', () => {
  it.each([
    [undefined, 'ris-0001'],
    ['wos.ris', 'wos-0001'],
    ['exports/2024/my export.v2.ris', 'my export.v2-0001'],
    ['C:\\exports\\wos.ris', 'wos-0001'],
    ['.ris', '.ris-0001'],
    [' \n', 'ris-0001'],
  ])('calls a document of the file %j %s', (file, id) => {
    const origin = file === undefined ? {} : { file };
    expect(readDocuments(two, { origin }).documents[0]?.id).toBe(id);
  });

  it('says where each document came from', () => {
    const origin = { searchId: 'S1', database: 'Scopus', file: 'a.ris', retrievedAt: '2024-05-01' };
    expect(readDocuments(two, { origin }).documents.map(({ origins }) => origins)).toEqual([
      [{ ...origin, format: 'ris', index: 0, line: 1 }],
      [{ ...origin, format: 'ris', index: 1, line: 4 }],
    ]);
  });

  it('prefers the database that the caller names, and keeps the one of the file', () => {
    const [document] = readFixture('databases.ris', { origin: { database: 'Embase (Ovid)' } }).documents;
    expect(document?.origins[0]?.database).toBe('Embase (Ovid)');
    expect(document?.raw).toContainEqual({ tag: 'DB', value: 'Embase' });
  });

  it('takes ids from the caller', () => {
    const { documents } = readDocuments(two, { idOf: ({ index }) => `doc-${index}` });
    expect(documents.map(({ id }) => id)).toEqual(['doc-0', 'doc-1']);
    const written = writeDocuments(documents, 'ris');
    expect(readDocuments(written).documents.map(({ id }) => id)).toEqual(['doc-0', 'doc-1']);
    expect(readDocuments(written, { idOf: ({ index }) => `new-${index}` }).documents.map(({ id }) => id)).toEqual([
      'new-0',
      'new-1',
    ]);
  });

  it('gives no id twice', () => {
    const record = 'TY  - JOUR\nTI  - A\nU5  - realist-synthesis {"id":"ris-0003"}\nER  -\n';
    const { documents, problems } = readDocuments(`${record}${record}TY  - JOUR\nTI  - B\nER  -\n`);
    expect(documents.map(({ id }) => id)).toEqual(['ris-0003', 'ris-0002', 'ris-0003-2']);
    expect(problems).toMatchObject([{ code: 'duplicate-id', line: 5, ids: ['ris-0002'] }]);
  });

  it.each(['{"id":', '{"id":""}', '{"title":5}', '{"sneaked":1}', '{"authors":[{"family":5}]}'])(
    'leaves out a remainder that was damaged: %s',
    (remainder) => {
      const value = `realist-synthesis ${remainder}`;
      const { documents, problems } = readDocuments(`TY  - JOUR\nTI  - A\nU5  - ${value}\nER  -\n`);
      expect(documents).toMatchObject([{ id: 'ris-0001', title: 'A', raw: [{ tag: 'U5', value }] }]);
      expect(problems).toMatchObject([{ code: 'damaged-remainder', line: 1 }]);
      expect(readDocuments(writeDocuments(documents, 'ris')).documents[0]?.raw).toEqual(documents[0]?.raw);
    },
  );

  it('says that it knows no format, and that a file holds no record', () => {
    expect(readDocuments('Dear colleague,')).toMatchObject({
      documents: [],
      format: null,
      problems: [{ code: 'unknown-format', severity: 'error' }],
    });
    expect(readDocuments('', { format: 'ris' })).toMatchObject({
      documents: [],
      format: 'ris',
      problems: [{ code: 'no-records', severity: 'warning' }],
    });
  });

  it('refuses a format that nobody knows', () => {
    const unknown = expect.objectContaining({ code: 'unknown-format', path: ['format'] });
    // @ts-expect-error: what a caller in JavaScript may write
    expect(() => readDocuments(two, { format: 'docx' })).toThrow(unknown);
    // @ts-expect-error: what a caller in JavaScript may write
    expect(() => writeDocuments([], 'docx')).toThrow(unknown);
  });

  it('reads frozen options and leaves documents as they were', () => {
    const { documents } = readDocuments(two, Object.freeze({ origin: Object.freeze({ file: 'a.ris' }) }));
    const before = JSON.stringify(documents);
    const frozen = documents.map((document) => Object.freeze(document));
    writeDocuments(Object.freeze(frozen), 'csl-json');
    expect(JSON.stringify(frozen)).toBe(before);
  });
});

describe('detectFormat', () => {
  it.each([
    ['TY  - JOUR\nER  - \n', 'ris'],
    ['TY - JOUR\nER - \n', 'ris'],
    ['Record #1 of 2\nProvider: x\n\nTY  - JOUR\n', 'ris'],
    ['AU  - Hey, A\nTI  - No type\nER  -\n', 'ris'],
    ['TY  - JOUR\nAB  - See\nPMID- 1\nER  -\n', 'ris'],
    ['\n\nPMID- 123\nTI  - x\n', 'medline'],
    ['OWN - NLM\nTI  - x\n', 'medline'],
    ['\ufeff [{"type": "book"}]', 'csl-json'],
    ['{"type": "book", "title": "x"}', 'csl-json'],
    ['[]', 'csl-json'],
    ['{"schemaVersion": 1, "title": "a review"}', null],
    ['[1, 2, 3]', null],
    ['FN Clarivate\nPT J\nAU Hey, A\nER\n', 'wos'],
    ['title,author\nA,B\n', 'csv'],
    ['', null],
  ])('tells the format of %j', (text, format) => {
    expect(detectFormat(text)).toBe(format);
  });
});
