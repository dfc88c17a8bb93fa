import type { RuleSet } from '../dedupe/rule-set.ts';
import { mayMeet } from './may-meet.ts';
import type { PlanTables } from './plan-tables.ts';
import { roughEvidenceSql, roughlyKnown } from './rough-evidence.ts';
import { rulesSql } from './rules-sql.ts';
import { constructsOf, type SqlConstructs, type SqlDialect } from './sql-dialect.ts';
import { storedSql } from './stored-rows.ts';
import { verdictSql } from './verdict-sql.ts';

/** A step of the plan: statements that may be run again from the first on, whatever became of them before. */
export interface PlanStep {
  readonly name: string;
  readonly statements: readonly string[];
}

/** A block larger than this is not compared as a whole: each row meets so many rows after it. */
const greatestBlock = 20;
const windowWidth = 3;

/** Makes a table anew. */
function remade({ tableOf }: SqlConstructs, name: string, query: string): string[] {
  return [`DROP TABLE IF EXISTS ${name}`, tableOf(name, query)];
}

/** Sets aside rows that agree with another in every field, so that a thousand copies cost no more than one. */
export function copiesStep(tables: PlanTables, dialect: SqlDialect): PlanStep {
  const query = `SELECT rid, original FROM (
  SELECT r.rid, first_value(r.rid) OVER (PARTITION BY r.content_low, r.content_high ORDER BY r.id) AS original
  FROM ${tables.rows} r
  JOIN (
    SELECT content_low, content_high FROM ${tables.rows}
    WHERE copies = 1 AND title <> 0 GROUP BY content_low, content_high HAVING count(*) > 1
  ) alike ON alike.content_low = r.content_low AND alike.content_high = r.content_high
  WHERE r.copies = 1 AND r.title <> 0
) ranked WHERE rid <> original`;
  return { name: 'copies', statements: remade(constructsOf(dialect), tables.copies, query) };
}

/**
 * Lets rows of one part of the keys meet: every two rows of a block, or neighbours in one that is too large. A pair is
 * kept where a rule may speak for it and no earlier part has found it.
 */
export function pairsStep(
  tables: PlanTables,
  { dialect, rules, part, parts }: { dialect: SqlDialect; rules: RuleSet; part: number; parts: number },
): PlanStep {
  const constructs = constructsOf(dialect);
  const { blockKeys, blockMembers, blockCrowds } = tables;
  const [from, to] = keysOfPart(part, parts);
  const keys = `SELECT k.key, k.rid FROM ${tables.keys} k
WHERE k.key BETWEEN ${from} AND ${to} AND NOT EXISTS (SELECT 1 FROM ${tables.copies} c WHERE c.rid = k.rid)`;
  const members = `SELECT k.key, k.rid, s.members FROM ${blockKeys} k
JOIN (SELECT key, count(*) AS members FROM ${blockKeys} GROUP BY key HAVING count(*) > 1) s ON s.key = k.key`;
  const crowds = `SELECT m.key, m.rid, row_number() OVER (PARTITION BY m.key ORDER BY ${neighbourOrder}) AS turn
FROM ${blockMembers} m JOIN ${tables.rows} r ON r.rid = m.rid WHERE m.members > ${greatestBlock}`;
  const pairs = `SELECT met.one, met.other
FROM (${meetings(tables)}) met
JOIN ${tables.rows} a ON a.rid = met.one
JOIN ${tables.rows} b ON b.rid = met.other
WHERE (a.unit = 0 OR b.unit = 0) AND ${mayMeet(rules, constructs)}${notFoundBefore(tables, part)}`;
  const scratch: readonly (readonly [string, string])[] = [
    [blockKeys, keys],
    [blockMembers, members],
    [blockCrowds, crowds],
  ];
  return {
    name: `pairs ${part + 1} of ${parts}`,
    statements: [
      ...scratch.map(([name, query]) => constructs.scratch(name, query)),
      ...remade(constructs, tables.pairsOfPart(part), pairs),
      ...scratch.map(([name]) => constructs.dropScratch(name)).toReversed(),
    ],
  };
}

/** Brings equal years, titles and places of a large block together. */
const neighbourOrder =
  'CASE WHEN r.issued < 0 THEN 0 ELSE r.issued END, r.title, CASE WHEN r.volume > 999999999 THEN 0 ELSE r.volume END, CASE WHEN r.first_page > 999999999 THEN 0 ELSE r.first_page END, r.author_count, r.id';

