import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { anyDocument } from '../any-document.ts';
import { readFixture } from '../fixture.ts';

/** A document without its origins; of these the number and the name of the database are data of the source. */
function facts({ origins, ...document }: Document) {
  return { ...document, accession: origins[0]?.accession, database: origins[0]?.database };
}

function readBack(documents: readonly Document[]) {
  return readDocuments(writeDocuments(documents, 'bibtex'), { format: 'bibtex' }).documents;
}

/** Documents that came from BibTeX, with raw fields that may hold anything. */
const rawField = fc.record({
  tag: fc.constantFrom(
    ...['@article', '@misc', '@string', '@Article', 'title', 'author', 'Author', 'note', '%', '', 'month', 'crossref'],
    ...['funding_text 1', 'realist-synthesis-key', 'realist-synthesis-field', 'realist-synthesis', '__proto__'],
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
      '',
    ),
    fc.string({ unit: fc.constantFrom(...'{}\\"@%#,= \nab$~-'), maxLength: 10 }),
  ),
});
const fromBibtex = fc
  .tuple(anyDocument, fc.array(rawField, { maxLength: 4 }))
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
      { numRuns: 150 },
    );
  });

  it.each([
    'library.bib',
    'biblatex.bib',
    'broken.bib',
    'scopus.bib',
    'web-of-science.bib',
    'titles.ris',
    'people.ris',
  ])('keeps every value of %s, and is the same text when it is written again', (file) => {
    const { documents } = readFixture(file);
    const text = writeDocuments(documents, 'bibtex');
    const read = readDocuments(text).documents;
    expect(read.map(facts)).toEqual(documents.map(facts));
    expect(writeDocuments(read, 'bibtex')).toBe(text);
  });

  it('has the LaTeX that came from BibTeX as it was', () => {
    const source = [
      '@techreport{o:1,',
      '  year = {2019},',
      '  month = mar,',
      '  number = {TR-7},',
      '  institution = {Kingston},',
      '  author = {G{\\"o}del, Kurt and others},',
      '  title = {The {DNA} of $\\frac{1}{2}$},',
      '  note = {two {braces}',
      '    and lines},',
      '}\n',
    ];
    const { documents } = readDocuments(source.join('\n'), { idOf: () => 'd' });
    const own = '  realist-synthesis = {realist-synthesis {"id":"d"}},';
    expect(writeDocuments(documents, 'bibtex').split('\n')).toEqual([
      ...source.slice(0, 8),
      '    and lines},',
      own,
      '}',
      '',
    ]);
  });

  it('is BibTeX that other programs read', () => {
    const document: Document = {
      id: 'Größe 1 {a}, b',
      type: 'report',
      title: 'Costs of 5% & more: $10_000 in the UK',
      titleMarkup: 'Costs of 5% & <i>more</i>: $10_000 in the UK',
      authors: [{ family: 'Berg', given: 'Jan', particle: 'van der', suffix: 'Jr' }, { literal: 'Barnes and Noble' }],
      editors: [],
      issued: { year: 2019, month: 3, day: 5 },
      publisher: 'A {B} \\ ~^#',
      otherIds: ['report:TR-7'],
      url: 'https://x.org/a_b?c=%20~d',
      isbn: [],
      issn: [],
      keywords: ['a, b', 'c'],
      subjectHeadings: [],
      abstract: 'one\n@two{x,',
      origins: [],
      raw: [],
    };
    expect(writeDocuments([document], 'bibtex').split('\n').slice(0, -2)).toEqual([
      '@techreport{Gro-e-1-a-b,',
      '  realist-synthesis-key = {},',
      '  author = {van der Berg, Jr, Jan and {Barnes and Noble}},',
      '  title = {Costs of 5\\% \\& \\textit{more}: \\$10\\_000 in the {UK}},',
      '  year = {2019},',
      '  month = mar,',
      '  day = {5},',
      '  number = {TR-7},',
      '  institution = {A \\textbraceleft{}B\\textbraceright{} \\textbackslash{} \\textasciitilde{}\\textasciicircum{}\\#},',
      '  url = {https://x.org/a_b?c=%20~d},',
      '  keywords = {a, b; c},',
      '  abstract = {one',
      '',
      '{@}two\\textbraceleft{}x,},',
      '  realist-synthesis = {realist-synthesis {"id":"Größe 1 \\u007ba\\u007d, b","raw":[]}},',
    ]);
  });

  it('has each key once, and every document its own id', () => {
    const { documents } = readDocuments('@misc{a, title={A}}\n@misc{A, title={B}}\n@misc{ä b, title={C}}', {
      idOf: ({ index }) => ['x', 'y', 'z'][index] ?? '',
    });
    const others = [1, 2].map(
      (number): Document => ({ ...(documents[0] as Document), id: `x${'-'.repeat(number)}`, raw: [] }),
    );
    const text = writeDocuments([...documents, ...others], 'bibtex');
    expect([...text.matchAll(/^@misc\{(.*),$/gm)].map(([, key]) => key)).toEqual(['a', 'A-2', 'a-b', 'x-', 'x--']);
    expect(readBack([...documents, ...others]).map(facts)).toEqual([...documents, ...others].map(facts));
  });
});
