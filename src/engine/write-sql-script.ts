import { RealistError } from '../core/realist-error.ts';
import { compileRules } from '../dedupe/compiled-rules.ts';
import type { FindDuplicatesOptions } from '../dedupe/found-duplicates.ts';
import { ruleSet } from '../dedupe/rule-set.ts';
import { csvOf } from './csv-of.ts';
import type { Engine, EngineRows } from './engine.ts';
import { type DocumentSource, loadStage } from './load-stage.ts';
import { runName, tablesOf } from './open-run.ts';
import { blocksStep, neighboursStep, pairsStep } from './plan-blocks.ts';
import { changedQuery, compareStep, copiesStep, labelStep, linksStep, membersStep } from './plan-sql.ts';
import type { PlanStep } from './plan-step.ts';
import { createTable, type PlanTables, tableColumns } from './plan-tables.ts';
import { constructsOf, type SqlDialect } from './sql-dialect.ts';
import { partsFor } from './sql-stages.ts';

/** How {@link writeSqlScript} works. */
export interface WriteSqlScriptOptions extends Pick<FindDuplicatesOptions, 'treat' | 'keep'> {
  readonly dialect: SqlDialect;
  /** Where the engine finds the files that are written, as it must be named in SQL. */
  readonly folder: string;
  /** What the names of all tables begin with; `dedupe_` by default. */
  readonly prefix?: string;
  /** How often rows are labelled; 12 by default, which is enough for chains of some thousand records. */
  readonly rounds?: number;
}

/** Takes a file: its name under `folder`, and its text. */
export type WriteFile = (name: string, text: string) => Promise<void> | void;

/** What was written. */
export interface SqlScript {
  /** The files of statements, in the order in which they are to be run. */
  readonly scripts: readonly string[];
  readonly records: number;
}

/**
 * Writes the whole plan as files, for an engine that takes no orders from here: rows and keys as CSV, and statements for
 * `spark-sql -f`, file after file in the order of their names.
 *
 * The statements note what they have done in the table of steps. Where the engine can be reached later,
 * `deduplicateOn(sqlEngine(…), [], options)` with the same `treat`, `keep` and `prefix` finds all of that done and gives
 * the clusters; what is left to it is what needs the library: spelling, names, and the check of each cluster.
 *
 * @throws RealistError `unknown-dialect`, `bad-prefix`, `bad-folder` where the folder holds a quotation mark.
 * @example
 * const files = new Map<string, string>();
 * const { scripts } = await writeSqlScript([], (name, text) => { files.set(name, text); }, { dialect: 'spark', folder: '/data/run' });
 * scripts; // ['1-load.sql', '2-compare.sql', '3-label.sql']
 * files.get('1-load.sql')?.includes("LOCATION '/data/run/rows'"); // true
 */
