import fc from 'fast-check';
import { type Document, documentTypeSchema } from '../../src/document/document.ts';

/** Text that a file may hold: words, any characters, and what looks like the formats themselves. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.stringMatching(/^[A-Za-z<>&;, .'"-]{0,20}$/),
  fc.constantFrom(
    'Trust',
    'two\nlines',
    'a\n\nb\r\nc\rd',
    'x\nER  - \nTY  - JOUR',
    'y\n\ufeffTY  - JOUR',
    'z\n\nPMID- 1',
    ' spaced ',
    'NA',
    '<i>x</i> &amp; y',
    '10.1000/XYZ',
    'realist-synthesis {"id":"x"}',
    'realist-synthesis {',
    '[1,2]',
    '5',
  ),
);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const list = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

const name = record({ family: text, given: text, particle: text, suffix: text, literal: text, orcid: text });
const plainName = fc.constantFrom(
  { family: 'Redgate', given: 'Sam' },
  { family: 'Berg', given: 'J', particle: 'van der' },
  { family: 'King', given: 'M L', suffix: 'Jr' },
  { literal: 'Kingston City Council' },
  { literal: 'Smith J' },
  { family: 'Hey', orcid: '0000-0002-1825-0097' },
);
const names = list(fc.oneof(name, plainName));

const year = fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1900, max: 2030 }));
const month = fc.integer({ min: 1, max: 12 });
const issued = fc.oneof(
  fc.record({ year }),
  fc.record({ year, month }),
  fc.record({ year, month, day: fc.integer({ min: 1, max: 31 }) }),
);
const pages = fc.oneof(
  fc.constantFrom(
    { first: '155', last: '169', asPrinted: '155-69' },
    { first: '5', last: '9', asPrinted: '5-9' },
    { first: 'e123', asPrinted: 'e123' },
  ),
  fc.record({ first: text, asPrinted: text }),
);
const tag = fc.oneof(
  fc.constantFrom('DO', 'TY', 'ER', 'N1', 'PMID', 'AUID', 'note', 'custom', '__proto__', 'SN', 'DA', 'U5', 'GN'),
  text,
);
const format = fc.constantFrom('ris', 'medline', 'csl-json', 'hand');

/** Any document that fits its schema. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(
    fc.record({
      id: fc.stringMatching(/^[a-z]([a-z0-9 -]{0,6}[a-z0-9])?$/),
      type: fc.constantFrom(...documentTypeSchema.options),
      title: text,
      authors: names,
      editors: names,
      isbn: list(fc.oneof(text, fc.constant('9780761950097'))),
      issn: list(fc.oneof(text, fc.constantFrom('0317-8471', '2434-561X'))),
      otherIds: list(text),
      keywords: list(text),
      subjectHeadings: list(text),
      raw: list(fc.record({ tag, value: text })),
      origins: list(
        fc
          .record({
            database: optional(text),
            file: optional(text),
            format,
            index: fc.nat(9),
            accession: optional(text),
          })
          .map(withoutUndefined),
      ),
    }),
    record({
      titleMarkup: text,
      containerTitle: text,
      containerShort: text,
      volume: text,
      issue: text,
      articleNumber: text,
      publisher: text,
      place: text,
      series: text,
      edition: text,
      doi: fc.oneof(text, fc.constant('10.1000/one')),
      pmid: fc.oneof(text, fc.constant('30000001')),
      pmcid: text,
      url: fc.oneof(text, fc.constant('https://example.org/10.1000/two')),
      abstract: text,
      language: text,
      kind: text,
    }),
    record({
      issued,
      pages,
      fullText: record({ location: text, text }),
      studyId: fc.constantFrom('study-1', 'study-2'),
    }),
  )
  .map(([needed, texts, parts]) => ({ ...needed, ...texts, ...parts }));

/** A record of which each part may be missing. */
function record<T extends Record<string, fc.Arbitrary<unknown>>>(parts: T) {
  return fc.record(parts, { requiredKeys: [] });
}

function withoutUndefined<T extends object>(value: T) {
  return JSON.parse(JSON.stringify(value));
}
