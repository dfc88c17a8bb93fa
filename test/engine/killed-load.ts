// Loads records in groups of 40 on a database in a file, and kills itself in the middle of the second group: `killed-load.mjs FILE`.
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { loadStage } from '../../src/engine/load-stage.ts';
import { openRun } from '../../src/engine/open-run.ts';
import { manyRecords } from './many-records.ts';

const [path = ''] = process.argv.slice(2);
const engine = duckdbEngine(await (await DuckDBInstance.create(path, { threads: '1' })).connect());
let loads = 0;
const run = await openRun(
  {
    ...engine,
    load: async (rows) => {
      await engine.load(rows);
      loads += rows.table === 'dedupe_rows' ? 1 : 0;
      if (loads === 4) process.kill(process.pid, 'SIGKILL');
    },
  },
  {},
);
const loading = { known: [], documents: manyRecords(), keep: 'most-complete', shard: 0 } as const;
await loadStage(run, loading, { records: 20, batches: 2 });
