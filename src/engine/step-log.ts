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
  await engine.execute(`CREATE TABLE IF NOT EXISTS ${tables.steps} (step ${types.text} NOT NULL)${tableFormat}`);
  const rows = await engine.read(`SELECT step FROM ${tables.steps}`);
  const done = new Set(rows.map((row) => textIn(row, 'step')));
  const note = async (step: string) => {
    await engine.load({ table: tables.steps, columns: [{ name: 'step', type: 'text', values: [step] }], count: 1 });
    done.add(step);
  };
  if (done.size === 0) await note(run);
  if (!done.has(run)) refuseRun(tables);
  return { isDone: (step) => done.has(step), all: () => [...done], note };
}

function refuseRun({ steps }: PlanTables): never {
  throw new RealistError(
    'another-run',
    ['prefix'],
    `the tables beside '${steps}' hold a run with other rules, decisions or known documents; give another prefix, or drop them`,
  );
}
