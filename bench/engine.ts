/**
 * Measures `deduplicateOn` with DuckDB against `findDuplicates` on the same synthetic records:
 * `npm run bench:engine -- [SIZE[:MEMORY]...]`, bundled as the library is; 1,000,000 records with a `memory_limit` of 400
 * MB by default. 5,000,000 with 1 GB take some minutes: `-- 5000000:1GB`.
 *
 * Each run is a process of its own; the database lies in a file. What it costs to make records is taken off. Clusters,
 * links and pairs for a person of both runs are compared line by line.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync, type WriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findDuplicates } from '../src/dedupe/find-duplicates.ts';
import { deduplicateOn } from '../src/engine/deduplicate-on.ts';
import { duckdbEngine } from '../src/engine/duckdb-engine.ts';
import type { Engine } from '../src/engine/engine.ts';
import { recordsInPortions } from './records-in-portions.ts';
import { syntheticRecords } from './synthetic-records.ts';

const seed = 20_25;
const [argument = '', ...others] = process.argv.slice(2);
if (argument === '--memory') await inMemory(Number(others[0]), others[1] ?? '');
else if (argument === '--engine') await onEngine(Number(others[0]), others[1] ?? '', others[2] ?? '');
else for (const run of argument === '' ? ['1000000:400MB'] : [argument, ...others]) await measure(run);

async function measure(run: string): Promise<void> {
  const [size = '', memory = '400MB'] = run.split(':');
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-engine-'));
  try {
    const [engine, own] = [child('--engine', size, folder, memory), child('--memory', size, folder)];
    print(`${size} records, memory_limit ${memory}, ${statSync(join(folder, 'dedupe.db')).size >> 20} MB on disk`);
    for (const [stage, seconds] of Object.entries(engine.seconds)) print(`  ${stage}\t${seconds.toFixed(1)} CPU s`);
    for (const [work, seconds] of Object.entries(engine.inEngine))
      if (seconds >= 0.05) print(`    ${work}\t${seconds.toFixed(2)} CPU s`);
    print(`  after normalising\t${engine.after.toFixed(1)} CPU s, peak ${engine.peak} MB`);
    print(
      `  in memory\tnormalising ${own.seconds['normalising']?.toFixed(1)}, then ${own.after.toFixed(1)} CPU s, peak ${own.peak} MB`,
    );
    const whole =
      (engine.after + (engine.seconds['normalising'] ?? 0)) / (own.after + (own.seconds['normalising'] ?? 0));
    print(`  × in memory\t${(engine.after / own.after).toFixed(1)} after normalising, ${whole.toFixed(1)} as a whole`);
    for (const kind of ['clusters', 'links', 'review'])
      print(
        `  ${kind} that differ\t${await differing(join(folder, `engine-${kind}`), join(folder, `memory-${kind}`))}`,
      );
    print(`  ${engine.counts}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a run tells: CPU seconds of each stage, of all but normalising, and the peak of its memory in MB. */
interface Told {
  readonly seconds: Readonly<Record<string, number>>;
  /** Of these what the engine took, by the table that it made, filled or read. */
  readonly inEngine: Readonly<Record<string, number>>;
  readonly after: number;
  readonly peak: number;
  readonly counts: string;
}

function child(...given: string[]): Told {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, import.meta.filename, ...given],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

async function inMemory(count: number, folder: string): Promise<void> {
  const making = { cpu: 0, wall: 0, parsing: 0 };
  const start = cpu();
  let read = start;
  const found = findDuplicates(recordsInPortions(syntheticRecords(count, seed), making), {
    onProgress: ({ stage, done }) => {
      if (stage === 'comparing' && done === 0) read = cpu();
    },
  });
  const after = cpu() - read;
  const told: Told = {
    seconds: { normalising: read - start - making.cpu },
    inEngine: {},
    after,
    peak: peak(),
    counts: '',
  };
  await keep(folder, 'memory', found.clusters, found.review);
  process.stdout.write(JSON.stringify(told));
}