/** The pairs of small blocks, and of neighbours in large ones, each once. */
function meetings({ blockMembers, blockCrowds }: PlanTables): string {
  const neighbours = Array.from(
    { length: windowWidth },
    (_, at) =>
      `UNION ALL SELECT x.rid, y.rid AS met_rid FROM ${blockCrowds} x JOIN ${blockCrowds} y ON y.key = x.key AND y.turn = x.turn + ${at + 1}`,
  );
  return `SELECT DISTINCT least(rid, met_rid) AS one, greatest(rid, met_rid) AS other FROM (
  SELECT x.rid, y.rid AS met_rid FROM ${blockMembers} x JOIN ${blockMembers} y ON y.key = x.key AND y.rid > x.rid
  WHERE x.members <= ${greatestBlock} AND y.members <= ${greatestBlock}
  ${neighbours.join('\n  ')}
) meetings`;
}

/** A pair that an earlier part of the keys has found is not looked at again. */
function notFoundBefore(tables: PlanTables, part: number): string {
  if (part === 0) return '';
  const earlier = Array.from({ length: part }, (_, at) => `SELECT one, other FROM ${tables.pairsOfPart(at)}`);
  return `\nAND NOT EXISTS (SELECT 1 FROM (${earlier.join(' UNION ALL ')}) e WHERE e.one = met.one AND e.other = met.other)`;
}

/** The least and the greatest key of a part, as signed numbers of 32 bits. */
function keysOfPart(part: number, parts: number): readonly [number, number] {
  const width = 2 ** 32 / parts;
  return [part * width - 2 ** 31, (part + 1) * width - 1 - 2 ** 31];
}

/** Judges the pairs by whole numbers, and those that these leave open by their strings. */
export function compareStep(
  tables: PlanTables,
  { dialect, rules, parts }: { dialect: SqlDialect; rules: RuleSet; parts: number },
): PlanStep {
  const constructs = constructsOf(dialect);
  const all = Array.from({ length: parts }, (_, part) => `SELECT one, other FROM ${tables.pairsOfPart(part)}`);
  const found = roughEvidenceSql({ pairs: `(${all.join(' UNION ALL ')})`, rows: tables.rows }, constructs);
  const rough = `SELECT one, other,\n  ${verdictSql(rules, roughlyKnown).outcome} AS outcome\nFROM (${found}) evidence`;
  const open = `(SELECT one, other FROM ${tables.rough} WHERE outcome IN ('open', 'review'))`;
  const judged = `SELECT one, other, outcome FROM ${tables.rough} WHERE outcome NOT IN ('open', 'review')
UNION ALL\n${rulesSql(rules, dialect, { pairs: open, rows: tables.rows })}`;
  return {
    name: 'edges',
    statements: [
      ...remade(constructs, tables.rough, rough),
      ...remade(constructs, tables.judged, judged),
      ...remade(constructs, tables.edges, `SELECT one, other, outcome FROM ${tables.judged} WHERE outcome <> 'apart'`),
    ],
  };
}

/** Gathers what joins rows: pairs that merge or may, copies, and decisions. */
export function linksStep(tables: PlanTables, dialect: SqlDialect): PlanStep {
  const constructs = constructsOf(dialect);
  const joins = `SELECT one, other FROM ${tables.edges} WHERE outcome IN ('merge', 'open')
UNION ALL SELECT original AS one, rid AS other FROM ${tables.copies}
UNION ALL SELECT one, other FROM ${tables.joined}`;
  return {
    name: 'links',
    statements: [
      ...remade(
        constructs,
        tables.links,
        `SELECT one, other FROM (\n${joins}\n) joins\nUNION ALL SELECT other AS one, one AS other FROM (\n${joins}\n) joins`,
      ),
      ...remade(
        constructs,
        tables.labels(0),
        `SELECT one AS rid, min(least(one, other)) AS label FROM ${tables.links} GROUP BY one`,
      ),
    ],
  };
}

/** One round of labelling: each row takes the least label around it, and then the label of the row that it names. */
export function labelStep(tables: PlanTables, dialect: SqlDialect, round: number): PlanStep {
  const constructs = constructsOf(dialect);
  const before = tables.labels(round - 1);
  const hooked = `SELECT rid, min(label) AS label FROM (
  SELECT rid, label FROM ${before}
  UNION ALL SELECT k.one AS rid, l.label FROM ${tables.links} k JOIN ${before} l ON l.rid = k.other
) around GROUP BY rid`;
  return {
    name: `labels ${round}`,
    statements: [
      constructs.scratch(tables.hooked, hooked),
      ...remade(
        constructs,
        tables.labels(round),
        `SELECT h.rid, least(h.label, t.label) AS label FROM ${tables.hooked} h JOIN ${tables.hooked} t ON t.rid = h.label`,
      ),
      constructs.dropScratch(tables.hooked),
    ],
  };
}

