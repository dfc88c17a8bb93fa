import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { readDocuments, writeDocuments } from '../../../src/formats/index.ts';

/** A collection of real exports that may lie beside the project; its licences keep it out of it. */
const museum = join(import.meta.dirname, '../../../../shared/data/formats');
const manifest = join(museum, 'MANIFEST.tsv');

function exhibits() {
  if (!existsSync(manifest)) return [];
  const rows = readFileSync(manifest, 'utf8').trim().split('\n');
  const cells = rows.map((row) => row.split('\t')).filter(([, , , kind]) => kind === 'bibtex');
  return cells.map(([file = '', , , , , , records]) => ({ file, records: Number(records) }));
}

/** The words of each entry, found by nothing but the look of the file; `and` and the numbers of a month or a day are held otherwise. */
function wordsByEntry(text: string): string[][] {
  const entries = text.split(/^(?=@)/m).filter((part) => /^@(?!string|preamble|comment)/i.test(part));
  return entries.map((entry) => {
    const fields = entry.replace(/^%.*$/gm, '').replace(/^\s*month\s*=\s*\w+,?$/gim, '');
    const values = fields.replace(/[\w+:.-]+(?: \d)?\s*=\s*(?=[{"\w])/g, '');
    const words = values.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.filter((word) => word.length > 2 && word !== 'and');
  });
}

function heldBy(document: Document | undefined): string {
  const texts: string[] = [];
  JSON.stringify(document, (_, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(String(value));
    return value;
  });
  return texts.join('\n');
}

function lostWords(text: string, documents: readonly Document[]): string[] {
  return wordsByEntry(text).flatMap((words, place) => {
    const held = heldBy(documents[place]).toLowerCase();
    return words.filter((word) => !held.includes(word.toLowerCase()));
  });
}

describe('the words that an entry holds', () => {
  it('are told apart from those that a document lost', () => {
    const text = '@misc{key1,\n title = {Trust in {B}obs},\n month = mar,\n note = "Kingston"}\n';
    const { documents } = readDocuments(text);
    expect(lostWords(text, documents)).toEqual([]);
    expect(
      lostWords(
        text,
        documents.map((document) => ({ ...document, raw: [] })),
      ),
    ).toEqual(['misc', 'Kingston']);
  });
});

describe.skipIf(!existsSync(manifest))('the museum of real exports (only where it lies beside the project)', () => {
  it.each(exhibits())('$file has $records records and loses no word', ({ file, records }) => {
    const text = readFileSync(join(museum, file), 'utf8');
    const { documents, format, problems } = readDocuments(text, { origin: { file } });
    expect([format, documents.length]).toEqual(['bibtex', records]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(lostWords(text, documents)).toEqual([]);
    const again = readDocuments(writeDocuments(documents, 'bibtex'), { format: 'bibtex' }).documents;
    expect(lostWords(text, again)).toEqual([]);
  });
});
