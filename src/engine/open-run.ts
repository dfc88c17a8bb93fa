import { hashText } from '../core/hash-text.ts';
import { RealistError } from '../core/realist-error.ts';
import { compileRules } from '../dedupe/compiled-rules.ts';
import type { FindDuplicatesOptions } from '../dedupe/found-duplicates.ts';
import { type KnownUnits, knownUnits } from '../dedupe/known-units.ts';
import { ruleSet } from '../dedupe/rule-set.ts';
import type { Engine } from './engine.ts';
import type { EngineWatch } from './engine-progress.ts';
import type { Loading } from './load-stage.ts';
import { type PlanTables, planTables } from './plan-tables.ts';
import { type Run, stopIfAsked } from './run.ts';
import { openStepLog } from './step-log.ts';

/** How `deduplicateOn` works. */
export interface DeduplicateOnOptions extends Omit<FindDuplicatesOptions, 'onProgress' | 'signal'>, EngineWatch {
  /**
   * What the names of all tables of the run begin with; `dedupe_` by default. Letters of ASCII, digits and `_`, with a
   * schema and a dot before it where wanted, for it goes into SQL as it is.
   */
  readonly prefix?: string;
}

/** Counted up where the tables of a run take another form: a run that began with an earlier one cannot go on. */
const tableForm = 4;

const noUnits: KnownUnits = { unitOf: new Map(), clusterOf: [] };

/** Opens a run, new or begun before. */
export async function openRun(engine: Engine, options: DeduplicateOnOptions): Promise<Run> {
  const { known, mustLink = [], cannotLink = [] } = options;
  const tables = tablesOf(options);
  stopIfAsked(options);
  const units = known === undefined ? noUnits : knownUnits(known);
  return {
    engine,
    tables,
    log: await openStepLog(engine, tables, runName(options)),
    rules: compileRules(ruleSet(options.treat)),
    decisions: { mustLink, cannotLink },
    units,
    watch: options,
  };
}

/**
 * The tables of a run.
 *
 * @throws RealistError `bad-prefix`.
 */
export function tablesOf({ prefix = 'dedupe_' }: Pick<DeduplicateOnOptions, 'prefix'>): PlanTables {
  if (/^(?:[a-z_]\w*\.)?[a-z_]\w*$/i.test(prefix)) return planTables(prefix);
  throw new RealistError(
    'bad-prefix',
    ['prefix'],
    `'${prefix}' cannot begin the name of a table; give letters, digits and '_', such as 'dedupe_'`,
  );
}

/** What is loaded beside the documents. */
export function loadingOf({ known, keep = 'most-complete' }: DeduplicateOnOptions): Pick<Loading, 'known' | 'keep'> {
  return { known: known?.documents ?? [], keep };
}

/** What a run is about: two runs with other rules, decisions or known documents must not share tables. */
export function runName({
  treat = {},
  keep = 'most-complete',
  mustLink = [],
  cannotLink = [],
  known,
}: DeduplicateOnOptions): string {
  const kinds = Object.entries(treat).sort(([one], [other]) => (one < other ? -1 : 1));
  const earlier = [known?.documents.map(({ id }) => id), known?.clusters];
  const text = JSON.stringify([tableForm, kinds, keep, mustLink, cannotLink, earlier]);
  return `run ${hashText(text, 0)} ${hashText(text, 1)}`;
}