async function onEngine(count: number, folder: string, memory: string): Promise<void> {
  const { DuckDBInstance } = await duckdb();
  const instance = await DuckDBInstance.create(join(folder, 'dedupe.db'), {
    memory_limit: memory,
    threads: '2',
    temp_directory: join(folder, 'spill'),
  });
  const making = { cpu: 0, wall: 0, parsing: 0 };
  const seconds: Record<string, number> = { normalising: 0 };
  const engine = duckdbEngine(await instance.connect());
  const spent: Spent = { inEngine: 0, byTable: {} };
  const start = cpu();
  let before = { at: start, inEngine: 0, making: 0 };
  const { clusters, review, statistics } = await deduplicateOn(
    watched(engine, spent),
    recordsInPortions(syntheticRecords(count, seed), making),
    {
      onProgress: ({ stage }) => {
        const now = { at: cpu(), inEngine: spent.inEngine, making: making.cpu };
        const inEngine = now.inEngine - before.inEngine;
        const all = now.at - before.at - (now.making - before.making);
        seconds[stage] = (seconds[stage] ?? 0) + (stage === 'loading' ? inEngine : all);
        if (stage === 'loading') seconds['normalising'] = (seconds['normalising'] ?? 0) + all - inEngine;
        before = now;
      },
    },
  );
  const after = cpu() - start - making.cpu - (seconds['normalising'] ?? 0);
  const told: Told = {
    seconds,
    inEngine: spent.byTable,
    after,
    peak: peak(),
    counts: JSON.stringify(statistics),
  };
  await keep(folder, 'engine', clusters, review);
  process.stdout.write(JSON.stringify(told));
}

/** The native package is not bundled: it is found from where the bench is run. */
function duckdb(): Promise<typeof import('@duckdb/node-api')> {
  return import(createRequire(join(process.cwd(), 'package.json')).resolve('@duckdb/node-api'));
}

interface Spent {
  inEngine: number;
  readonly byTable: Record<string, number>;
}

/** Adds up the CPU time of the process while the engine works. */
function watched(engine: Engine, spent: Spent): Engine {
  const timed =
    <Given, Result>(work: (given: Given) => Promise<Result>, nameOf: (given: Given) => string) =>
    async (given: Given) => {
      const before = cpu();
      try {
        return await work(given);
      } finally {
        const seconds = cpu() - before;
        spent.inEngine += seconds;
        const name = nameOf(given);
        spent.byTable[name] = (spent.byTable[name] ?? 0) + seconds;
      }
    };
  return {
    ...engine,
    execute: timed(engine.execute, (sql) => `make ${tableIn(sql, 'TABLE')}`),
    read: timed(engine.read, (sql) => `read ${tableIn(sql, 'FROM')}`),
    load: timed(engine.load, ({ table }) => `load ${table.replace('dedupe_', '')}`),
    ...(engine.atomically && { atomically: committing(engine.atomically, spent) }),
  };
}

/** Adds up what it costs to keep work that was done in a transaction: a database in a file writes it down then. */
function committing(atomically: NonNullable<Engine['atomically']>, spent: Spent): typeof atomically {
  return async (work) => {
    const before = cpu();
    let working = 0;
    await atomically(async () => {
      const begun = cpu();
      await work();
      working = cpu() - begun;
    });
    const seconds = cpu() - before - working;
    spent.inEngine += seconds;
    spent.byTable['commit'] = (spent.byTable['commit'] ?? 0) + seconds;
  };
}

/** The first table behind a word. */
function tableIn(sql: string, word: string): string {
  return new RegExp(`${word} (?:IF NOT EXISTS |IF EXISTS )?dedupe_(\\w+?)(?:_\\d+)?\\b`).exec(sql)?.[1] ?? '';
}

type Results<Result> = Iterable<Result> | AsyncIterable<Result>;

async function keep(
  folder: string,
  name: string,
  clusters: Results<{ readonly id: string; readonly memberIds: readonly string[]; readonly links: readonly unknown[] }>,
  review: Results<unknown>,
): Promise<void> {
  const files = ['clusters', 'links', 'review'].map((kind) => createWriteStream(join(folder, `${name}-${kind}`)));
  const [clusterFile, linkFile, reviewFile] = files;
  for await (const { links, ...cluster } of clusters) {
    await write(clusterFile, JSON.stringify(cluster));
    for (const link of links) await write(linkFile, JSON.stringify(link));
  }
  for await (const pair of review) await write(reviewFile, JSON.stringify(pair));
  for (const file of files) await new Promise<void>((done) => file.end(done));
}

async function write(file: WriteStream | undefined, line: string): Promise<void> {
  if (file?.write(`${line}\n`) === false) await new Promise<void>((done) => file.once('drain', done));
}

/** How many lines differ, place by place. */
async function differing(one: string, other: string): Promise<string> {
  const lines = createInterface(createReadStream(other))[Symbol.asyncIterator]();
  let count = 0;
  let all = 0;
  for await (const line of createInterface(createReadStream(one))) {
    all += 1;
    if ((await lines.next()).value !== line) count += 1;
  }
  for (let next = await lines.next(); !next.done; next = await lines.next()) count += 1;
  return `${count} of ${all}`;
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
