import { RealistError } from '../core/realist-error.ts';
import type { CompiledRules } from '../dedupe/compiled-rules.ts';
import type { DuplicateDecisions } from '../dedupe/duplicate-decisions.ts';
import type { KnownUnits } from '../dedupe/known-units.ts';
import type { Engine } from './engine.ts';
import type { EngineProgress, EngineWatch } from './engine-progress.ts';
import type { PlanStep } from './plan-step.ts';
import type { PlanTables } from './plan-tables.ts';
import type { StepLog } from './step-log.ts';

/** A run on an engine: what it works with, and what is done of it. */
export interface Run {
  readonly engine: Engine;
  readonly tables: PlanTables;
  readonly log: StepLog;
  readonly rules: CompiledRules;
  readonly decisions: DuplicateDecisions;
  readonly units: KnownUnits;
  readonly watch: EngineWatch;
}

/** Runs a step, unless it is done. */
export async function runStep({ engine, log }: Run, { name, statements }: PlanStep): Promise<void> {
  if (log.isDone(name)) return;
  for (const statement of statements) await engine.execute(statement);
  await log.note(name);
}

/** Does work, all or none of it where the engine can, the notes of what is done among it. */
export async function doAtOnce({ engine }: Run, work: () => Promise<void>): Promise<void> {
  await (engine.atomically === undefined ? work() : engine.atomically(work));
}

/**
 * Tells progress.
 *
 * @throws RealistError `aborted` where the signal says so.
 */
export function tell({ watch }: Pick<Run, 'watch'>, progress: EngineProgress): void {
  watch.onProgress?.(progress);
  stopIfAsked(watch);
}

/** @throws RealistError `aborted` where the signal says so. */
export function stopIfAsked({ signal }: EngineWatch): void {
  if (signal?.aborted)
    throw new RealistError('aborted', ['signal'], 'the run was stopped by its signal; start it again to go on');
}
