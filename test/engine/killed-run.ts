// Runs deduplication on a database in a file and kills itself in the middle of one statement: `killed-run.mjs FILE WORD`.
import { DuckDBInstance } from '@duckdb/node-api';
import { deduplicateOn } from '../../src/engine/deduplicate-on.ts';
import { duckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { manyRecords } from './many-records.ts';

const [path = '', word = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(path, { threads: '1' });
const engine = duckdbEngine(await instance.connect());
const killAt = (text: string) => {
  if (text.includes(word)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1);
};
await deduplicateOn(
  {
    ...engine,
    execute: (sql) => {
      killAt(sql);
      return engine.execute(sql);
    },
    load: async (rows) => {
      killAt(`load ${rows.table}`);
      await engine.load(rows);
      // gives the timer its turn before the batch is noted
      await new Promise((done) => setTimeout(done, 5));
    },
  },
  manyRecords(),
);
