import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, documentSchema } from '../../../src/document/document.ts';
import { detectFormat, readDocuments, writeDocuments } from '../../../src/formats/index.ts';
import { anyDocument } from '../any-document.ts';
import { fixture, places, readFixture } from '../fixture.ts';
import { mutated, readInPieces } from '../read-in-pieces.ts';
import { exhibits, exhibitText, lostTexts } from './xml-museum.ts';

const format = 'endnote-xml';

/** A document without its origins; of these the number and the name of the database are data of the source. */
function facts({ origins, ...document }: Document) {
  return { ...document, accession: origins[0]?.accession, database: origins[0]?.database };
}

describe("reading EndNote's XML", () => {
  const { documents, problems } = readFixture('endnote.xml');
  const [article] = documents;

  it('joins the runs of a title, and keeps their marks beside it', () => {
    expect(article).toMatchObject({
      title: 'Growth of E. coli at 103 m & p < 0.05',
      titleMarkup: 'Growth of <i>E. coli</i> at 10<b><sup>3</sup></b> m &amp; p &lt; 0.05',
    });
    expect(problems).toEqual([]);
  });

  it('reads names, also of bodies', () => {
    expect(article?.authors).toEqual([
      { family: 'Berg', given: 'J. W.', particle: 'van der' },
      { literal: 'Alliance Study Group' },
    ]);
  });

  it('keeps the lines of a value', () => {
    expect(article?.abstract).toBe('BACKGROUND: One.\n\nRESULTS: Two.');
    expect(article?.keywords).toEqual(['Trust/*psychology', 'towns', 'cities']);
    expect(article?.issn).toEqual(['0317-8471', '2434-561X']);
    expect(article?.raw).toContainEqual({ tag: 'auth-address', value: 'School of Trust.\nCouncil of Kingston.' });
  });

  it('tells the identifiers apart', () => {
    expect(article).toMatchObject({
      doi: '10.1000/trust.1',
      pmid: '30000001',
      pmcid: 'PMC5887696',
      url: 'https://example.org/trust',
      origins: [{ database: 'NLM', accession: '30000001', format, index: 0, line: 1 }],
    });
    expect(article?.raw).toContainEqual({ tag: 'urls/related-urls/url', value: 'https://example.org/second' });
  });

  it('reads where and when it was published', () => {
    expect(article).toMatchObject({
      type: 'article-journal',
      issued: { year: 2019, month: 11, day: 3 },
      containerTitle: 'J Trust',
      containerShort: 'Journal of trust',
      volume: '12',
      issue: '3',
      pages: { first: '155', last: '169', asPrinted: '155-69' },
      language: 'eng',
    });
    expect(article).not.toHaveProperty('edition');
    expect(article?.raw).toContainEqual({ tag: 'edition', value: '2019/08/01' });
  });

  it('keeps the library and the keys of the record', () => {
    expect(article?.raw.slice(0, 11).map(({ tag, value }) => `${tag}: ${value}`)).toEqual([
      'database/@name: Trust.enl',
      'database/@path: C:\\refs\\Trust.enl',
      'database: Trust.enl',
      'source-app/@name: EndNote',
      'source-app/@version: 20.2',
      'source-app: EndNote',
      'rec-number: 7',
      'foreign-keys/key/@app: EN',
      'foreign-keys/key/@db-id: x1',
      'foreign-keys/key/@timestamp: 5',
      'foreign-keys/key: 7',
    ]);
  });
});

describe("reading EndNote's XML from other programs", () => {
  const { documents, problems } = readFixture('endnote-pretty.xml');
  const [chapter, film, book, poem, empty] = documents;

  it('takes layout for layout', () => {
    expect(chapter).toMatchObject({
      type: 'chapter',
      title: 'Trust between neighbours and towns',
      containerTitle: 'Towns and trust',
      series: 'Alliances',
      editors: [{ family: 'Hey', given: 'Ann' }],
      edition: '2nd',
      pages: { first: '9', last: '12', asPrinted: '9-12' },
      place: 'Kingston',
      publisher: 'Alliance Press',
    });
    expect(chapter).not.toHaveProperty('titleMarkup');
    expect(chapter?.raw.slice(-2)).toEqual([
      { tag: 'contributors/translated-authors/author', value: 'Potts, A J' },
      { tag: 'user16', value: 'PMC5887696' },
    ]);
  });

  it('reads types by name or number, and takes the second title of a book for its series', () => {
    expect(documents.map(({ type }) => type)).toEqual(['chapter', 'motion_picture', 'book', 'document', 'document']);
    expect(film?.raw).toContainEqual({ tag: 'ref-type', value: 'Online Multimedia' });
    expect(book).toMatchObject({ series: 'Its series', raw: [{ tag: 'pages', value: '312' }] });
    expect(book).not.toHaveProperty('containerTitle');
    expect(poem?.raw.slice(0, 2)).toEqual([
      { tag: 'ref-type', value: 'Poem' },
      { tag: 'ref-type/text()', value: '99' },
    ]);
    expect(empty).toMatchObject({ title: '', raw: [] });
  });

  it('says what is odd, with its line', () => {
    expect(places(problems)).toEqual([
      ['unreadable-date', 38],
      ['unknown-type', 40],
      ['invalid-doi', 40],
      ['no-title', 41],
    ]);
  });

  it('is known by its elements', () => {
    expect(detectFormat('<xml><records></records></xml>')).toBe(format);
    expect(detectFormat('<record>\n<ref-type name="Book">6</ref-type>')).toBe(format);
    expect(detectFormat('<record><leader>00000</leader></record>')).toBe(null);
  });
});

