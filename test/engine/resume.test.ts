import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { deduplicate } from '../../src/dedupe/deduplicate.ts';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import { bundledChild } from './bundled-child.ts';
import { duckdbAt, foundOn } from './found-on.ts';
import { manyRecords } from './many-records.ts';

const folder = mkdtempSync(join(tmpdir(), 'realist-synthesis-resume-'));
const child = await bundledChild('killed-run');
const loader = await bundledChild('killed-load');
const { clusters, review } = deduplicate(manyRecords());

afterAll(() => {
  child.remove();
  loader.remove();
  rmSync(folder, { recursive: true });
});

const stages = [
  'load dedupe_rows',
  'CREATE TABLE dedupe_copies',
  'CREATE TABLE dedupe_blocks_0',
  'CREATE TABLE dedupe_neighbours',
  'CREATE TABLE dedupe_rough_0',
  'CREATE TABLE dedupe_judged',
  'CREATE TABLE dedupe_labels_1',
  'CREATE TABLE dedupe_members',
  'load dedupe_clusters',
  'CREATE TABLE dedupe_review',
];

it('ends with the same clusters after a kill in the middle of each stage in turn', { timeout: 120_000 }, async () => {
  const path = join(folder, 'killed.db');
  for (const word of stages) {
    const { signal, stderr } = spawnSync(process.execPath, [child.path, path, word], { encoding: 'utf8' });
    expect({ word, signal, stderr }).toEqual({ word, signal: 'SIGKILL', stderr: '' });
  }
  const engine = await duckdbAt(path);
  expect(await foundOn(await deduplicateOn(engine, manyRecords()))).toEqual({ clusters, review });
});

it('goes on behind the records that were kept before a kill in the middle of loading', {
  timeout: 120_000,
}, async () => {
  const path = join(folder, 'half-loaded.db');
  const { signal, stderr } = spawnSync(process.execPath, [loader.path, path], { encoding: 'utf8' });
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
  const engine = await duckdbAt(path);
  expect(await engine.read('SELECT count(*) AS counted FROM dedupe_rows')).toEqual([{ counted: 40n }]);
  expect(await foundOn(await deduplicateOn(engine, manyRecords()))).toEqual({ clusters, review });
  expect(await engine.read('SELECT count(*) AS counted FROM dedupe_rows')).toEqual([{ counted: 240n }]);
});

it('goes on after it was stopped by its signal, and reads nothing twice', { timeout: 120_000 }, async () => {
  const engine = await duckdbAt();
  const signal = { aborted: false };
  const stop = deduplicateOn(engine, manyRecords(), {
    signal,
    onProgress: ({ stage }) => {
      signal.aborted = stage === 'blocking';
    },
  });
  await expect(stop).rejects.toMatchObject({ code: 'aborted' });
  const stages = new Set<string>();
  const found = await deduplicateOn(engine, [], { onProgress: ({ stage }) => stages.add(stage) });
  expect(await foundOn(found)).toEqual({ clusters, review });
  expect(stages).not.toContain('loading');
});

it('refuses a list of other documents on tables that are filled', { timeout: 120_000 }, async () => {
  const engine = await duckdbAt();
  const few = manyRecords().slice(0, 20);
  await deduplicateOn(engine, few);
  await expect(deduplicateOn(engine, manyRecords())).rejects.toMatchObject({
    code: 'another-run',
    path: ['documents'],
  });
  await expect(deduplicateOn(engine, [manyRecords()])).rejects.toMatchObject({ code: 'another-run' });
  expect((await deduplicateOn(engine, [{ documents: few }])).statistics.records).toBe(20);
  expect((await deduplicateOn(engine, [])).statistics.records).toBe(20);
});

it('begins loading anew where the engine has no transactions', { timeout: 120_000 }, async () => {
  const { atomically: _, ...engine } = await duckdbAt();
  let loads = 0;
  const failing = {
    ...engine,
    load: async (rows: Parameters<typeof engine.load>[0]) => {
      loads += rows.table === 'dedupe_keys' ? 1 : 0;
      if (rows.table === 'dedupe_keys' && loads === 1) throw new Error('the line was cut');
      await engine.load(rows);
    },
  };
  await expect(deduplicateOn(failing, manyRecords())).rejects.toThrow('the line was cut');
  expect(await foundOn(await deduplicateOn(failing, manyRecords()))).toEqual({ clusters, review });
});

it('goes on after the source broke off', { timeout: 120_000 }, async () => {
  const engine = await duckdbAt();
  function* breakingOff() {
    yield manyRecords().slice(0, 100);
    throw new Error('the file ended');
  }
  await expect(deduplicateOn(engine, breakingOff())).rejects.toThrow('the file ended');
  expect(await engine.read('SELECT count(*) AS counted FROM dedupe_rows')).toEqual([{ counted: 0n }]);
  expect(await foundOn(await deduplicateOn(engine, manyRecords()))).toEqual({ clusters, review });
});

it('closes the source where the engine fails', { timeout: 120_000 }, async () => {
  const engine = await duckdbAt();
  let isClosed = false;
  function* closing() {
    try {
      for (let place = 0; ; place += 1) yield manyRecords().map((one) => ({ ...one, id: `${one.id} ${place}` }));
    } finally {
      isClosed = true;
    }
  }
  const failing = {
    ...engine,
    load: async (rows: Parameters<typeof engine.load>[0]) => {
      if (rows.table === 'dedupe_keys') throw new Error('the disk is full');
      await engine.load(rows);
    },
  };
  await expect(deduplicateOn(failing, closing())).rejects.toThrow('the disk is full');
  expect(isClosed).toBe(true);
});
