import type { Engine } from './engine.ts';
import { type DocumentSource, loadStage } from './load-stage.ts';
import { type DeduplicateOnOptions, openRun } from './open-run.ts';

/** How {@link loadDocuments} works: as the run that follows. */
export interface LoadDocumentsOptions extends Omit<DeduplicateOnOptions, 'known'> {
  /** Which shard of all records these are: a whole number from 1. Rows of shard 0 are those of `deduplicateOn` itself. */
  readonly shard: number;
}

/**
 * Loads one shard of the records, so that several readers can fill the tables of one run, in any order. `deduplicateOn`
 * with the same options then goes on, with the records that are left or with none: the clusters are those of all records
 * at once, in the order of shards and, within each, of appearance.
 *
 * @throws RealistError as `deduplicateOn`.
 * @example
 * import { DuckDBInstance } from '@duckdb/node-api';
 * const engine = duckdbEngine(await (await DuckDBInstance.create(':memory:')).connect());
 * const record = { type: 'article-journal', title: 'Reflections on trust', pmid: '12', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * await loadDocuments(engine, [{ ...record, id: 'a' }], { shard: 2 });
 * await loadDocuments(engine, [{ ...record, id: 'b' }], { shard: 1 });
 * (await deduplicateOn(engine, [])).statistics.records; // 2
 */
export async function loadDocuments(
  engine: Engine,
  documents: DocumentSource,
  options: LoadDocumentsOptions,
): Promise<void> {
  const { shard, keep = 'most-complete', ...others } = options;
  const run = await openRun(engine, { ...others, keep });
  await loadStage(run, { known: [], keep, documents, shard });
}
