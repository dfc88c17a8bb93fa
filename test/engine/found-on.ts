import { DuckDBInstance } from '@duckdb/node-api';
import type { DuplicateCluster } from '../../src/dedupe/duplicate-cluster.ts';
import type { PairForReview } from '../../src/dedupe/pair-for-review.ts';
import type { EngineDeduplication } from '../../src/engine/deduplicate-on.ts';
import { duckdbEngine } from '../../src/engine/duckdb-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';

/** A DuckDB in memory or in a file, for a test. */
export async function duckdbAt(path = ':memory:'): Promise<Engine> {
  const instance = await DuckDBInstance.create(path, { threads: '1' });
  return duckdbEngine(await instance.connect());
}

/** Everything that a run has found. */
export async function foundOn({ clusters, review }: EngineDeduplication): Promise<{
  readonly clusters: readonly DuplicateCluster[];
  readonly review: readonly PairForReview[];
}> {
  return { clusters: await listed(clusters), review: await listed(review) };
}

async function listed<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
