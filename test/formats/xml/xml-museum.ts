import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../src/document/document.ts';

/**
 * A collection of real exports, with their counts of records, that may lie beside the project; its licences keep it out
 * of it.
 */
const museum = join(import.meta.dirname, '../../../../shared/data/formats');

/** A file of the collection. */
export interface Exhibit {
  readonly file: string;
  readonly records: number;
}

/** The files of a kind; none where the collection is not there. */
export function exhibits(kind: string): Exhibit[] {
  const manifest = join(museum, 'MANIFEST.tsv');
  if (!existsSync(manifest)) return [];
  const rows = readFileSync(manifest, 'utf8').trim().split('\n').slice(1);
  return rows.flatMap((row) => {
    const [file = '', , , found = '', , , records = ''] = row.split('\t');
    return found === kind ? [{ file, records: Number(records) }] : [];
  });
}

/** The text of a file of the collection. */
export function exhibitText(file: string): string {
  return readFileSync(join(museum, file), 'utf8');
}

/**
 * The runs of text in the records of a file that their documents do not hold, found by nothing but the look of its
 * tags.
 *
 * @param record - Finds a record.
 * @param marks - Finds the tags that mark a part of a text.
 */
export function lostTexts(text: string, record: RegExp, marks: RegExp, documents: readonly Document[]): string[] {
  return (text.match(record) ?? []).flatMap((found, index) => {
    const document = documents[index];
    const held = document ? [...heldTexts(document)].map(squashed) : [];
    const plain = found.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '').replace(marks, '');
    const runs = plain.split(/<[^>]*>/).map((run) => squashed(decoded(run)));
    return runs.filter((run) => run !== '' && !held.some((value) => value.includes(run)));
  });
}

/** Every text in a document; its names, keywords, type and date in the forms in which files print them. */
function* heldTexts(document: Document): Generator<string> {
  const { authors, editors, issued, keywords, type } = document;
  yield keywords.join(' ');
  for (const { particle = '', family = '', given = '', suffix = '' } of [...authors, ...editors]) {
    yield `${particle}${family}`;
    yield `${particle}${family}${given}${suffix}`;
    yield given.match(/\p{Lu}/gu)?.join('') ?? '';
  }
  yield String(issued?.year);
  if (type === 'article-journal') yield '17';
  if (type === 'book') yield '6';
  const waiting: unknown[] = [document];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string') yield value;
    else if (typeof value === 'object' && value !== null) waiting.push(...Object.values(value));
  }
}

function decoded(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&lt;|&gt;|&quot;|&apos;|&amp;/g, ' ');
}

function squashed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
