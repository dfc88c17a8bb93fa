import '../blocks-run.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, documentSchema } from '../../../src/document/document.ts';
import type { PersonName } from '../../../src/document/person-name.ts';
import { detectFormat, readDocuments } from '../../../src/formats/index.ts';
import { fixture } from '../fixture.ts';
import { readInPieces } from '../read-in-pieces.ts';
import { growthOf, inFull, type Print } from '../steps-of.ts';

const files = {
  wos: ['wos-wrapped.ciw', 'wos-kinds.ciw', 'wos-dates.ciw', 'wos-dialects.txt', 'wos-broken.ciw'],
  enw: ['endnote.enw', 'refer.enw'],
  refworks: ['refworks.txt', 'refworks-loose.txt'],
  ovid: ['ovid-tags.txt', 'ovid-labels.txt'],
} as const;
const formats = ['wos', 'enw', 'refworks', 'ovid'] as const;
type Name = (typeof formats)[number];

function isOneOfThese(name: string | null): boolean {
  return formats.some((format) => format === name);
}

/** What a format writes in front of a value. The lines with which a record starts and ends say only its type. */
const marks: Readonly<Record<Name, RegExp>> = {
  wos: /^(?:(?:PT|FN|VR) .*|[A-Z][A-Z0-9](?: |$))/,
  enw: /^(?:%0.*|%\S(?: |$))/,
  refworks: /^(?:RT .*|(?:[A-Z][A-Z0-9]|PMC?ID|U1\d)(?: |$))/,
  ovid: /^(?: {0,2}<.*>$| {0,2}[A-Z][A-Z0-9] {1,2}-|\S.*$)/,
};

/** A fixture of which a part was replaced by other text. */
function mutated(format: Name) {
  const other = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '\n',
      '\r',
      '\n\n',
      '\nER\n',
      '\nPT J\n',
      '\n%0 Book\n',
      '\nRT Book\n',
      '<1>\n',
      '\n   ',
      '__proto__',
    ),
  );
  return fc.tuple(fc.constantFrom(...files[format]), fc.nat(), fc.nat(30), other).map(([file, place, length, text]) => {
    const whole = fixture(file);
    const at = place % (whole.length + 1);
    return whole.slice(0, at) + text + whole.slice(at + length);
  });
}

