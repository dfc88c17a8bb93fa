import type { EngineStatistics } from './engine-progress.ts';
import type { Run } from './run.ts';
import { numberIn, textIn } from './stored-rows.ts';

/** Counts what a run has done, from its tables. */
export async function engineStatistics({ engine, tables }: Run): Promise<EngineStatistics> {
  const counted = async (sql: string) => {
    const [row = {}] = await engine.read(sql);
    return numberIn(row, 'counted');
  };
  const outcomes = await engine.read(`SELECT outcome, count(*) AS counted FROM ${tables.judged} GROUP BY outcome`);
  const byOutcome = new Map(outcomes.map((row) => [textIn(row, 'outcome'), numberIn(row, 'counted')]));
  const of = (outcome: string) => byOutcome.get(outcome) ?? 0;
  const records = await counted(`SELECT count(*) AS counted FROM ${tables.rows}`);
  const removed = await counted(`SELECT coalesce(sum(removed), 0) AS counted FROM ${tables.clusters}`);
  return {
    records,
    identical: await counted(`SELECT count(*) AS counted FROM ${tables.copies}`),
    pairsCompared: [...byOutcome.values()].reduce((sum, count) => sum + count, 0),
    pairsByOutcome: { merge: of('merge'), open: of('open'), review: of('review') },
    clusters: await counted(`SELECT count(*) AS counted FROM ${tables.clusters}`),
    removed,
    remaining: records - removed,
  };
}
