/**
 * Reads a folder of real exports and shows what came of them: `npm run eval:formats -- FOLDER [--lost] [KIND]`.
 *
 * The folder holds `MANIFEST.tsv` with the columns file, source, licence, format, vendor, bytes, expected_records. For
 * each file: expected and found records, problems of records (those without a document), other problems, wrong and
 * missing years (against the date fields of the record), and how many of its values are in the record's document, in a
 * field or in `raw`. `--lost` lists the values that are not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormatName, readBytes } from '../src/formats/index.ts';
import { type HeldTexts, heldTexts, holds } from './museum/kept-values.ts';
import { type SourceRecord, sourceRecords } from './museum/source-records.ts';

interface Exhibit {
  readonly file: string;
  readonly kind: string;
  readonly expected: number;
}

interface Outcome {
  readonly file: string;
  readonly format: string;
  readonly expected: number;
  readonly found: number;
  readonly lostRecords: number;
  readonly problems: number;
  readonly wrongYears: number;
  readonly missingYears: number;
  readonly values: number;
  readonly lost: readonly string[];
}

const formatOfKind = new Map<string, FormatName>([
  ['ris', 'ris'],
  ['nbib', 'medline'],
  ['ciw', 'wos'],
  ['enw', 'enw'],
  ['endnotexml', 'endnote-xml'],
  ['pubmedxml', 'pubmed-xml'],
  ['jats', 'jats'],
  ['bibtex', 'bibtex'],
  ['csv', 'csv'],
]);

const [folder, only] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showsLost = process.argv.includes('--lost');

if (folder === undefined || !existsSync(join(folder, 'MANIFEST.tsv'))) {
  print(['usage: npm run eval:formats -- FOLDER [--lost] [KIND]   (FOLDER holds MANIFEST.tsv)']);
  process.exitCode = folder === undefined ? 0 : 1;
} else {
  evaluate(folder);
}

function evaluate(museum: string): void {
  print('file format expected found lost-records problems wrong-years no-year values kept%'.split(' '));
  const wanted = exhibits(museum).filter(({ kind }) => only === undefined || kind === only);
  const outcomes = wanted.map((exhibit) => judge(museum, exhibit));
  for (const outcome of outcomes) show(outcome);
  const exact = outcomes.filter(({ expected, found, lostRecords }) => expected === found + lostRecords).length;
  show({
    file: `TOTAL (${exact} of ${outcomes.length} files exact)`,
    format: '',
    expected: sum(outcomes, 'expected'),
    found: sum(outcomes, 'found'),
    lostRecords: sum(outcomes, 'lostRecords'),
    problems: sum(outcomes, 'problems'),
    wrongYears: sum(outcomes, 'wrongYears'),
    missingYears: sum(outcomes, 'missingYears'),
    values: sum(outcomes, 'values'),
    lost: outcomes.flatMap(({ lost }) => lost),
  });
}

function exhibits(museum: string): Exhibit[] {
  const rows = readFileSync(join(museum, 'MANIFEST.tsv'), 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [file = '', , , kind = '', , , expected = ''] = row.split('\t');
    return { file, kind, expected: Number(expected) };
  });
}

function judge(museum: string, { file, kind, expected }: Exhibit): Outcome {
  const bytes = readFileSync(join(museum, file));
  const { documents, problems, format } = readBytes(bytes, { origin: { file } });
  const records = sourceRecords(bytes.toString('utf8'), kind);
  const held = new Map(documents.map((document) => [document.origins[0]?.index ?? -1, heldTexts(document)]));
  const years = new Map(documents.map((document) => [document.origins[0]?.index ?? -1, document.issued?.year]));
  const lost = records.flatMap((record, index) => lostValues(record, around(held, index)));
  const judged = records.map((record, index) => yearOf(record, years.get(index)));
  const isLostRecord = problems.filter(({ code }) => code === 'unreadable-record');
  return {
    file,
    format: format === formatOfKind.get(kind) ? format : `${format ?? 'none'}!`,
    expected,
    found: documents.length,
    lostRecords: isLostRecord.length,
    problems: problems.length - isLostRecord.length,
    wrongYears: judged.filter((year) => year === 'wrong').length,
    missingYears: judged.filter((year) => year === 'missing').length,
    values: records.reduce((count, record) => count + record.length, 0),
    lost,
  };
}

/** The document of a record, and its neighbours: fields may stand before the tag that starts their record. */
function around(held: ReadonlyMap<number, HeldTexts>, index: number): HeldTexts[] {
  return [index, index + 1, index - 1].map((place) => held.get(place)).filter((texts) => texts !== undefined);
}

function lostValues(record: SourceRecord, held: readonly HeldTexts[]): string[] {
  // what a tag says of the kind of document is translated, not kept
  const said = record.filter(({ tag }) => !/(?:^0|^key|[/]ref-type)$/.test(tag));
  const lost = said.filter((value) => !held.some((texts) => holds(texts, value)));
  return lost.map(({ tag, value }) => `${tag}: ${value.slice(0, 100)}`);
}

/** Whether a document has a year that its record gives. */
function yearOf(record: SourceRecord, found: number | undefined): 'right' | 'wrong' | 'missing' | 'none' {
  const given = yearsIn(
    record.filter(({ tag }) => isDateTag(tag)),
    /\d{4}/g,
  );
  if (found === undefined) return given.size > 0 ? 'missing' : 'none';
  // a record without a date field may give its year in a citation
  const known = given.size > 0 ? given : yearsIn(record, /\b(?:1[5-9]|20)\d\d/g);
  return known.has(Math.abs(found)) ? 'right' : 'wrong';
}

/** Whether a tag, column or element holds the date of issue. */
function isDateTag(tag: string): boolean {
  if (tag.includes('/')) return /\b(?:PubDate|ContributionDate|pub-date|dates)\//.test(tag);
  return /^(?:PY|Y1|YR|DA|DP|D|date|.*\byear)$/i.test(tag);
}

function yearsIn(values: SourceRecord, year: RegExp): Set<number> {
  return new Set(values.flatMap(({ value }) => value.match(year) ?? []).map(Number));
}

function show(outcome: Outcome): void {
  const { file, format, expected, found, lostRecords, problems, wrongYears, missingYears, values, lost } = outcome;
  const kept = values === 0 ? 100 : (100 * (values - lost.length)) / values;
  print([file, format, expected, found, lostRecords, problems, wrongYears, missingYears, values, kept.toFixed(2)]);
  if (showsLost && format !== '') for (const value of lost) print([`    ${value}`]);
}

function sum(
  outcomes: readonly Outcome[],
  key: 'expected' | 'found' | 'lostRecords' | 'problems' | 'wrongYears' | 'missingYears' | 'values',
): number {
  return outcomes.reduce((total, outcome) => total + outcome[key], 0);
}

function print(cells: readonly (string | number)[]): void {
  const [first = '', ...others] = cells;
  console.log(
    String(first).padEnd(others.length > 0 ? 72 : 0) + others.map((cell) => String(cell).padStart(13)).join(''),
  );
}
