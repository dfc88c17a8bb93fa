import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, documentSchema } from '../../src/document/document.ts';
import { documentCollector } from '../../src/formats/document-collector.ts';
import { type FormatName, readDocuments, writeDocuments } from '../../src/formats/index.ts';
import { formatNamed } from '../../src/formats/registry.ts';
import { fixture } from './fixture.ts';

const formats = ['ris', 'medline', 'csl-json'] as const;
const files: Readonly<Record<FormatName, readonly string[]>> = {
  ris: ['ovid-numbered.ris', 'type-late.ris', 'one-space.ris', 'continuation.ris', 'repeated.ris', 'rayyan.ris'],
  medline: ['pubmed.nbib', 'old-medline.nbib'],
  'csl-json': ['odd-items.csl', 'broken-items.csl', 'people.csl'],
};

/** A fixture of which a part was replaced by other text. */
function mutated(format: FormatName) {
  return fc
    .tuple(
      fc.constantFrom(...files[format].map(fixture)),
      fc.nat(),
      fc.nat(30),
      fc.string({ unit: 'binary', maxLength: 8 }),
    )
    .map(([text, place, length, other]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + other + text.slice(at + length);
    });
}

/** The same file, read in pieces. */
function readInPieces(pieces: readonly string[], format: FormatName) {
  const documents: Document[] = [];
  const problems: unknown[] = [];
  const sink = documentCollector(
    format,
    {},
    (document) => documents.push(document),
    (problem) => problems.push(problem),
  );
  const reader = formatNamed(format).reader(sink, undefined);
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return { documents, problems };
}

describe.each(formats)('%s', (format) => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), mutated(format));

  it('never fails, whatever the text, and gives documents that fit their schema', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { documents } = readDocuments(text, { format });
        for (const document of documents) expect(documentSchema.safeParse(document).success).toBe(true);
        expect(readDocuments(writeDocuments(documents, format), { format }).documents).toHaveLength(documents.length);
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same in pieces of any size', () => {
    const cuts = fc.array(fc.nat(2000), { maxLength: 6 });
    fc.assert(
      fc.property(mutated(format), cuts, fc.boolean(), (text, places, crlf) => {
        const whole = crlf ? text.replaceAll('\n', '\r\n') : text;
        const sorted = [0, ...places.sort((a, b) => a - b), whole.length];
        const pieces = sorted.map((place, index) => whole.slice(place, sorted[index + 1]));
        expect(readInPieces(pieces, format)).toEqual(readInPieces([whole], format));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what was made to break a reader', () => {
  const long = 'x'.repeat(300_000);
  const many = (line: string, count: number) => line.repeat(count);

  it.each([
    ['a long line', 'ris', `TY  - JOUR\nTI  - ${long}\nER  -\n`],
    ['a long line of spaces', 'ris', `TY  - JOUR\nTI  - a${' '.repeat(300_000)}b\nER  -\n`],
    ['a long name of commas', 'ris', `TY  - JOUR\nAU  - a${','.repeat(300_000)}b\nER  -\n`],
    ['a long DOI of brackets', 'ris', `TY  - JOUR\nDO  - 10.1000/${')'.repeat(300_000)}\nER  -\n`],
    ['a long page', 'ris', `TY  - JOUR\nSP  - ${'1'.repeat(300_000)}!\nER  -\n`],
    ['a long address', 'ris', `TY  - JOUR\nUR  - http://${'/10.1000/pdf'.repeat(30_000)}\nER  -\n`],
    ['a long serial number', 'ris', `TY  - JOUR\nSN  - ${'('.repeat(300_000)}\nER  -\n`],
    ['marks that do not close', 'ris', `TY  - JOUR\nTI  - ${many('<i ', 100_000)}\nER  -\n`],
    ['many authors', 'ris', `TY  - JOUR\n${many('AU  - Hey, A\n', 60_000)}ER  -\n`],
    ['many lines that go on', 'ris', `TY  - JOUR\nAB  - a\n${many('goes on\n', 60_000)}ER  -\n`],
    ['many types', 'ris', many('TY  - JOUR\n', 20_000)],
    ['many authors in MEDLINE', 'medline', `PMID- 1\n${many('FAU - Hey, Ann\nAU  - Hey A\n', 60_000)}`],
    ['many wrapped lines', 'medline', `PMID- 1\nAB  - a\n${many('      goes on\n', 60_000)}`],
    ['brackets that do not close', 'csl-json', `[${many('{\n', 100_000)}`],
    ['quotes that do not close', 'csl-json', `[${many('{"a\n', 100_000)}`],
    ['many small items', 'csl-json', `[${many('{"type":"book"},', 20_000)}]`],
  ] as const)('costs little time: %s', (_, format, text) => {
    const start = performance.now();
    readDocuments(text, { format });
    // a reader whose time grows with the square of the text takes minutes here
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
