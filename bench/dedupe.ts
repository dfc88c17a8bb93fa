/**
 * Measures `findDuplicates` on synthetic records: `npm run bench:dedupe -- [SIZE...]`, bundled as the library is; 10,000,
 * 100,000 and 1,000,000 by default.
 *
 * Each size runs in a process of its own. The records come as a reader of exports gives them, some at a time; what it
 * costs to make them is measured as they are made and taken off. Beside the seconds stands how often `JSON.parse` could
 * have read the same records in that time.
 */
import { spawnSync } from 'node:child_process';
import { groupBy } from '../src/core/group-by.ts';
import { findDuplicates } from '../src/dedupe/find-duplicates.ts';
import { recordsInPortions, timed } from './records-in-portions.ts';
import { type SyntheticRecords, syntheticRecords } from './synthetic-records.ts';

const seed = 20_25;
const [argument, size] = process.argv.slice(2);
if (argument === '--one') print(measure(Number(size)));
else measureEach(process.argv.slice(2).map(Number));

function measureEach(sizes: readonly number[]): void {
  const head =
    'records,CPU s,wall s,× JSON.parse,peak MB,of which records MB,pairs/record,distances/record,found,precision,wrong,review';
  print(head.replaceAll(',', '\t'));
  for (const count of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) {
    const arguments_ = [...process.execArgv, import.meta.filename, '--one', String(count)];
    const { stdout, stderr, status } = spawnSync(process.execPath, arguments_, { encoding: 'utf8' });
    print(status === 0 ? stdout.trimEnd() : stderr);
  }
}

function measure(count: number): string {
  const world = syntheticRecords(count, seed);
  const making = { cpu: 0, wall: 0, parsing: 0 };
  const before = process.resourceUsage().maxRSS;
  const run = timed(() => findDuplicates(recordsInPortions(world, making)));
  const peak = process.resourceUsage().maxRSS;
  const { clusters, review, statistics } = run.result;
  const found = score(world, clusters);
  const cpu = run.cpu - making.cpu;
  return [
    count,
    cpu.toFixed(2),
    (run.wall - making.wall).toFixed(2),
    (cpu / making.parsing).toFixed(1),
    Math.round(peak / 1024),
    Math.round(before / 1024),
    (statistics.pairsCompared / count).toFixed(2),
    (statistics.editDistances / count).toFixed(4),
    found.recall.toFixed(5),
    found.precision.toFixed(6),
    found.wrong,
    review.length,
  ].join('\t');
}

/**
 * The share of planted duplicates that were removed (a report with k records has k − 1), and of merged pairs that were
 * planted; one wrong merge of two large clusters counts for every pair.
 */
function score(
  { reportOf }: SyntheticRecords,
  clusters: readonly { readonly memberIds: readonly string[] }[],
): { readonly recall: number; readonly precision: number; readonly wrong: number } {
  const planted = reportOf.length - new Set(reportOf).size;
  let merged = 0;
  let right = 0;
  let removed = 0;
  for (const { memberIds } of clusters) {
    merged += pairs(memberIds.length);
    const reports = groupBy(memberIds, (id) => reportOf[Number(id.slice('record-'.length))]);
    for (const { length } of reports.values()) {
      right += pairs(length);
      removed += length - 1;
    }
  }
  return { recall: removed / planted, precision: right / merged, wrong: merged - right };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
