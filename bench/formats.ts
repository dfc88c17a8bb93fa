/**
 * Measures how fast each format is read: `npm run bench:formats -- [--peers] [FORMAT...]`, bundled as the library is.
 *
 * The records are made up by a seed and printed as databases print them. The same records, read and turned into CSL-JSON,
 * are what `JSON.parse` reads beside it, in the same process and the same rounds. Megabytes a second are those of the
 * file that is read; `ratio` is that of both speeds. With `--peers`, after `npm ci --prefix bench/peers`, other libraries
 * read the same RIS and BibTeX; `ours/peer` says how many times faster this one is.
 */

import { printedItem } from '../src/formats/csl/print-csl.ts';
import { type FormatName, readDocuments } from '../src/formats/index.ts';
import { formats } from '../src/formats/registry.ts';
import { madeRecords } from './exports/made-records.ts';
import { printExport } from './exports/print-export.ts';
import { type Peer, peersFor } from './peers.ts';

/** One thing that is measured. */
interface Task {
  readonly name: string;
  readonly bytes: number;
  run(): unknown;
}

const rounds = 5;
const warmUps = 3;

/** What the project asks of the readers, as a share of the speed of JSON.parse. */
const wanted = new Map<FormatName, number>([
  ['ris', 0.5],
  ['medline', 0.5],
  ['wos', 0.5],
  ['csv', 0.3],
  ['pubmed-xml', 0.1],
  ['endnote-xml', 0.1],
  ['bibtex', 0.1],
]);

const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = formats.map(({ name }) => name).filter((name) => named.length === 0 || named.includes(name));
const records = madeRecords(10_000);

print(['format', 'records', 'MB', 'MB/s', 'JSON MB/s', 'ratio', 'wanted', 'spread']);
for (const format of chosen) await measure(format);

async function measure(format: FormatName): Promise<void> {
  const text = printExport(records, format);
  const { documents } = readDocuments(text, { format });
  if (documents.length !== records.length)
    throw new Error(`${format}: ${documents.length} of ${records.length} records`);
  const json = JSON.stringify(documents.map((document) => Object.fromEntries(printedItem(document))));
  const tasks: Task[] = [
    { name: format, bytes: Buffer.byteLength(text), run: () => readDocuments(text, { format }) },
    { name: 'JSON.parse', bytes: Buffer.byteLength(json), run: () => JSON.parse(json) },
  ];
  const peers = process.argv.includes('--peers') ? await peersFor(format) : [];
  const [ours = [], theirs = [], ...others] = await timed([...tasks, ...peers.map((peer) => peerTask(peer, text))]);
  const [speed, baseline] = [median(ours), median(theirs)];
  const spread = `${Math.min(...ours).toFixed(0)}–${Math.max(...ours).toFixed(0)}`;
  const ratio = speed / baseline;
  print([
    format,
    records.length,
    (text.length / 1e6).toFixed(1),
    speed.toFixed(1),
    baseline.toFixed(0),
    ratio.toFixed(2),
    wanted.get(format) ?? '',
    spread,
  ]);
  for (const [index, peer] of peers.entries()) {
    const other = median(others[index] ?? []);
    const times = `ours/peer ${(speed / other).toFixed(1)}`;
    print([
      `  ${peer.name}`,
      await peer.read(text),
      '',
      other.toFixed(1),
      '',
      (other / baseline).toFixed(2),
      '',
      times,
    ]);
  }
}

function peerTask({ name, read }: Peer, text: string): Task {
  return { name, bytes: Buffer.byteLength(text), run: () => read(text) };
}

/**
 * MB/s of each task in each round; the tasks of a round follow one another, so that a busy moment hits all alike. Memory is
 * collected when the engine thinks fit: a collection before each task gives its pages back to the system, and what is
 * then measured is how fast they come again.
 */
async function timed(tasks: readonly Task[]): Promise<number[][]> {
  const speeds = tasks.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { bytes, run }] of tasks.entries()) {
      const start = performance.now();
      await run();
      const seconds = (performance.now() - start) / 1000;
      if (round >= 0) speeds[index]?.push(bytes / 1e6 / seconds);
    }
  }
  return speeds;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function print(cells: readonly (string | number)[]): void {
  const [first = '', ...others] = cells;
  console.log(String(first).padEnd(28) + others.map((cell) => String(cell).padStart(12)).join(''));
}
