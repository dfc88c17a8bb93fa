import { idToAscii } from './ascii-text.ts';
import type { EngineRow } from './engine.ts';
import { type Doubt, type FinishedMembers, finishMembers, finishQuestions } from './finish-members.ts';
import { createTable } from './plan-tables.ts';
import { doAtOnce, type Run, tell } from './run.ts';
import { constructsOf } from './sql-dialect.ts';
import { numberIn, textIn } from './stored-rows.ts';

/** Checks every component, portion by portion, and puts clusters and doubts into tables. */
export async function finishStages(run: Run): Promise<void> {
  if (run.log.isDone('finished')) return;
  const { tables } = run;
  const isFresh = await startFinishing(run);
  const members = await portionsOf(run, tables.members);
  const questions = await portionsOf(run, tables.questions);
  const portions = [
    ...members.map((portion) => ({ step: `members ${portion}`, work: () => finishPortion(run, portion) })),
    ...questions.map((portion) => ({ step: `questions ${portion}`, work: () => askPortion(run, portion) })),
  ];
  const left = portions.filter(({ step }) => isFresh || !run.log.isDone(step));
  let done = portions.length - left.length;
  for (let from = 0; from < left.length; from += portionsKept) {
    await doAtOnce(run, async () => {
      for (const { step, work } of left.slice(from, from + portionsKept)) {
        await work();
        await run.log.note(step);
        done += 1;
        tell(run, { stage: 'finishing', done, total: portions.length });
      }
    });
  }
  await run.log.note('finished');
}

/** The results of so many portions are kept together: each time the engine writes down what it has begun. */
const portionsKept = 15;

/** What an engine without transactions has half done is done anew; returns whether nothing is done yet. */
async function startFinishing(run: Run): Promise<boolean> {
  const { engine, log, tables } = run;
  if (log.isDone('results') && engine.atomically !== undefined) return false;
  const constructs = constructsOf(engine.dialect);
  for (const name of ['clusters', 'finals', 'doubts'] as const) {
    await engine.execute(`DROP TABLE IF EXISTS ${tables[name]}`);
    await engine.execute(createTable(tables, name, constructs));
  }
  await log.note('results');
  return true;
}

async function portionsOf({ engine }: Run, table: string): Promise<number[]> {
  const rows = await engine.read(`SELECT DISTINCT portion FROM ${table} ORDER BY portion`);
  return rows.map((row) => numberIn(row, 'portion'));
}

async function finishPortion(run: Run, portion: number): Promise<void> {
  const { engine, tables } = run;
  const members = await engine.read(`SELECT said FROM ${tables.members} WHERE portion = ${portion}`);
  const finished = finishMembers(saidIn(members), run);
  await loadClusters(run, finished.clusters);
  await loadFinals(run, finished.finals);
  await loadDoubts(run, finished.doubts);
}

async function askPortion(run: Run, portion: number): Promise<void> {
  const { engine, tables } = run;
  const pairs = await engine.read(`SELECT one, other FROM ${tables.questions} WHERE portion = ${portion}`);
  const rows = await engine.read(`SELECT said FROM ${tables.asked} WHERE portion = ${portion}`);
  const questions = pairs.map((pair) => [numberIn(pair, 'one'), numberIn(pair, 'other')] as const);
  await loadDoubts(run, finishQuestions(saidIn(rows), questions, run));
}

function saidIn(rows: readonly EngineRow[]): string[] {
  return rows.map((row) => textIn(row, 'said'));
}

async function loadClusters({ engine, tables }: Run, clusters: FinishedMembers['clusters']): Promise<void> {
  if (clusters.length === 0) return;
  await engine.load({
    table: tables.clusters,
    columns: [
      { name: 'place', type: 'bigint', values: Float64Array.from(clusters, ({ place }) => place) },
      {
        name: 'removed',
        type: 'integer',
        values: Int32Array.from(clusters, ({ cluster }) => cluster.memberIds.length - 1),
      },
      { name: 'said', type: 'text', values: clusters.map(({ cluster }) => asciiJson(cluster)) },
    ],
    count: clusters.length,
  });
}

async function loadFinals({ engine, tables }: Run, finals: FinishedMembers['finals']): Promise<void> {
  if (finals.length === 0) return;
  await engine.load({
    table: tables.finals,
    columns: [
      { name: 'rid', type: 'bigint', values: Float64Array.from(finals, ([rid]) => rid) },
      { name: 'cluster_rid', type: 'bigint', values: Float64Array.from(finals, ([, clusterRid]) => clusterRid) },
    ],
    count: finals.length,
  });
}

async function loadDoubts({ engine, tables }: Run, doubts: readonly Doubt[]): Promise<void> {
  if (doubts.length === 0) return;
  await engine.load({
    table: tables.doubts,
    columns: [
      { name: 'one', type: 'bigint', values: Float64Array.from(doubts, ({ one }) => one) },
      { name: 'other', type: 'bigint', values: Float64Array.from(doubts, ({ other }) => other) },
      { name: 'score', type: 'integer', values: Int32Array.from(doubts, ({ said }) => said.score) },
      { name: 'one_id', type: 'text', values: doubts.map(({ said }) => idToAscii(said.firstId)) },
      { name: 'other_id', type: 'text', values: doubts.map(({ said }) => idToAscii(said.secondId)) },
      { name: 'said', type: 'text', values: doubts.map(({ said }) => asciiJson(said)) },
    ],
    count: doubts.length,
  });
}

/** JSON in which every code unit outside ASCII is escaped. */
function asciiJson(value: unknown): string {
  const json = JSON.stringify(value);
  // few texts leave ASCII
  if (!beyondAscii.test(json)) return json;
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const beyondAscii = /[\u007f-\uffff]/;
