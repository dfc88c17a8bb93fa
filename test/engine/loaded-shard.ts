// Loads every third record into a database of its own: `loaded-shard.mjs FILE SHARD`.
import { DuckDBInstance } from '@duckdb/node-api';
import { duckdbEngine } from '../../src/engine/duckdb-engine.ts';
import { loadDocuments } from '../../src/engine/load-documents.ts';
import { shardOf } from './many-records.ts';

const [path = '', shard = ''] = process.argv.slice(2);
const instance = await DuckDBInstance.create(path);
await loadDocuments(duckdbEngine(await instance.connect()), shardOf(Number(shard)), { shard: Number(shard) });
instance.closeSync();
