import { RealistError } from '../core/realist-error.ts';
import type { Engine } from './engine.ts';
import type { PlanTables } from './plan-tables.ts';
import { constructsOf } from './sql-dialect.ts';
import { textIn } from './stored-rows.ts';

/** The steps of a run that are done, kept in the engine itself. */
export interface StepLog {
  readonly isDone: (step: string) => boolean;
  readonly all: () => readonly string[];
  readonly note: (step: string) => Promise<void>;
}

/**
 * Reads which steps are done.
 *
 * @param run - What the run is about: the rules and decisions in one text.
 * @throws RealistError `another-run` where the tables hold a run about something else.
 */
export async function openStepLog(engine: Engine, tables: PlanTables, run: string): Promise<StepLog> {
  const { types, tableFormat } = constructsOf(engine.dialect);
  const create = `CREATE TABLE IF NOT EXISTS ${tables.steps} (step ${types.text} NOT NULL)${tableFormat}`;
  await engine.execute(create);
  const rows = await engine.read(`SELECT step FROM ${tables.steps}`);
  const done = new Set(rows.map((row) => textIn(row, 'step')));
  if (engine.atomically === undefined && isHalfLoaded(done, tables)) {
    await engine.execute(`DROP TABLE ${tables.steps}`);
    await engine.execute(create);
    done.clear();
  }
  const note = async (step: string) => {
    await engine.load({ table: tables.steps, columns: [{ name: 'step', type: 'text', values: [step] }], count: 1 });
    done.add(step);
  };
  if (done.size === 0) await note(run);
  if (!done.has(run)) refuseRun(tables);
  return { isDone: (step) => done.has(step), all: () => [...done], note };
}

/**
 * Whether a batch may stand there in part: an engine without transactions cannot tell, so loading begins anew.
 *
 * @throws RealistError `half-loaded` where that would lose the records of other shards.
 */
function isHalfLoaded(done: ReadonlySet<string>, { rows }: PlanTables): boolean {
  const shards = [...done].filter((step) => /^shard \d+$/.test(step));
  if (shards.every((shard) => done.has(`${shard} loaded`))) return false;
  if (shards.length === 1) return true;
  throw new RealistError(
    'half-loaded',
    ['engine'],
    `'${rows}' holds a part of a shard, and the engine cannot take it back; drop the tables of this run and load every shard again`,
  );
}

function refuseRun({ steps }: PlanTables): never {
  throw new RealistError(
    'another-run',
    ['prefix'],
    `the tables beside '${steps}' hold a run with other rules, decisions or known documents; give another prefix, or drop them`,
  );
}
