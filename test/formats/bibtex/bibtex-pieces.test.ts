import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentSchema } from '../../../src/document/document.ts';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { fixture } from '../fixture.ts';
import { cutAnywhere, mutated, readInPieces } from '../read-in-pieces.ts';

const texts = ['library.bib', 'biblatex.bib', 'broken.bib', 'scopus.bib'].map(fixture);
const part = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '"',
    '@',
    '@misc{',
    '\n@misc{x,',
    '@comment{',
    '@string{',
    '#',
    '=',
    ',',
    '\\',
    '$',
    '%',
    '(',
    ')',
    '\r\n',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

it('never fails, whatever stands in the file, and gives documents that fit their schema', () => {
  fc.assert(
    fc.property(fc.oneof(mutated(texts, part), fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const { documents } = readDocuments(text, { format: 'bibtex' });
      for (const document of documents) expect(documentSchema.safeParse(document).success).toBe(true);
      const again = readDocuments(writeDocuments(documents, 'bibtex'), { format: 'bibtex' });
      expect(again.documents.map(({ origins, ...facts }) => facts)).toEqual(
        documents.map(({ origins, ...facts }) => facts),
      );
    }),
    { numRuns: 150 },
  );
});

it('is read the same in pieces of any size', () => {
  const cut = mutated(texts, part).chain((text) => fc.tuple(fc.constant(text), cutAnywhere(text)));
  fc.assert(
    fc.property(cut, ([text, pieces]) => {
      expect(readInPieces(pieces, 'bibtex')).toEqual(readInPieces([text], 'bibtex'));
    }),
    { numRuns: 150 },
  );
});

it('keeps one document or one problem for each entry that starts a line', () => {
  fc.assert(
    fc.property(mutated(texts, fc.constantFrom('{', '}', '"', ',', '')), (text) => {
      const { documents, problems } = readDocuments(text, { format: 'bibtex' });
      const lost = problems.filter(({ code }) => code === 'unreadable-record').length;
      const entries =
        text.match(/^@(?:article|book|inbook|inproceedings|mvbook|online|proceedings|xdata|techreport)\s*[{(]/gim) ??
        [];
      expect(documents.length + lost).toBeGreaterThanOrEqual(entries.length);
    }),
    { numRuns: 150 },
  );
});
