import type { KeepRecord } from '../dedupe/keep-record.ts';
import type { Document } from '../document/document.ts';
import { createTable } from './plan-tables.ts';
import { engineKeysOf, engineRowsOf, newRowBatch, type RowBatch } from './row-batch.ts';
import { doAtOnce, type Run, stopIfAsked, tell } from './run.ts';
import { constructsOf } from './sql-dialect.ts';
import { newRowReader, type RowReading, takeRow } from './take-rows.ts';

/** Documents one by one, in lists, or in batches such as a reader of exports gives. */
export type DocumentSource =
  | AsyncIterable<Document | readonly Document[] | { readonly documents: readonly Document[] }>
  | Iterable<Document | readonly Document[] | { readonly documents: readonly Document[] }>;

/** What is loaded. */
export interface Loading {
  readonly known: readonly Document[];
  readonly documents: DocumentSource;
  readonly keep: KeepRecord;
}

/** So many records go into the engine at once. */
const recordsAtOnce = 8192;
/** After so many batches what was read is forgotten, so that memory stays flat. */
const batchesRemembered = 16;
const loaded = 'loaded';

/** Makes documents comparable and loads them; batches that an earlier run has loaded are passed over. */
export async function loadStage(run: Run, loading: Loading): Promise<void> {
  if (run.log.isDone(loaded)) return;
  const progress = await startLoading(run);
  const reading = readingOf(run, loading);
  const batch = newRowBatch(recordsAtOnce);
  let reader = newRowReader();
  let place = 0;
  let batches = 0;
  for await (const document of eachDocument(loading)) {
    place += 1;
    if (place <= progress) continue;
    takeRow(reader, batch, document, place - 1, reading);
    if (batch.count < recordsAtOnce) continue;
    await loadBatch(run, batch, place);
    batches += 1;
    if (batches % batchesRemembered === 0) reader = newRowReader();
  }
  if (batch.count > 0) await loadBatch(run, batch, place);
  await run.log.note(loaded);
}

/** How many records are loaded; what an engine without transactions has half done is done anew. */
async function startLoading(run: Run): Promise<number> {
  const { engine, log, tables } = run;
  const counts = log.all().flatMap((step) => (step.startsWith('batch ') ? [Number(step.slice('batch '.length))] : []));
  if (log.isDone('tables') && engine.atomically !== undefined) return Math.max(0, ...counts);
  const constructs = constructsOf(engine.dialect);
  for (const name of ['rows', 'keys'] as const) {
    await engine.execute(`DROP TABLE IF EXISTS ${tables[name]}`);
    await engine.execute(createTable(tables, name, constructs));
  }
  await log.note('tables');
  return 0;
}

function readingOf({ rules, units, decisions }: Run, { keep }: Loading): RowReading {
  const { mustLink = [], cannotLink = [] } = decisions;
  const decided = new Set([...mustLink, ...cannotLink].flat());
  return {
    rules,
    keep,
    unitOf: (id) => units.unitOf.get(id) ?? 0,
    isDecided: (id) => decided.has(id),
  };
}

async function* eachDocument({ known, documents }: Loading): AsyncGenerator<Document> {
  yield* known;
  for await (const given of documents) {
    if ('documents' in given) yield* given.documents;
    else if ('id' in given) yield given;
    else yield* given;
  }
}

async function loadBatch(run: Run, batch: RowBatch, place: number): Promise<void> {
  const { engine, tables } = run;
  stopIfAsked(run.watch);
  await doAtOnce(run, `batch ${place}`, async () => {
    await engine.load(engineRowsOf(batch, tables.rows));
    await engine.load(engineKeysOf(batch, tables.keys));
  });
  emptyBatch(batch);
  tell(run, { stage: 'loading', done: place, total: 0 });
}

function emptyBatch(batch: RowBatch): void {
  batch.count = 0;
  batch.keys.length = 0;
  batch.keyOf.length = 0;
  for (const texts of Object.values(batch.texts)) texts.length = 0;
}