/** How many rows a round of labelling gave another label. */
export function changedQuery(tables: PlanTables, round: number): string {
  return `SELECT count(*) AS changed FROM ${tables.labels(round)} n JOIN ${tables.labels(round - 1)} o ON o.rid = n.rid WHERE n.label <> o.label`;
}

/** So many rows, and so many pairs for a person, are looked at at once. */
const portionOfRows = 8000;
const portionOfPairs = 4000;

/** Brings the rows of each component together, and the pairs for a person, in portions. */
export function membersStep(tables: PlanTables, { dialect, round }: { dialect: SqlDialect; round: number }): PlanStep {
  const constructs = constructsOf(dialect);
  const { quotient, joined, types } = constructs;
  const labels = tables.labels(round);
  const portions = `SELECT label, ${quotient(`CAST(sum(members) OVER (ORDER BY label) AS ${types.bigint})`, String(portionOfRows))} AS portion
  FROM (SELECT label, count(*) AS members FROM ${labels} GROUP BY label) sizes`;
  const partners = `SELECT one, ${joined('other')} AS partners FROM ${tables.edges} WHERE outcome IN ('merge', 'open') GROUP BY one`;
  const members = `SELECT p.portion, ${storedSql({ original: 'coalesce(c.original, l.rid)', partners: "coalesce(e.partners, '')" }, constructs)} AS said
FROM ${labels} l
JOIN (${portions}) p ON p.label = l.label
JOIN ${tables.rows} r ON r.rid = l.rid
LEFT JOIN ${tables.copies} c ON c.rid = l.rid
LEFT JOIN (${partners}) e ON e.one = l.rid
ORDER BY p.portion`;
  const questions = `SELECT ${quotient('(row_number() OVER (ORDER BY one, other) - 1)', String(portionOfPairs))} AS portion, one, other
FROM ${tables.edges} WHERE outcome = 'review'`;
  const asked = `SELECT q.portion, ${storedSql({ original: 'r.rid', partners: "''" }, constructs)} AS said
FROM (SELECT portion, one AS rid FROM ${tables.questions} UNION SELECT portion, other AS rid FROM ${tables.questions}) q
JOIN ${tables.rows} r ON r.rid = q.rid
ORDER BY q.portion`;
  return {
    name: 'members',
    statements: [
      ...remade(constructs, tables.members, members),
      ...remade(constructs, tables.questions, questions),
      ...remade(constructs, tables.asked, asked),
    ],
  };
}

/** The pairs for a person, the likeliest first: of several between the same two clusters only the likeliest. */
export function reviewStep(tables: PlanTables, dialect: SqlDialect): PlanStep {
  const withClusters = (table: string, columns: string) =>
    `SELECT ${columns}coalesce(f.cluster_rid, d.one) AS one_cluster, coalesce(g.cluster_rid, d.other) AS other_cluster
    FROM ${table} d LEFT JOIN ${tables.finals} f ON f.rid = d.one LEFT JOIN ${tables.finals} g ON g.rid = d.other`;
  const query = `SELECT row_number() OVER (ORDER BY score DESC, one_id, other_id) AS turn, said FROM (
  SELECT said, score, one_id, other_id, row_number() OVER (
    PARTITION BY least(one_cluster, other_cluster), greatest(one_cluster, other_cluster)
    ORDER BY score DESC, one_id, other_id
  ) AS likeliest
  FROM (${withClusters(tables.doubts, 'd.said, d.score, d.one_id, d.other_id, ')}) doubts
  WHERE one_cluster <> other_cluster AND NOT EXISTS (
    SELECT 1 FROM (${withClusters(tables.parted, '')}) parted
    WHERE least(parted.one_cluster, parted.other_cluster) = least(doubts.one_cluster, doubts.other_cluster)
    AND greatest(parted.one_cluster, parted.other_cluster) = greatest(doubts.one_cluster, doubts.other_cluster)
  )
) ranked WHERE likeliest = 1`;
  return { name: 'review', statements: remade(constructsOf(dialect), tables.review, query) };
}