describe("writing EndNote's XML", () => {
  it('gives EndNote its elements in their order', () => {
    const document = documentSchema.parse({
      id: 'a',
      type: 'article-journal',
      title: 'Growth of E. coli & others',
      titleMarkup: 'Growth of <i>E. coli</i> &amp; others',
      authors: [{ family: 'Berg', given: 'J', particle: 'van der' }, { literal: 'Study Group, Alliance' }],
      issued: { year: 2019, month: 11 },
      containerTitle: 'J Trust',
      abstract: 'One.\nTwo.',
      pages: { first: '155', last: '169', asPrinted: '155-69' },
    });
    expect(writeDocuments([document], format)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<xml>',
        '<records>',
        '<record>',
        '  <ref-type name="Journal Article">17</ref-type>',
        '  <contributors><authors><author>van der Berg, J</author><author>Study Group, Alliance,</author></authors></contributors>',
        '  <titles><title><style face="normal">Growth of </style><style face="italic">E. coli</style><style face="normal"> &amp; others</style></title><secondary-title>J Trust</secondary-title></titles>',
        '  <pages>155-69</pages>',
        '  <dates><year>2019</year><pub-dates><date>2019-11</date></pub-dates></dates>',
        '  <abstract>One.&#xD;Two.</abstract>',
        '  <misc3>realist-synthesis {"id":"a","raw":[]}</misc3>',
        '</record>',
        '</records>',
        '</xml>',
        '',
      ].join('\n'),
    );
  });

  it('writes the fields that came from EndNote where they were', () => {
    const { documents } = readFixture('endnote.xml');
    const text = writeDocuments(documents, format);
    expect(text).toContain('<key app="EN" db-id="x1" timestamp="5">7</key>');
    expect(text).toContain('<notes>A note.</notes>');
    expect(text).toContain('<style face="bold superscript">3</style>');
    expect(text).not.toContain('"raw"');
  });

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

  it('reads back equal also what may be its own raw fields', () => {
    const tag = fc.constantFrom(
      'notes',
      'a/b',
      'a/@b',
      'a',
      'ref-type',
      'titles/title',
      'dates/pub-dates/date',
      'x y',
      'a//b',
      'misc3',
      '__proto__',
    );
    const raw = fc.array(fc.record({ tag, value: fc.constantFrom('one', ' two ', '10.1000/x', 'a\nb', '<i>') }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyDocument, raw, (document, fields) => {
        const own = { ...document, raw: fields, origins: [{ format, index: 0 }] };
        const [read] = readDocuments(writeDocuments([own], format), { format }).documents;
        expect(read && facts(read)).toEqual(facts(own));
      }),
      { numRuns: 100 },
    );
  });

  it('is known by its text', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(readDocuments(writeDocuments([document], format))).toMatchObject({ format, documents: [{}] });
      }),
      { numRuns: 50 },
    );
  });

  it.each(['endnote.xml', 'endnote-pretty.xml', 'pubmed.xml', 'jats.nxml', 'repeated.ris'])(
    'keeps every value of %s',
    (file) => {
      const { documents } = readFixture(file);
      const text = writeDocuments(documents, format);
      const read = readDocuments(text, { format }).documents;
      expect(read.map(facts)).toEqual(documents.map(facts));
    },
  );

  it('is the same text when it is written again', () => {
    const text = writeDocuments(readFixture('endnote.xml').documents, format);
    expect(writeDocuments(readDocuments(text).documents, format)).toBe(text);
  });
});

describe('hostile files', () => {
  const files = ['endnote.xml', 'endnote-pretty.xml'].map(fixture);
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    mutated(files, fc.string({ unit: 'binary', maxLength: 8 })),
  );

  it('never fail, and give documents that fit their schema', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { documents } = readDocuments(text, { format });
        for (const document of documents) expect(documentSchema.safeParse(document).success).toBe(true);
        expect(readDocuments(writeDocuments(documents, format), { format }).documents).toHaveLength(documents.length);
      }),
      { numRuns: 60 },
    );
  });

  it('read the same in pieces of any size', () => {
    for (const text of files) {
      const whole = readInPieces([text], format);
      for (let at = 0; at < text.length; at += 151)
        expect(readInPieces([text.slice(0, at), text.slice(at)], format)).toEqual(whole);
      expect(readInPieces([...text], format)).toEqual(whole);
    }
  });
});

describe.skipIf(exhibits('endnotexml').length === 0)(
  'the museum of real exports (only where it lies beside the project)',
  () => {
    it.each(exhibits('endnotexml'))('$file has $records records and loses no value', ({ file, records }) => {
      const text = exhibitText(file);
      const { documents, problems, format: found } = readDocuments(text);
      expect([found, documents.length]).toEqual([format, records]);
      expect(problems).toEqual([]);
      const lost = (held: readonly Document[]) =>
        lostTexts(text, /<record>[\s\S]*?<\/record>/g, /<\/?style[^>]*>/g, held);
      expect(lost(documents)).toEqual([]);
      const again = readDocuments(writeDocuments(documents, format)).documents;
      expect(again.map(facts)).toEqual(documents.map(facts));
    });
  },
);
