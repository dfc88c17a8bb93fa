import { blocksStep, neighboursStep, pairsStep } from './plan-blocks.ts';
import { changedQuery, compareStep, copiesStep, labelStep, linksStep, membersStep } from './plan-sql.ts';
import { type Run, runStep, tell } from './run.ts';
import { numberIn } from './stored-rows.ts';

/** Blocks, compares and labels: all that the engine does by itself, step by step. */
export async function sqlStages(run: Run): Promise<void> {
  const { engine, tables, rules } = run;
  const { dialect } = engine;
  await runStep(run, copiesStep(tables, dialect));
  const parts = await partsOfRun(run);
  for (let part = 0; part < parts; part++) {
    await runStep(run, blocksStep(tables, { dialect, part, parts }));
    tell(run, { stage: 'blocking', done: part + 1, total: 2 * parts });
  }
  await runStep(run, neighboursStep(tables, { dialect, parts }));
  for (let part = 0; part < parts; part++) {
    await runStep(run, pairsStep(tables, { dialect, rules: rules.rules, part, parts }));
    tell(run, { stage: 'blocking', done: parts + part + 1, total: 2 * parts });
  }
  await runStep(run, compareStep(tables, { dialect, rules: rules.rules, parts }));
  tell(run, { stage: 'comparing', done: 1, total: 1 });
  await runStep(run, linksStep(tables, dialect));
  const round = await labelRows(run);
  await runStep(run, membersStep(tables, { dialect, round }));
}

/**
 * So many rows are in one part, so that its pairs fit into a small memory; each part reads the blocks, and the columns of
 * all rows.
 */
const rowsOfPart = 1_000_000;

/** How many parts keys and rows are cut into; a power of two, the same in every process that works on the run. */
async function partsOfRun({ engine, tables }: Run): Promise<number> {
  const [row = {}] = await engine.read(`SELECT count(*) AS row_count FROM ${tables.rows}`);
  return partsFor(numberIn(row, 'row_count'));
}

/** How many parts so many rows need. */
export function partsFor(rows: number): number {
  let parts = 1;
  while (parts * rowsOfPart < rows) parts *= 2;
  return parts;
}

/** Labels rows until nothing changes; returns the last round. */
async function labelRows(run: Run): Promise<number> {
  const { engine, tables, log } = run;
  for (let round = 1; ; round++) {
    await runStep(run, labelStep(tables, engine.dialect, round));
    const settled = `labels ${round} settled`;
    if (log.isDone(settled)) return round;
    if (log.isDone(`labels ${round + 1}`)) continue;
    const [row = {}] = await engine.read(changedQuery(tables, round));
    tell(run, { stage: 'labelling', done: round, total: 0 });
    if (numberIn(row, 'changed') > 0) continue;
    await log.note(settled);
    return round;
  }
}
