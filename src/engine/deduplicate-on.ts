import { compileRules } from '../dedupe/compiled-rules.ts';
import type { DuplicateCluster } from '../dedupe/duplicate-cluster.ts';
import type { FindDuplicatesOptions } from '../dedupe/found-duplicates.ts';
import { hashText } from '../dedupe/hash-text.ts';
import { type KnownUnits, knownUnits } from '../dedupe/known-units.ts';
import type { PairForReview } from '../dedupe/pair-for-review.ts';
import { ruleSet } from '../dedupe/rule-set.ts';
import type { Engine } from './engine.ts';
import type { EngineStatistics, EngineWatch } from './engine-progress.ts';
import { engineStatistics } from './engine-statistics.ts';
import { finishStages } from './finish-stages.ts';
import { type DocumentSource, loadStage } from './load-stage.ts';
import { reviewStep } from './plan-sql.ts';
import { planTables } from './plan-tables.ts';
import { readSaid } from './read-said.ts';
import { resolveDecisions } from './resolve-decisions.ts';
import { type Run, runStep, stopIfAsked } from './run.ts';
import { sqlStages } from './sql-stages.ts';
import { openStepLog } from './step-log.ts';

/** How {@link deduplicateOn} works. */
export interface DeduplicateOnOptions extends Omit<FindDuplicatesOptions, 'onProgress' | 'signal'>, EngineWatch {
  /** What the names of all tables of the run begin with; `dedupe_` by default. A word of ASCII, for it goes into SQL. */
  readonly prefix?: string;
}

/** What {@link deduplicateOn} finds; it stays in the tables, so that it can be walked as often as wanted. */
export interface EngineDeduplication {
  /** The records that became one document, two or more a cluster, in the order of first appearance. */
  readonly clusters: AsyncIterable<DuplicateCluster>;
  /** The pairs that a person should decide, the likeliest first. */
  readonly review: AsyncIterable<PairForReview>;
  readonly statistics: EngineStatistics;
}

const noUnits: KnownUnits = { unitOf: new Map(), clusterOf: [] };

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
 *   `aborted`; `another-run` where the tables hold a run with other options; `bad-prefix`.
 * @example
 * const { DuckDBInstance } = await import('@duckdb/node-api');
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
  const { prefix = 'dedupe_', known, keep = 'most-complete', mustLink = [], cannotLink = [] } = options;
  const tables = planTables(prefix);
  stopIfAsked(options);
  const run: Run = {
    engine,
    tables,
    log: await openStepLog(engine, tables, runName(options)),
    rules: compileRules(ruleSet(options.treat)),
    decisions: { mustLink, cannotLink },
    units: known === undefined ? noUnits : knownUnits(known),
    watch: options,
  };
  await loadStage(run, { known: known?.documents ?? [], documents, keep });
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

/** What a run is about: two runs with other rules, decisions or known documents must not share tables. */
function runName({
  treat = {},
  keep = 'most-complete',
  mustLink = [],
  cannotLink = [],
  known,
}: DeduplicateOnOptions): string {
  const kinds = Object.entries(treat).sort(([one], [other]) => (one < other ? -1 : 1));
  const earlier = [known?.documents.map(({ id }) => id), known?.clusters];
  const text = JSON.stringify([kinds, keep, mustLink, cannotLink, earlier]);
  return `run ${hashText(text, 0)} ${hashText(text, 1)}`;
}
