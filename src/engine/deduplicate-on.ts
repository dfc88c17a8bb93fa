import type { DuplicateCluster } from '../dedupe/duplicate-cluster.ts';
import type { PairForReview } from '../dedupe/pair-for-review.ts';
import type { Engine } from './engine.ts';
import type { EngineStatistics } from './engine-progress.ts';
import { engineStatistics } from './engine-statistics.ts';
import { finishStages } from './finish-stages.ts';
import { type DocumentSource, loadStage } from './load-stage.ts';
import { type DeduplicateOnOptions, loadingOf, openRun } from './open-run.ts';
import { reviewStep } from './plan-sql.ts';
import { readSaid } from './read-said.ts';
import { resolveDecisions } from './resolve-decisions.ts';
import { runStep } from './run.ts';
import { sqlStages } from './sql-stages.ts';

/** What {@link deduplicateOn} finds; it stays in the tables, so that it can be walked as often as wanted. */
export interface EngineDeduplication {
  /** The records that became one document, two or more a cluster, in the order of first appearance. */
  readonly clusters: AsyncIterable<DuplicateCluster>;
  /** The pairs that a person should decide, the likeliest first. */
  readonly review: AsyncIterable<PairForReview>;
  readonly statistics: EngineStatistics;
}

/**
 * Finds the records that describe one document, on an engine that may be larger than memory: the same clusters, links and
 * pairs for a person as `deduplicate` finds.
 *
 * Records are made comparable here and loaded in batches; the engine lets rows meet, rules out what whole numbers can,
 * compares the rest in full and labels what belongs together; each component comes back once, to be checked for rows
 * that speak against each other. Every step leaves its table: a run that was cut off goes on where it stopped, when it is
 * started again with the same documents and options on the same tables.
 *
 * @param documents - Every record as it was read, one by one or in lists, each with an id of its own. What an earlier
 *   run has loaded is passed over.
 * @throws RealistError as `deduplicate`: `duplicate-id`, `unknown-id`, `contradicting-decisions`, `overlapping-clusters`,
 *   `aborted`; `another-run` where the tables hold a run with other options, or of more or
 *   fewer documents than a list has; `bad-prefix`.
 * @example
 * import { DuckDBInstance } from '@duckdb/node-api';
 * const connection = await (await DuckDBInstance.create(':memory:')).connect();
 * const record = { type: 'article-journal', authors: [], editors: [], isbn: [], issn: [], otherIds: [], keywords: [], subjectHeadings: [], origins: [], raw: [] } as const;
 * const title = 'Reflections on alliance and trust';
 * const found = await deduplicateOn(duckdbEngine(connection), [{ ...record, id: 'a', title, pmid: '12' }, { ...record, id: 'b', title, pmid: '12' }]);
 * const clusters = [];
 * for await (const { memberIds } of found.clusters) clusters.push(memberIds);
 * clusters; // [['a', 'b']]
 */
export async function deduplicateOn(
  engine: Engine,
  documents: DocumentSource,
  options: DeduplicateOnOptions = {},
): Promise<EngineDeduplication> {
  const run = await openRun(engine, options);
  const { tables } = run;
  await loadStage(run, { ...loadingOf(options), documents, shard: 0 });
  await resolveDecisions(run);
  await sqlStages(run);
  await finishStages(run);
  await runStep(run, reviewStep(tables, engine.dialect));
  return {
    clusters: readSaid(
      engine,
      { table: tables.clusters, column: 'place' },
      (said): DuplicateCluster => JSON.parse(said),
    ),
    review: readSaid(engine, { table: tables.review, column: 'turn' }, (said): PairForReview => JSON.parse(said)),
    statistics: await engineStatistics(run),
  };
}
