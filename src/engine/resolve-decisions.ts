import { compareText } from '../core/compare-text.ts';
import { RealistError } from '../core/realist-error.ts';
import { decidedPairs } from '../dedupe/decided-pairs.ts';
import { joinedBefore } from '../dedupe/known-units.ts';
import { idFromAscii, idToAscii } from './ascii-text.ts';
import { createTable } from './plan-tables.ts';
import type { Run } from './run.ts';
import { constructsOf } from './sql-dialect.ts';
import { numberIn, textIn } from './stored-rows.ts';

/** So many ids are asked for in one query. */
const idsAtOnce = 500;

/**
 * Refuses ids that come twice, and puts the pairs that people or an earlier search decided about into tables.
 *
 * @throws RealistError as `deduplicate`: `duplicate-id`, `unknown-id`, `contradicting-decisions`.
 */
export async function resolveDecisions(run: Run): Promise<void> {
  const step = 'decisions';
  if (run.log.isDone(step)) return;
  const { engine, tables, decisions, units } = run;
  await refuseSharedIds(run);
  const { mustLink = [], cannotLink = [] } = decisions;
  const clusters = units.clusterOf.flatMap((cluster) => cluster?.memberIds ?? []);
  const named = [...new Set([...mustLink.flat(), ...cannotLink.flat(), ...clusters])].sort(compareText);
  const rids = await ridsOf(run, named);
  const ids = named.filter((id) => rids.has(id));
  const decided = decidedPairs(decisions, ids, joinedBefore(units.clusterOf, ids));
  const pairsOf = (pairs: readonly (readonly [number, number])[]) =>
    pairs.map((pair) => pair.map((row) => rids.get(ids[row] ?? '') ?? -1));
  const constructs = constructsOf(engine.dialect);
  const all = { joined: pairsOf([...decided.joinedBefore, ...decided.joined]), parted: pairsOf(decided.parted) };
  for (const name of ['joined', 'parted'] as const) {
    await engine.execute(`DROP TABLE IF EXISTS ${tables[name]}`);
    await engine.execute(createTable(tables, name, constructs));
    const pairs = all[name];
    if (pairs.length === 0) continue;
    const column = (at: number) => Float64Array.from(pairs, (pair) => pair[at] ?? -1);
    await engine.load({
      table: tables[name],
      columns: [
        { name: 'one', type: 'bigint', values: column(0) },
        { name: 'other', type: 'bigint', values: column(1) },
      ],
      count: pairs.length,
    });
  }
  await run.log.note(step);
}

async function refuseSharedIds({ engine, tables }: Run): Promise<void> {
  const [shared] = await engine.read(
    `SELECT id FROM ${tables.rows} GROUP BY id HAVING count(*) > 1 ORDER BY id LIMIT 1`,
  );
  if (shared === undefined) return;
  throw new RealistError(
    'duplicate-id',
    ['documents'],
    `two documents have the id '${idFromAscii(textIn(shared, 'id'))}'; give each record an id of its own, and begin with another prefix, for these are loaded`,
  );
}

/** The numbers of the rows of some ids; ids that no row has are left out. */
async function ridsOf({ engine, tables }: Run, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rids = new Map<string, number>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const asked = ids.slice(from, from + idsAtOnce).map((id) => `'${idToAscii(id)}'`);
    const rows = await engine.read(`SELECT rid, id FROM ${tables.rows} WHERE id IN (${asked.join(', ')})`);
    for (const row of rows) rids.set(idFromAscii(textIn(row, 'id')), numberIn(row, 'rid'));
  }
  return rids;
}
