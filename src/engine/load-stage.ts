import { RealistError } from '../core/realist-error.ts';
import type { KeepRecord } from '../dedupe/keep-record.ts';
import type { Document } from '../document/document.ts';
import { createTable } from './plan-tables.ts';
import { engineKeysOf, engineRowsOf, newRowBatch, type RowBatch } from './row-batch.ts';
import { doAtOnce, type Run, stopIfAsked, tell } from './run.ts';
import { constructsOf } from './sql-dialect.ts';
import { numberIn } from './stored-rows.ts';
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
  /** Which shard of all records these are, from 0; its rows have numbers of their own. */
  readonly shard: number;
}

/** How much is loaded at once, and how much is kept together. */
interface LoadPortions {
  /** So many records go into the engine at once. */
  readonly records: number;
  /** So many batches are kept together, and then what was read is forgotten, so that memory stays flat. */
  readonly batches: number;
}

/** DuckDB keeps rows in groups of 122,880: a commit within a group would write the whole of it anew. */
const rowGroup: LoadPortions = { records: 8192, batches: 15 };

/** Makes documents comparable and loads them; batches that an earlier run has loaded are passed over. */
export async function loadStage(run: Run, loading: Loading, portions: LoadPortions = rowGroup): Promise<void> {
  const loaded = `shard ${loading.shard} loaded`;
  await makeTables(run);
  if (run.log.isDone(loaded)) return refuseOtherDocuments(run, loading);
  if (!run.log.isDone(`shard ${loading.shard}`)) await run.log.note(`shard ${loading.shard}`);
  await loadBatches(run, loading, portions);
  await run.log.note(loaded);
}

/**
 * A list of more or fewer records than were loaded is another one; what came one by one cannot be counted before it is read,
 * and nothing at all asks for what is there.
 *
 * @throws RealistError `another-run`.
 */
async function refuseOtherDocuments({ engine, tables }: Run, { shard, known, documents }: Loading): Promise<void> {
  const given = countOf(documents);
  if (given === 0) return;
  const rows = `SELECT count(*) AS row_count FROM ${tables.rows} WHERE rid >= ${shard * 2 ** 32} AND rid < ${(shard + 1) * 2 ** 32}`;
  const [row = {}] = await engine.read(rows);
  const loaded = numberIn(row, 'row_count') - known.length;
  if (given === loaded) return;
  throw new RealistError(
    'another-run',
    ['documents'],
    `the tables beside '${tables.steps}' hold ${loaded} documents of an earlier run, and ${given} are given; give another prefix, or drop them`,
  );
}

/** How many documents a list holds; 0 for what must be read to be counted. */
function countOf(documents: DocumentSource): number {
  if (!Array.isArray(documents)) return 0;
  const lists: readonly (Document | readonly Document[] | { readonly documents: readonly Document[] })[] = documents;
  return lists.reduce((sum, given) => {
    if ('documents' in given) return sum + given.documents.length;
    return sum + ('id' in given ? 1 : given.length);
  }, 0);
}

async function loadBatches(run: Run, loading: Loading, portions: LoadPortions): Promise<void> {
  const { shard } = loading;
  const batch = newRowBatch(portions.records);
  const filled = filledBatches(run, loading, batch, portions);
  try {
    for (let next = await filled.next(); !next.done; ) {
      await doAtOnce(run, async () => {
        let loaded = 0;
        for (let batches = 0; !next.done && batches < portions.batches; batches++) {
          loaded = next.value;
          await loadBatch(run, batch, loaded);
          next = await filled.next();
        }
        await run.log.note(`batch ${shard} ${loaded}`);
      });
    }
  } finally {
    await filled.return();
  }
}

/** Reads documents into a batch; each time that it is full, and at the end, gives how many came before. */
async function* filledBatches(
  run: Run,
  loading: Loading,
  batch: RowBatch,
  portions: LoadPortions,
): AsyncGenerator<number, void> {
  const reading = readingOf(run, loading);
  let reader = newRowReader();
  let place = loadedBefore(run, loading.shard);
  let batches = 0;
  for await (const documents of listsAfter(place, loading)) {
    for (const document of documents) {
      place += 1;
      takeRow(reader, batch, document, loading.shard * 2 ** 32 + place - 1, reading);
      if (batch.count < portions.records) continue;
      yield place;
      batches += 1;
      if (batches % portions.batches === 0) reader = newRowReader();
    }
  }
  if (batch.count > 0) yield place;
}

async function makeTables({ engine, log, tables }: Run): Promise<void> {
  if (log.isDone('tables')) return;
  const constructs = constructsOf(engine.dialect);
  for (const name of ['rows', 'keys'] as const) {
    await engine.execute(`DROP TABLE IF EXISTS ${tables[name]}`);
    await engine.execute(createTable(tables, name, constructs));
  }
  await log.note('tables');
}

/** How many records of a shard are loaded. */
function loadedBefore({ log }: Run, shard: number): number {
  const start = `batch ${shard} `;
  const counts = log.all().flatMap((step) => (step.startsWith(start) ? [Number(step.slice(start.length))] : []));
  return Math.max(0, ...counts);
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

/** Documents in the lists in which they came: a step for each would cost more than to read it. */
async function* documentLists({ known, documents }: Loading): AsyncGenerator<readonly Document[]> {
  yield known;
  for await (const given of documents) {
    if ('documents' in given) yield given.documents;
    else yield 'id' in given ? [given] : given;
  }
}

/** What comes after so many documents. */
async function* listsAfter(before: number, loading: Loading): AsyncGenerator<readonly Document[]> {
  let left = before;
  for await (const documents of documentLists(loading)) {
    yield left === 0 ? documents : documents.slice(left);
    left = Math.max(0, left - documents.length);
  }
}

async function loadBatch(run: Run, batch: RowBatch, place: number): Promise<void> {
  const { engine, tables } = run;
  stopIfAsked(run.watch);
  await engine.load(engineRowsOf(batch, tables.rows));
  await engine.load(engineKeysOf(batch, tables.keys));
  emptyBatch(batch);
  tell(run, { stage: 'loading', done: place, total: 0 });
}

function emptyBatch(batch: RowBatch): void {
  batch.count = 0;
  batch.keys.length = 0;
  batch.keyOf.length = 0;
  for (const texts of Object.values(batch.texts)) texts.length = 0;
}
