import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { csv } from '../../../src/formats/csv/csv.ts';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { anyDocument } from '../any-document.ts';
import { fixture, readFixture } from '../fixture.ts';
import { readCsv } from './read-csv.ts';

/** A document without its origins; of these the number and the name of the database are data of the source. */
function facts({ origins, ...document }: Document) {
  return { ...document, accession: origins[0]?.accession, database: origins[0]?.database };
}

const trust: Document = {
  id: 'doc-1',
  type: 'article-journal',
  title: 'Trust, "realist"\nview',
  authors: [{ family: 'Hey', given: 'Ann' }, { literal: 'Kingston City Council' }],
  editors: [],
  issued: { year: 2019, month: 5 },
  containerTitle: 'Journal of Teams',
  pages: { first: '12', last: '19', asPrinted: '12-19' },
  doi: '10.1000/one',
  isbn: [],
  issn: ['0317-8471'],
  otherIds: ['trial:NCT01234567'],
  keywords: ['trust', 'teams'],
  subjectHeadings: [],
  origins: [],
  raw: [],
};

/** The first cells of the first row, by the names of their columns. */
function cellsOf(text: string) {
  const [names = '', row = ''] = text.split('\r\n');
  const values = row.split(',');
  return Object.fromEntries(names.split(',').map((name, place) => [name, values[place]]));
}

describe('what was written as csv', () => {
  it('has one column a field, with names that other programs know', () => {
    const text = writeDocuments([{ ...trust, title: 'Trust' }], 'csv');
    expect(cellsOf(text)).toMatchObject({
      type: 'journal article',
      title: 'Trust',
      // names with commas stand in quotes
      authors: '"Hey',
    });
    expect(text.split('\r\n')[1]).toContain('Trust,"Hey, Ann; Kingston City Council",,2019,2019-05,Journal of Teams');
  });

  it('keeps to RFC 4180', () => {
    expect(writeDocuments([trust], 'csv')).toContain('\r\njournal article,"Trust, ""realist""\nview",');
  });

  it('has its header also where there is no document', () => {
    expect(readDocuments(writeDocuments([], 'csv'), { format: 'csv' }).documents).toEqual([]);
    expect(writeDocuments([], 'csv')).toMatch(/^type,title,authors,.*realist-synthesis\r\n$/);
  });

  it('reads back equal, whatever the documents say', () => {
    const documents = fc.uniqueArray(anyDocument, { selector: ({ id }) => id, maxLength: 3 });
    fc.assert(
      fc.property(documents, (written) => {
        const read = readDocuments(writeDocuments(written, 'csv'), { format: 'csv' }).documents;
        expect(read.map(facts)).toEqual(written.map(facts));
      }),
      { numRuns: 150 },
    );
  });

  it('says most things in columns, and few in the last one', () => {
    const rest = writeDocuments([{ ...trust, title: 'Trust' }], 'csv')
      .trimEnd()
      .split('realist-synthesis ')[1];
    expect(rest).toBe('{""id"":""doc-1""}"');
  });

  it.each(['scopus.csv', 'rayyan.csv', 'zotero.csv', 'repeated.ris', 'pubmed.nbib'])(
    'keeps every value of %s',
    (file) => {
      const documents = file.endsWith('.csv') ? readCsv(fixture(file)).documents : readFixture(file).documents;
      const read = readDocuments(writeDocuments(documents, 'csv'));
      expect(read.format).toBe('csv');
      expect(read.documents.map(facts)).toEqual(documents.map(facts));
    },
  );

  it('is the same text when it is written again', () => {
    const text = writeDocuments(readCsv(fixture('scopus.csv')).documents, 'csv');
    expect(writeDocuments(readDocuments(text).documents, 'csv')).toBe(text);
  });
});

describe('what was written for spreadsheets', () => {
  const guarded = (document: Document) => csv.guarded?.join([csv.guarded.print(document, [], '')]) ?? '';

  it.each(['=HYPERLINK("x")', '+1', '-1', '@sum', "'=1", "''-x", '\t=x'])('has no cell that runs: %j', (title) => {
    const text = guarded({ ...trust, title });
    expect(text).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
    expect(readCsv(text).documents[0]?.title).toBe(title);
  });

  it('leaves other apostrophes alone', () => {
    expect(readCsv(guarded({ ...trust, title: "'t Hart" })).documents[0]?.title).toBe("'t Hart");
    expect(readCsv("title,doi\n'=x,\n").documents[0]?.title).toBe("'=x");
  });
});
