/**
 * Shows how the time of reading grows with the file: `npm run bench:growth -- [--large] [FORMAT...]`.
 *
 * A long run of one sign, or of one line, is put into each line of a file of the format, and then one four times as long.
 * What makes time grow more than 2.3 times with each doubling is shown. With `--large`, a line of 100 MB and a record of one
 * million authors are read instead.
 */
import { type FormatName, readDocuments } from '../src/formats/index.ts';
import { formats } from '../src/formats/registry.ts';
import { madeRecords } from './exports/made-records.ts';
import { printExport } from './exports/print-export.ts';

const runs = [
  ...' \t"\'{}\\<>&()[],;:-/1aA.%@#=$\n\réα',
  '\r\n',
  '\n\n',
  '<i>',
  '</i>',
  '<i ',
  '&amp;',
  '&lt;',
  '&#65;',
  '10.1000/',
  'http://',
  'https://doi.org/10.1000/',
  ' and ',
  ', ',
  '; ',
  'A. ',
  'a, ',
  '{"a":',
  '["a",',
  '""',
  '\\"{a}',
  '<!--',
  ']]>',
  '<a>',
  '<a b="c">',
  '(1)',
  '2020 ',
  '1-2, ',
  '0317-8471 ',
  'x\n',
  'x\n\n',
  '  x\n',
  'TI  - x\n',
  'TY  - JOUR\n',
  'ER  - \n',
  'PMID- 1\n',
  'AU Hey, A\n',
  'ER\n',
  '%A Hey\n',
  '%0 Book\n',
  '<1>\n',
  'A1 Hey\n',
  '@book{a,\n',
  '@string{a = "b"}\n',
  '"a",',
  'a,b\n',
  '{"type":"book"},\n',
  '<record>',
  '<PubmedArticle>',
  '<article>',
];
const length = 40_000;
/** The longest that any run of this length takes where time is linear, on a machine that is slow and busy. */
const suspicious = 60;

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = formats.map(({ name }) => name).filter((name) => named.length === 0 || named.includes(name));
for (const format of chosen) {
  if (process.argv.includes('--large')) readLarge(format);
  else showGrowth(format);
}

function showGrowth(format: FormatName): void {
  const found = steepRuns(format);
  console.log(`${format.padEnd(14)}${found.length} of ${runs.length} runs grow more than 2.3 times a doubling`);
  for (const line of found) console.log(`  ${line}`);
}

function steepRuns(format: FormatName): string[] {
  const text = printExport(madeRecords(1), format);
  const places = [...text.matchAll(/[^\n]\n|>[^<]|": /g)].map(({ index }) => index + 1).slice(0, 24);
  return runs.flatMap((run) => {
    const times = places.map((place) => ({ place, ms: timeOf(text, format, place, run, length) }));
    const slow = times.filter(({ ms }) => ms > suspicious).sort((a, b) => b.ms - a.ms)[0];
    if (slow === undefined) return [];
    const once = leastTime(text, format, slow.place, run, length);
    const more = leastTime(text, format, slow.place, run, 4 * length);
    // two doublings at once, so that a busy moment weighs less
    const growth = Math.sqrt(more / once);
    const where = `${JSON.stringify(run)} in ${around(text, slow.place)}`;
    return growth > 2.3 && more > 400
      ? [`${where}: ${once.toFixed(0)} → ${more.toFixed(0)} ms for four times as many`]
      : [];
  });
}

function leastTime(text: string, format: FormatName, place: number, run: string, size: number): number {
  return Math.min(...Array.from({ length: 3 }, () => timeOf(text, format, place, run, size)));
}

function timeOf(text: string, format: FormatName, place: number, run: string, size: number): number {
  const hostile = text.slice(0, place) + run.repeat(Math.ceil(size / run.length)) + text.slice(place);
  const start = performance.now();
  readDocuments(hostile, { format });
  return performance.now() - start;
}

function around(text: string, place: number): string {
  return JSON.stringify(`${text.slice(Math.max(0, place - 20), place)}|${text.slice(place, place + 10)}`);
}

function readLarge(format: FormatName): void {
  const [record] = madeRecords(1);
  const [author] = record?.authors ?? [];
  if (record === undefined || author === undefined) return;
  const large = [
    { name: 'a line of 100 MB', records: [{ ...record, abstract: 'Trust grew. '.repeat(100e6 / 12) }] },
    { name: 'a million authors', records: [{ ...record, authors: Array.from({ length: 1e6 }, () => author) }] },
  ];
  for (const { name, records } of large) {
    const text = printExport(records, format);
    const start = performance.now();
    const { documents } = readDocuments(text, { format });
    const [document] = documents;
    const size = `abstract ${document?.abstract?.length}, ${document?.authors.length} authors`;
    console.log(
      `  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s, ${documents.length} document, ${size}`,
    );
  }
}
