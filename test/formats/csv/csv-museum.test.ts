import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { csv } from '../../../src/formats/csv/csv.ts';
import { readCsv } from './read-csv.ts';

/** A collection of real exports that may lie beside the project; its licences keep it out of it. */
const museum = join(import.meta.dirname, '../../../../shared/data/formats');
const manifest = join(museum, 'MANIFEST.tsv');

function exhibits() {
  if (!existsSync(manifest)) return [];
  const rows = readFileSync(manifest, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', , , kind = '', , , records = ''] = row.split('\t');
    return kind === 'csv' ? [{ file, records: Number(records) }] : [];
  });
}

/** The rows of a table without faults, found by nothing but the number of quotes before a sign. */
function plainRows(text: string, delimiter: string): string[][] {
  const parts = text.replace(/^\ufeff/, '').split('"');
  // outside quotes, line ends and delimiters are marked; a doubled quote leaves an empty part outside
  const marked = parts.map((part, place) =>
    place % 2 === 1 ? part : part.replaceAll('\n', '\u0001').replaceAll(delimiter, '\u0002'),
  );
  const rows = marked.join('').split('\u0001');
  return rows.map((row) => row.split('\u0002')).filter((row) => row.some((cell) => cell.trim() !== ''));
}

function lostValues(cells: readonly string[], document: Document | undefined): string[] {
  const held = squashed(JSON.stringify(document));
  const names = (document?.authors ?? []).map(({ family = '', given = '' }) => squashed(`${family}${given}`));
  return cells.filter((cell) => !held.includes(squashed(cell)) && squashed(cell) !== names.join(''));
}

function squashed(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\\n', '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

describe.skipIf(!existsSync(manifest))('the museum of real exports (only where it lies beside the project)', () => {
  it.each(exhibits())('$file has $records records and loses no value', ({ file, records }) => {
    const text = readFileSync(join(museum, file), 'utf8');
    const { documents, problems } = readCsv(text);
    expect([csv.signIn(text), documents.length]).toEqual([0, records]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const delimiter = /[,;\t]/.exec(text)?.[0] ?? ',';
    const rows = plainRows(text, delimiter).slice(1);
    expect(rows).toHaveLength(records);
    rows.forEach((cells, place) => {
      expect(lostValues(cells, documents[place])).toEqual([]);
    });
  });
});
