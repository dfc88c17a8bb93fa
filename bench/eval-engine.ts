/**
 * Compares `deduplicateOn` on DuckDB with `deduplicate` in memory on labelled records: `tsx bench/eval-engine.ts FILE...`.
 *
 * Each file holds one JSON record a line, as for `eval-dedupe.ts`. Every file is run twice: with reports of another kind
 * kept apart, and with all of them counted as one. Printed is how many clusters, links and pairs for a person differ.
 */
import { basename } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { deduplicate } from '../src/dedupe/deduplicate.ts';
import type { DuplicateCluster } from '../src/dedupe/duplicate-cluster.ts';
import type { PairForReview } from '../src/dedupe/pair-for-review.ts';
import type { ReportTreatment } from '../src/dedupe/report-treatment.ts';
import { deduplicateOn } from '../src/engine/deduplicate-on.ts';
import { duckdbEngine } from '../src/engine/duckdb-engine.ts';
import { readRecords, toDocument } from './labelled-records.ts';

const everything = { preprint: 'same', conference: 'same', notice: 'same', cochrane: 'same', reprint: 'same' } as const;

const files = process.argv.slice(2);
if (files.length === 0) print('usage: tsx bench/eval-engine.ts FILE...');
else print('set\trecords\ttreated\tclusters\tdiffer\tlinks\tdiffer\treview\tdiffer');
for (const file of files) {
  await compare(file, {});
  await compare(file, everything);
}

async function compare(file: string, treat: ReportTreatment): Promise<void> {
  const documents = readRecords(file).map(toDocument);
  const own = deduplicate(documents, { treat });
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const found = await deduplicateOn(duckdbEngine(connection), documents, { treat });
  const ownResults = resultsOf(own.clusters, own.review);
  const results = resultsOf(await listed(found.clusters), await listed(found.review));
  const counts = ownResults.flatMap((lines, kind) => [lines.length, differing(lines, results[kind] ?? [])]);
  const treated = treat === everything ? 'all the same' : 'by default';
  print([basename(file, '.jsonl'), documents.length, treated, ...counts].join('\t'));
  connection.closeSync();
}

/** Clusters, links and pairs for a person, each as a line. */
function resultsOf(clusters: readonly DuplicateCluster[], review: readonly PairForReview[]): readonly string[][] {
  const lines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item));
  const bare = clusters.map(({ links: _, ...cluster }) => cluster);
  return [lines(bare), lines(clusters.flatMap(({ links }) => links)), lines(review)];
}

/** How many lines stand on one side only. */
function differing(one: readonly string[], other: readonly string[]): number {
  const [ones, others] = [new Set(one), new Set(other)];
  return one.filter((line) => !others.has(line)).length + other.filter((line) => !ones.has(line)).length;
}

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
