import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { ruleSet } from '../../src/dedupe/rule-set.ts';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { blocksStep, neighboursStep, pairsStep } from '../../src/engine/plan-blocks.ts';
import { changedQuery, compareStep, copiesStep, labelStep, linksStep } from '../../src/engine/plan-sql.ts';
import { createTable, planTables } from '../../src/engine/plan-tables.ts';
import { constructsOf } from '../../src/engine/sql-dialect.ts';
import { bundledChild } from './bundled-child.ts';
import { duckdbAt, foundOn } from './found-on.ts';
import { shardOf } from './many-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-shards-'));
const child = await bundledChild('loaded-shard');
const fileOf = (shard: number) => join(folder, `${shard}.db`);
const { clusters, review } = deduplicate([1, 2, 3].flatMap(shardOf));
const tables = planTables('dedupe_');
const rules = ruleSet();

beforeAll(() => {
  for (const shard of [1, 2, 3]) {
    const { stderr, status } = spawnSync(process.execPath, [child.path, fileOf(shard), String(shard)], {
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  }
}, 120_000);
afterAll(() => {
  child.remove();
  rmSync(folder, { recursive: true });
});

/** A database with the rows, keys and steps of all shards, brought together in some order. */
async function broughtTogether(order: readonly number[]): Promise<Engine> {
  const engine = await duckdbAt();
  for (const [at, shard] of order.entries()) {
    await engine.execute(`ATTACH '${fileOf(shard)}' AS shard_${shard} (READ_ONLY)`);
    for (const name of [tables.rows, tables.keys, tables.steps]) {
      const from = `FROM shard_${shard}.${name}`;
      await engine.execute(at === 0 ? `CREATE TABLE ${name} AS ${from}` : `INSERT INTO ${name} ${from}`);
    }
    await engine.execute(`DETACH shard_${shard}`);
  }
  return engine;
}

it.each([[[1, 2, 3]], [[3, 1, 2]]])(
  'finds the same in rows and keys that three processes made, in the order %j',
  {
    timeout: 120_000,
  },
  async (order) => {
    const engine = await broughtTogether(order);
    expect(await foundOn(await deduplicateOn(engine, []))).toEqual({ clusters, review });
  },
);

/** Compares and labels the pairs of one half of the rows alone, as a process that knows nothing of the other half. */
async function halfDone(part: number): Promise<Engine> {
  const engine = await broughtTogether([2, 3, 1]);
  const run = async (statements: readonly string[]) => {
    for (const statement of statements) await engine.execute(statement);
  };
  const other = tables.roughOfPart(1 - part);
  await run([`CREATE TABLE ${other} (one BIGINT NOT NULL, other BIGINT NOT NULL, outcome VARCHAR NOT NULL)`]);
  await run([createTable(tables, 'joined', constructsOf('duckdb'))]);
  await run(copiesStep(tables, 'duckdb').statements);
  for (const half of [0, 1]) await run(blocksStep(tables, { dialect: 'duckdb', part: half, parts: 2 }).statements);
  await run(neighboursStep(tables, { dialect: 'duckdb', parts: 2 }).statements);
  await run(pairsStep(tables, { dialect: 'duckdb', rules, part, parts: 2 }).statements);
  await run(compareStep(tables, { dialect: 'duckdb', rules, parts: 2 }).statements);
  await run(linksStep(tables, 'duckdb').statements);
  for (let round = 1, changed = 1; changed > 0; round++) {
    await run(labelStep(tables, 'duckdb', round).statements);
    const [row = {}] = await engine.read(changedQuery(tables, round));
    changed = Number(row['changed']);
    if (changed === 0) await run([`CREATE TABLE labels AS FROM ${tables.labels(round)}`]);
  }
  return engine;
}

/** Puts rows of numbers and one text into a table, as a file between two processes would. */
async function carry(from: Engine, query: string, to: Engine, table: string): Promise<void> {
  const rows = await from.read(query);
  expect(rows.length).toBeGreaterThan(0);
  const values = rows.map((row) =>
    Object.values(row)
      .map((value) => (typeof value === 'string' ? `'${value}'` : String(value)))
      .join(', '),
  );
  await to.execute(`INSERT INTO ${table} VALUES ${values.map((row) => `(${row})`).join(', ')}`);
}

it.each([[[0, 1]], [[1, 0]]])(
  'finds the same in edges and labels that two made of the halves %j of the rows',
  {
    timeout: 120_000,
  },
  async (order) => {
    const whole = await broughtTogether([1, 2, 3]);
    for (const statement of copiesStep(tables, 'duckdb').statements) await whole.execute(statement);
    for (const name of [tables.judged, tables.edges])
      await whole.execute(`CREATE TABLE ${name} (one BIGINT, other BIGINT, outcome VARCHAR)`);
    await whole.execute(`CREATE TABLE ${tables.links} (one BIGINT, other BIGINT)`);
    for (const part of order) {
      const half = await halfDone(part);
      for (const name of [tables.judged, tables.edges]) await carry(half, `FROM ${name}`, whole, name);
      await carry(half, 'SELECT rid, label FROM labels UNION ALL SELECT label, rid FROM labels', whole, tables.links);
    }
    // a label joins its rows as a pair does
    await whole.execute(
      `CREATE TABLE ${tables.labels(0)} AS SELECT one AS rid, min(least(one, other)) AS label FROM ${tables.links} GROUP BY one`,
    );
    for (const step of ['copies', 'blocks 1 of 1', 'neighbours', 'pairs 1 of 1', 'edges', 'links'])
      await whole.execute(`INSERT INTO ${tables.steps} VALUES ('${step}')`);
    expect(await foundOn(await deduplicateOn(whole, []))).toEqual({ clusters, review });
  },
);