export async function writeSqlScript(
  documents: DocumentSource,
  write: WriteFile,
  options: WriteSqlScriptOptions,
): Promise<SqlScript> {
  const { dialect, folder, keep = 'most-complete', rounds = 12 } = options;
  if (/['"\\\n]/.test(folder)) refuseFolder(folder);
  const tables = tablesOf(options);
  const rules = compileRules(ruleSet(options.treat));
  const counted = { rows: 0, files: 0 };
  const engine: Engine = {
    dialect,
    execute: async () => {},
    read: async () => [],
    load: async (rows) => {
      if (rows.table === tables.rows) counted.rows += rows.count;
      counted.files += 1;
      await write(`${folderOf(rows, tables)}/part-${String(counted.files).padStart(6, '0')}.csv`, csvOf(rows));
    },
  };
  const log = { isDone: () => false, all: () => [], note: async () => {} };
  const decisions = { mustLink: [], cannotLink: [] };
  const units = { unitOf: new Map<string, number>(), clusterOf: [] };
  await loadStage(
    { engine, tables, log, rules, decisions, units, watch: {} },
    { known: [], documents, keep, shard: 0 },
  );

  const parts = partsFor(counted.rows);
  const each = Array.from({ length: parts }, (_, part) => ({ dialect, rules: rules.rules, part, parts }));
  const compare = [
    copiesStep(tables, dialect),
    ...each.map((given) => blocksStep(tables, given)),
    neighboursStep(tables, { dialect, parts }),
    ...each.map((given) => pairsStep(tables, given)),
    compareStep(tables, { dialect, rules: rules.rules, parts }),
  ];
  const scripts: readonly (readonly [string, readonly string[]])[] = [
    ['1-load.sql', loadStatements(tables, options)],
    ['2-compare.sql', compare.flatMap((step) => noted(tables, step))],
    ['3-label.sql', labelStatements(tables, dialect, rounds)],
  ];
  for (const [name, statements] of scripts) await write(name, `${statements.join(';\n\n')};\n`);
  return { scripts: scripts.map(([name]) => name), records: counted.rows };
}

function refuseFolder(folder: string): never {
  throw new RealistError(
    'bad-folder',
    ['folder'],
    `'${folder}' cannot stand in SQL; give a path without quotation marks`,
  );
}

function folderOf({ table }: EngineRows, tables: PlanTables): 'rows' | 'keys' {
  return table === tables.rows ? 'rows' : 'keys';
}

function loadStatements(tables: PlanTables, options: WriteSqlScriptOptions): string[] {
  const constructs = constructsOf(options.dialect);
  const { types, tableFormat } = constructs;
  const filled = (['rows', 'keys'] as const).flatMap((name) => [
    `DROP TABLE IF EXISTS ${tables[name]}`,
    createTable(tables, name, constructs),
    ...constructs.csvTable(`${tables[name]}_files`, {
      columns: tableColumns[name].map(([column, type]) => [column, types[type]] as const),
      folder: `${options.folder}/${name}`,
    }),
    `INSERT INTO ${tables[name]}\nSELECT ${tableColumns[name].map(([column, type]) => presentIn(column, type)).join(', ')}\nFROM ${tables[name]}_files`,
  ]);
  const decided = (['joined', 'parted'] as const).flatMap((name) => [
    `DROP TABLE IF EXISTS ${tables[name]}`,
    createTable(tables, name, constructs),
  ]);
  const done = [runName(options), 'tables', 'shard 0', 'shard 0 loaded', 'decisions'];
  return [
    `CREATE TABLE IF NOT EXISTS ${tables.steps} (step ${types.text} NOT NULL)${tableFormat}`,
    ...filled,
    ...decided,
    ...done.map((step) => noteSql(tables, step)),
  ];
}

/** A reader of CSV may take an empty text for a missing one. */
function presentIn(column: string, type: string): string {
  return type === 'text' ? `coalesce(${column}, '')` : column;
}

function noteSql({ steps }: PlanTables, step: string): string {
  return `INSERT INTO ${steps} VALUES ('${step}')`;
}

function noted(tables: PlanTables, { name, statements }: PlanStep): string[] {
  return [...statements, noteSql(tables, name)];
}

/** Rows are labelled so many times; the last step counts as done only where nothing changed any more. */
function labelStatements(tables: PlanTables, dialect: SqlDialect, rounds: number): string[] {
  const settled = (round: number, step: string) =>
    `INSERT INTO ${tables.steps} SELECT '${step}' FROM (${changedQuery(tables, round)}) counted WHERE changed = 0`;
  const labels = Array.from({ length: rounds }, (_, at) => at + 1).flatMap((round) => [
    ...noted(tables, labelStep(tables, dialect, round)),
    settled(round, `labels ${round} settled`),
  ]);
  const { name, statements } = membersStep(tables, { dialect, round: rounds });
  return [...noted(tables, linksStep(tables, dialect)), ...labels, ...statements, settled(rounds, name)];
}