describe.each(formats)('%s', (format) => {
  it.each(files[format])('is known by the text of %s', (file) => {
    expect(detectFormat(fixture(file))).toBe(format);
  });

  it.each(files[format])('loses no value of %s', (file) => {
    expect(lostValues(fixture(file), format)).toEqual([]);
  });

  it.each(files[format])('reads %s the same whatever ends its lines, and with a byte order mark', (file) => {
    const text = fixture(file);
    const expected = readInPieces([text], format);
    for (const other of [text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`, `ï»¿${text}`]) {
      expect(readInPieces([other], format)).toEqual(expected);
      expect(detectFormat(other)).toBe(format);
    }
  });

  it('reads the same in pieces of any size', () => {
    const cuts = fc.array(fc.nat(3000), { maxLength: 20 });
    fc.assert(
      fc.property(mutated(format), cuts, (text, places) => {
        const sorted = [0, ...places.sort((a, b) => a - b), text.length];
        const pieces = sorted.map((place, index) => text.slice(place, sorted[index + 1]));
        expect(JSON.stringify(readInPieces(pieces, format))).toBe(JSON.stringify(readInPieces([text], format)));
      }),
      { numRuns: 40 },
    );
  });

  it('never fails, whatever the text, loses no value, and gives documents that fit their schema', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), mutated(format)), (text) => {
        const { documents } = readDocuments(text, { format });
        for (const document of documents) expect(documentSchema.safeParse(document).success).toBe(true);
        expect(lostValues(text, format)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what was made to break a reader', () => {
  const texts: readonly (readonly [string, Name, Print])[] = [
    ['many authors', 'wos', (many) => `PT J\nAF ${many('Hey, Ann\n   ', 30_000)}\nER\n`],
    [
      'many iDs for as many authors',
      'wos',
      (many) => `PT J\nAU ${many('Hey, A\n   ', 30_000)}\nOI ${many('Hey, A/0000-0002-1825-0097; ', 30_000)}\nER\n`,
    ],
    [
      'many fields of one tag',
      'wos',
      (many) => `PT J\n${many('AU Hey, A\nDE x\nUT 1\nDT y\n', 10_000)}AF Hey, Ann\nER\n`,
    ],
    ['many fields of iDs', 'wos', (many) => `PT J\n${many('AU Hey, A\nOI Hey, A/0000-0002-1825-0097\n', 10_000)}ER\n`],
    ['many numbers of one record', 'ovid', (many) => `<1. >\n${many('UI  - 1\nAU  - Hey A\n', 10_000)}`],
    ['many wrapped lines', 'wos', (many) => `PT J\nAB a\n${many('   goes on\n', 30_000)}ER\n`],
    ['a long line', 'wos', (many) => `PT J\nTI ${many('x', 1_000_000)}\nER\n`],
    ['a long head', 'wos', (many) => `FN ${many(' \n', 30_000)}`],
    ['many starts', 'wos', (many) => many('PT J\n', 10_000)],
    ['fields without a record', 'wos', (many) => many('XX x\n', 30_000)],
    ['a long line of spaces', 'enw', (many) => `%0 Book\n%O artn ${many(' ', 300_000)}x y\n`],
    ['many fields without a type', 'enw', (many) => many('%A Hey, A\n', 30_000)],
    ['many empty lines', 'enw', (many) => `%0 Book\n%X a\n${many('\n\nb', 30_000)}`],
    ['many fields without a type', 'refworks', (many) => many('A1 Hey, A\n', 30_000)],
    ['many sentences', 'refworks', (many) => many('RT is\nno tag\n', 10_000)],
    ['a long source', 'ovid', (many) => `<1. >\nVN  - Ovid\nSO  - ${many('. Conference: a. 1', 20_000)}\n`],
    [
      'a source as long as is searched',
      'ovid',
      (many) => `<1. >\nVN  - Ovid\nSO  - ${many('. Conference: 1 ', 120)}\n`,
    ],
    ['a title of brackets', 'ovid', (many) => `<1. >\nVN  - Ovid\nTI  - ${many(' [', 60_000)}\n`],
    ['a long name', 'ovid', (many) => `<1. >\nVN  - Ovid\nAU  - ${many('a ', 60_000)}\n`],
    ['many labels', 'ovid', (many) => `<1>\nTitle\n  a\n${many('Label\n', 30_000)}`],
  ];

  it.each(texts)('takes twice the steps for twice the text: %s (%s)', (_, format, print) => {
    const read = (text: string) => {
      readDocuments(text, { format });
      detectFormat(text);
    };
    read(print(inFull));
    expect(growthOf(print, read)).toBeLessThan(2.3);
  });

  it('reaches no prototype', () => {
    for (const format of formats) readDocuments('%0 __proto__\n%_ polluted\n<1>\n__proto__\n  polluted\n', { format });
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/**
 * A collection of real exports, with their counts of records, that may lie beside the project; its licences keep it out
 * of it.
 */
const museum = join(import.meta.dirname, '../../../../shared/data/formats');
const counts = new Map([
  ['ciw/JR_IsiImporterTestInspec.isi', 2],
  ['ciw/JR_IsiImporterTestWOS.isi', 2],
  ['ciw/RP_example_wos.ris', 2],
  ['ciw/RT_restoration_WoS.ciw', 247],
  ['ciw/SY_WoS_ciw_example.ciw', 5],
  ['ciw/SY_WoS_txt_example.txt', 4],
  ['ciw/SY_zoorec.txt', 134],
  ['enw/JR_Endnote.entries.enw', 13],
]);

describe.skipIf(!existsSync(museum))('the museum of real exports (only where it lies beside the project)', () => {
  it.each([...counts])('%s has %i records and loses no value', (file, count) => {
    const text = readFileSync(join(museum, file), 'utf8');
    const { documents, format, problems } = readDocuments(text, { origin: { file } });
    expect([format, documents.length]).toEqual([file.startsWith('ciw/') ? 'wos' : 'enw', count]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(lostValues(text, file.startsWith('ciw/') ? 'wos' : 'enw')).toEqual([]);
  });

  it('has the year of every record that gives one', () => {
    const text = readFileSync(join(museum, 'ciw/RT_restoration_WoS.ciw'), 'utf8');
    const years = [...text.matchAll(/^(?:PY|EY) (\d{4})$/gm)].map(([, year]) => Number(year));
    expect(readDocuments(text).documents.map(({ issued }) => issued?.year)).toEqual(years);
  });

  it('has no other file that is taken for one of these', () => {
    const others = ['ris', 'nbib', 'bibtex', 'csv', 'jats', 'endnotexml', 'pubmedxml'].flatMap((folder) =>
      readdirSync(join(museum, folder)).map((file) => join(museum, folder, file)),
    );
    const taken = others.filter((file) => isOneOfThese(detectFormat(readFileSync(file, 'utf8'))));
    expect(taken).toEqual([]);
  });
});

/**
 * The values of a file that its documents do not hold and no problem reports, found by nothing but the look of its
 * lines.
 */
function lostValues(text: string, format: Name): string[] {
  const { documents, problems } = readDocuments(text, { format });
  const starts = documents.map(({ origins }) => origins[0]?.line ?? 1);
  const outside = problems.filter(({ code }) => code === 'text-between-records').map(({ line = 1 }) => line);
  const lines = text.split(/\r\n|\r|\n/);
  return documents.flatMap((document, index) => {
    const { leaves, words } = heldBy(document);
    const start = starts[index] ?? 1;
    const end = starts[index + 1] ?? lines.length + 1;
    // what stands outside any record is reported, from its first line to the next record
    const reported = outside.find((line) => line >= start && line < end) ?? end;
    return lines.slice(start - 1, reported - 1).filter((line, place) => {
      // the type of a record may also stand on the line below its tag
      if (/^(?:PT|RT|%0)\s*$/.test(lines[start + place - 2] ?? '')) return false;
      const value = line.replace(marks[format], '');
      const wanted = squashed(value);
      const isHeld =
        wanted.length > 4 ? leaves.some((leaf) => leaf.includes(wanted)) : wordsOf(value).every(words.has, words);
      return !isHeld;
    });
  });
}

/** Every text in a document, and its names in the forms in which files print them. */
function heldBy(document: Document) {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(document);
  const people = [...document.authors, ...document.editors];
  const lists = [document.keywords, document.subjectHeadings, document.authors.map(printedName), texts];
  const leaves = [...lists.map((list) => list.join('')), ...people.flatMap(printedNames), ...texts].map(squashed);
  return { leaves, words: new Set([...texts.flatMap(wordsOf), ...leaves]) };
}

function printedName({ particle = '', family = '', given = '', suffix = '', literal = '' }: PersonName): string {
  return `${literal}${particle}${family}${given}${suffix}`;
}

function printedNames(name: PersonName): string[] {
  const { particle = '', family = '', given = '', suffix = '' } = name;
  return [
    printedName(name),
    `${given}${particle}${family}`,
    `${family}${given}${particle}`,
    `${family}${suffix}${given}`,
  ];
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
