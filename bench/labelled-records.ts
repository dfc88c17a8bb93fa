import { readFileSync } from 'node:fs';
import type { Document, DocumentType } from '../src/document/document.ts';
import { parsePageRange } from '../src/document/parse-page-range.ts';
import { parsePersonName } from '../src/document/parse-person-name.ts';

/** A record of a labelled set: which records are one document stands in `cluster`, `null` where it stands alone. */
export interface LabelledRecord {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: string;
  readonly journal: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly doi: string;
  readonly abstract: string;
  readonly issn: string;
  readonly database: string;
  readonly type: string;
  readonly cluster: string | null;
}

/** Reads a file of labelled records, one JSON object a line. */
export function readRecords(file: string): LabelledRecord[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line): LabelledRecord => JSON.parse(line));
}

/** The document that a labelled record describes. */
export function toDocument(record: LabelledRecord, index: number): Document {
  const pages = parsePageRange(record.pages);
  const year = Number(record.year);
  return {
    id: record.id,
    type: typeOf(record),
    title: record.title,
    authors: record.authors.flatMap((name) => parsePersonName(name) ?? []),
    editors: [],
    isbn: [],
    issn: record.issn.split(/\s+/).filter((issn) => issn !== ''),
    otherIds: [],
    keywords: [],
    subjectHeadings: [],
    origins: [{ format: 'jsonl', index, database: record.database }],
    raw: [],
    ...(Number.isInteger(year) && year > 0 && { issued: { year } }),
    ...(pages !== null && { pages }),
    ...filled('containerTitle', record.journal),
    ...filled('volume', record.volume),
    ...filled('issue', record.issue),
    ...filled('doi', record.doi),
    ...filled('abstract', record.abstract),
  };
}

function filled<Key extends string>(key: Key, value: string): Partial<Record<Key, string>> {
  const entries: Partial<Record<Key, string>> = {};
  if (value !== '') entries[key] = value;
  return entries;
}

function typeOf({ type, journal }: LabelledRecord): DocumentType {
  const types: Readonly<Record<string, DocumentType>> = {
    inproceedings: 'paper-conference',
    proceedings: 'book',
    incollection: 'chapter',
    book: 'book',
    phdthesis: 'thesis',
  };
  return types[type.toLowerCase()] ?? (journal === '' ? 'document' : 'article-journal');
}
