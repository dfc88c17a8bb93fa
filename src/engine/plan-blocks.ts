import { greatestBlock, windowWidth } from '../dedupe/candidate-pairs.ts';
import type { RuleSet } from '../dedupe/rule-set.ts';
import { mayMeet } from './may-meet.ts';
import { allParts, type PlanPart, type PlanStep, remadeFrom } from './plan-step.ts';
import type { PlanTables } from './plan-tables.ts';
import { roughEvidenceSql, roughlyKnown } from './rough-evidence.ts';
import { constructsOf, type SqlDialect } from './sql-dialect.ts';
import { verdictSql } from './verdict-sql.ts';

/** Gathers the rows that share a key of one part of the keys, with how many they are; a row alone meets nobody. */
export function blocksStep(
  tables: PlanTables,
  { dialect, part, parts }: PlanPart & { readonly dialect: SqlDialect },
): PlanStep {
  const { blockKeys } = tables;
  const [from, to] = keysOfPart({ part, parts });
  const keys = `SELECT k.key, k.rid FROM ${tables.keys} k
WHERE k.key BETWEEN ${from} AND ${to} AND NOT EXISTS (SELECT 1 FROM ${tables.copies} c WHERE c.rid = k.rid)`;
  const blocks = `SELECT k.key, k.rid, s.members FROM ${blockKeys} k
JOIN (SELECT key, count(*) AS members FROM ${blockKeys} GROUP BY key HAVING count(*) > 1) s ON s.key = k.key`;
  return {
    name: `blocks ${part + 1} of ${parts}`,
    statements: remadeFrom(constructsOf(dialect), [[blockKeys, keys]], [tables.blocksOfPart(part), blocks]),
  };
}

/** The least and the greatest key of a part, as signed numbers of 32 bits. */
function keysOfPart({ part, parts }: PlanPart): readonly [number, number] {
  const width = 2 ** 32 / parts;
  return [part * width - 2 ** 31, (part + 1) * width - 1 - 2 ** 31];
}

/** Lets rows of a block that is too large to be compared as a whole meet the next ones in an order of likeness. */
export function neighboursStep(
  tables: PlanTables,
  { dialect, parts }: { readonly dialect: SqlDialect; readonly parts: number },
): PlanStep {
  const { blockCrowds } = tables;
  const crowds = `SELECT m.key, m.rid, row_number() OVER (PARTITION BY m.key ORDER BY ${neighbourOrder}) AS turn
FROM ${allParts(parts, 'key, rid, members', tables.blocksOfPart)} m JOIN ${tables.rows} r ON r.rid = m.rid WHERE m.members > ${greatestBlock}`;
  const neighbours = Array.from(
    { length: windowWidth },
    (_, at) =>
      `SELECT least(x.rid, y.rid) AS one, greatest(x.rid, y.rid) AS other FROM ${blockCrowds} x JOIN ${blockCrowds} y ON y.key = x.key AND y.turn = x.turn + ${at + 1}`,
  );
  return {
    name: 'neighbours',
    statements: remadeFrom(
      constructsOf(dialect),
      [[blockCrowds, crowds]],
      [tables.neighbours, neighbours.join('\nUNION ALL ')],
    ),
  };
}

/** Brings equal years, titles and places of a large block together. */
const neighbourOrder =
  'CASE WHEN r.issued < 0 THEN 0 ELSE r.issued END, r.title, CASE WHEN r.volume > 999999999 THEN 0 ELSE r.volume END, CASE WHEN r.first_page > 999999999 THEN 0 ELSE r.first_page END, r.author_count, r.id';

/**
 * Lets the rows of one part meet those behind them, and judges by whole numbers the pairs for which a rule may speak. A
 * pair is of the part of its first row, so that each is found once, however many keys its rows share.
 */
export function pairsStep(
  tables: PlanTables,
  { dialect, rules, part, parts }: PlanPart & { readonly dialect: SqlDialect; readonly rules: RuleSet },
): PlanStep {
  const constructs = constructsOf(dialect);
  const blocks = allParts(parts, 'key, rid, members', tables.blocksOfPart);
  const isOfPart = (row: string) => `${row} % ${parts} = ${part}`;
  const met = `SELECT DISTINCT one, other FROM (
  SELECT x.rid AS one, y.rid AS other FROM ${blocks} x JOIN ${blocks} y ON y.key = x.key AND y.rid > x.rid
  WHERE x.members <= ${greatestBlock} AND y.members <= ${greatestBlock} AND ${isOfPart('x.rid')}
  UNION ALL SELECT one, other FROM ${tables.neighbours} WHERE ${isOfPart('one')}
) meetings`;
  // that the first row is of the part is said of the table once more, so that no others are read from it
  const pairs = `SELECT met.one, met.other
FROM (${met}) met
JOIN ${tables.rows} a ON a.rid = met.one
JOIN ${tables.rows} b ON b.rid = met.other
WHERE ${isOfPart('a.rid')} AND (a.unit = 0 OR b.unit = 0) AND ${mayMeet(rules, constructs)}`;
  const found = roughEvidenceSql({ pairs: tables.pairs, rows: tables.rows }, constructs);
  const rough = `SELECT one, other,\n  ${verdictSql(rules, roughlyKnown).outcome} AS outcome\nFROM (${found}) evidence`;
  return {
    name: `pairs ${part + 1} of ${parts}`,
    statements: remadeFrom(constructs, [[tables.pairs, pairs]], [tables.roughOfPart(part), rough]),
  };
}
