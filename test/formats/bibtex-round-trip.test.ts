import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { readDocuments, writeDocuments } from '../../src/formats/index.ts';
import { anyDocument } from './any-document.ts';

/** A document without its origins; of these the number and the name of the database are data of the source. */
function facts({ origins, ...document }: Document) {
  return { ...document, accession: origins[0]?.accession, database: origins[0]?.database };
}

function readBack(documents: readonly Document[]) {
  return readDocuments(writeDocuments(documents, 'bibtex'), { format: 'bibtex' }).documents;
}

/** Documents that came from BibTeX, with raw fields that may hold anything. */
const fromBibtex = fc
  .tuple(
    anyDocument,
    fc.array(
      fc.record({
        tag: fc.constantFrom(
          '@Article',
          '@misc',
          '@string',
          'title',
          'Author',
          'note',
          '%',
          '',
          'month',
          'crossref',
          'funding_text 1',
        ),
        value: fc.oneof(
          fc.constantFrom(
            'key',
            'k,2',
            '{Trust}',
            'a}',
            '{',
            'x\n@article{y,',
            '\\"o and $x$',
            'July 30th',
            'two\nlines',
          ),
          fc.string({ unit: fc.constantFrom(...'{}\\"@%#,= \nab$~-'), maxLength: 10 }),
        ),
      }),
      { maxLength: 4 },
    ),
  )
  .map(
    ([document, raw]): Document => ({ ...document, raw, origins: [{ format: 'bibtex', index: 0, accession: 'key' }] }),
  );

describe('what was written as BibTeX', () => {
  it('reads back equal, whatever the documents say', () => {
    const documents = fc.uniqueArray(fc.oneof(anyDocument, fromBibtex), { selector: ({ id }) => id, maxLength: 3 });
    fc.assert(
      fc.property(documents, (written) => {
        expect(readBack(written).map(facts)).toEqual(written.map(facts));
      }),
      { numRuns: 250 },
    );
  });
});
