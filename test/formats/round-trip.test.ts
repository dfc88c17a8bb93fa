import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, documentSchema } from '../../src/document/document.ts';
import { readDocuments, writeDocuments } from '../../src/formats/index.ts';
import { anyDocument } from './any-document.ts';
import { readFixture } from './fixture.ts';

const formats = ['ris', 'medline', 'csl-json', 'bibtex', 'endnote-xml', 'csv'] as const;
const fixtures = [
  'repeated.ris',
  'dates.ris',
  'titles.ris',
  'people.ris',
  'databases.ris',
  'continuation.ris',
  'pubmed.nbib',
  'odd-items.csl',
];

/** A document without its origins; of these the number and the name of the database are data of the source. */
function facts({ origins, ...document }: Document) {
  return { ...document, accession: origins[0]?.accession, database: origins[0]?.database };
}

describe.each(formats)('what was written as %s', (format) => {
  it('reads back equal, whatever the documents say', () => {
    const documents = fc.uniqueArray(anyDocument, { selector: ({ id }) => id, maxLength: 3 });
    fc.assert(
      fc.property(documents, (written) => {
        const read = readDocuments(writeDocuments(written, format), { format }).documents;
        expect(read.map(facts)).toEqual(written.map(facts));
      }),
      { numRuns: 100 },
    );
  });

  it('is known by its text', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { documents, format: found } = readDocuments(writeDocuments([document], format));
        expect([found, documents.length]).toEqual([format, 1]);
      }),
    );
  });

  it.each(fixtures)('keeps every value of %s', (file) => {
    const { documents } = readFixture(file);
    const read = readDocuments(writeDocuments(documents, format), { format });
    expect(read.documents.map(facts)).toEqual(documents.map(facts));
    expect(documents.every((document) => documentSchema.safeParse(document).success)).toBe(true);
  });

  it('is the same text when it is written again', () => {
    const { documents } = readFixture('repeated.ris');
    const text = writeDocuments(documents, format);
    expect(writeDocuments(readDocuments(text, { format }).documents, format)).toBe(text);
  });
});
