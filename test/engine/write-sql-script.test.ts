import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import { writeSqlScript } from '../../src/engine/write-sql-script.ts';
import { duckdbAt, foundOn } from './found-on.ts';
import { manyRecords } from './many-records.ts';

it('writes a plan that runs by itself, after which the library has the last word only', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-script-'));
  try {
    const write = (name: string, text: string) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    };
    const { scripts, records } = await writeSqlScript(manyRecords(), write, { dialect: 'duckdb', folder, rounds: 6 });
    expect(records).toBe(240);
    const engine = await duckdbAt();
    for (const script of scripts) {
      const statements = readFileSync(join(folder, script), 'utf8').split(';\n');
      for (const statement of statements) if (statement.trim() !== '') await engine.execute(statement);
    }
    const { clusters, review } = deduplicate(manyRecords());
    const stages = new Set<string>();
    const found = await deduplicateOn(engine, [], { onProgress: ({ stage }) => stages.add(stage) });
    expect(await foundOn(found)).toEqual({ clusters, review });
    expect(stages).not.toContain('loading');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('writes for Spark what is written down', async () => {
  const files = new Map<string, string>();
  const write = (name: string, text: string) => {
    files.set(name, text);
  };
  await writeSqlScript([], write, { dialect: 'spark', folder: '/data/run', rounds: 1 });
  for (const [name, text] of files) await expect(text).toMatchFileSnapshot(`golden/spark-${name}`);
});

it('refuses a folder that would break out of its quotation marks', async () => {
  const writing = writeSqlScript([], () => {}, { dialect: 'spark', folder: "/data/'; DROP TABLE x" });
  await expect(writing).rejects.toMatchObject({ code: 'bad-folder' });
});
