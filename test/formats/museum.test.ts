import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import type { PersonName } from '../../src/document/person-name.ts';
import { readDocuments, type WritableFormatName, writeDocuments } from '../../src/formats/index.ts';

/**
 * A collection of real exports, with their counts of records, that may lie beside the project; its licences keep it out
 * of it.
 */
const museum = join(import.meta.dirname, '../../../shared/data/formats');
const manifest = join(museum, 'MANIFEST.tsv');
const formatOf = new Map<string, WritableFormatName>([
  ['ris', 'ris'],
  ['nbib', 'medline'],
]);

interface Exhibit {
  readonly file: string;
  readonly format: WritableFormatName;
  readonly records: number;
}

function exhibits(): Exhibit[] {
  if (!existsSync(manifest)) return [];
  const rows = readFileSync(manifest, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', , , kind = '', , , records = ''] = row.split('\t');
    const format = formatOf.get(kind);
    return format === undefined ? [] : [{ file, format, records: Number(records) }];
  });
}

describe('the values that a file holds', () => {
  it('are told apart from those that a document lost', () => {
    const text = 'TY  - JOUR\nTI  - Trust\nAU  - Hey, A\nAD  - Kingston\nER  - \n';
    const [document] = readDocuments(text).documents;
    const lost = document && { ...document, raw: [] };
    expect([lostValues(text, 'ris', document ? [document] : []), lostValues(text, 'ris', lost ? [lost] : [])]).toEqual([
      [],
      ['Kingston'],
    ]);
  });
});

describe.skipIf(!existsSync(manifest))('the museum of real exports (only where it lies beside the project)', () => {
  it.each(exhibits())('$file has $records records and loses no value', ({ file, format, records }) => {
    const text = readFileSync(join(museum, file), 'utf8');
    const { documents, format: found, problems } = readDocuments(text, { origin: { file } });
    expect([found, documents.length]).toEqual([format, records]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(lostValues(text, format, documents)).toEqual([]);
    const again = readDocuments(writeDocuments(documents, format), { format }).documents;
    expect(lostValues(text, format, again)).toEqual([]);
  });
});

/** The values of a file that its documents do not hold, found by nothing but the look of its lines. */
function lostValues(text: string, format: WritableFormatName, documents: readonly Document[]): string[] {
  const held = documents.map(heldBy);
  const lost = sourceValues(text, format).filter(({ record, value }) => {
    const wanted = squashed(value);
    const texts = held[record] ?? new Set();
    // a short value must stand alone: within a longer text it could be anything
    return wanted !== '' && !texts.has(wanted) && (wanted.length < 5 || !within(texts, wanted));
  });
  return lost.map(({ value }) => value);
}

function within(texts: ReadonlySet<string>, wanted: string): boolean {
  for (const text of texts) if (text.includes(wanted)) return true;
  return false;
}

interface SourceValue {
  readonly record: number;
  value: string;
}

/** The values behind tags, and the lines that go on from them. What stands between records is none. */
function sourceValues(text: string, format: WritableFormatName): readonly SourceValue[] {
  const isTag = format === 'ris' ? /^\ufeff?([A-Z][A-Z0-9])[ \t]+-( [^\n]*)?$/ : /^([A-Z]{2,4}) *-( [^\n]*)?$/;
  const values: SourceValue[] = [];
  let [record, inside] = [-1, false];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = isTag.exec(line) ?? [];
    if (tag === 'TY' || tag === 'PMID') [record, inside] = [record + 1, true];
    else if (tag === 'ER') inside = false;
    else if (tag !== undefined) values.push({ record, value: value.trim() });
    else if (inside) goOn(values, line, record, format);
  }
  return values;
}

/** MEDLINE breaks words apart where a line is full; in RIS each line is a value of its own. */
function goOn(values: SourceValue[], line: string, record: number, format: WritableFormatName): void {
  const last = values.at(-1);
  if (format === 'medline' && last) last.value += line;
  else values.push({ record, value: line });
}

/** Every text in a document, and its names and dates in the forms in which files print them. */
function heldBy(document: Document): ReadonlySet<string> {
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value), ...String(value).split('\n'));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(document);
  const names = [...document.authors, ...document.editors].flatMap(printedNames);
  const { keywords, doi = '', authors } = document;
  const lists = [keywords.join(''), `${doi}doi`, authors.map((name) => `${name.family}${name.given}`).join('')];
  return new Set([...texts, ...names, ...lists].map(squashed));
}

function printedNames({ particle = '', family = '', given = '', suffix = '', orcid = '' }: PersonName): string[] {
  const initials = given.match(/(?<!\p{L}|')\p{Lu}/gu)?.join('') ?? '';
  const short = [initials, initials.slice(0, 2), given].map((letters) => particle + family + letters + suffix);
  return [
    `${particle}${family}${given}${suffix}`,
    `${given}${particle}${family}`,
    `${family}${given}${particle}`,
    `${particle}${family}${suffix}${given}`,
    `orcid${orcid}`,
    ...short,
  ];
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
