import type { RuleSet } from '../dedupe/rule-set.ts';
import { allParts, type PlanStep, remade } from './plan-step.ts';
import { filledTable, type PlanTables } from './plan-tables.ts';
import { rulesSql } from './rules-sql.ts';
import { constructsOf, type SqlDialect } from './sql-dialect.ts';
import { storedSql } from './stored-rows.ts';

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

/** Judges the pairs that whole numbers leave open by their strings. */
export function compareStep(
  tables: PlanTables,
  { dialect, rules, parts }: { dialect: SqlDialect; rules: RuleSet; parts: number },
): PlanStep {
  const constructs = constructsOf(dialect);
  const rough = allParts(parts, 'one, other, outcome', tables.roughOfPart);
  const open = `(SELECT one, other FROM ${rough} rough WHERE outcome IN ('open', 'review'))`;
  const judged = `SELECT one, other, outcome FROM ${rough} rough WHERE outcome NOT IN ('open', 'review')
UNION ALL\n${rulesSql(rules, dialect, { pairs: open, rows: tables.rows })}`;
  return {
    name: 'edges',
    statements: [
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
      ...filledTable(tables, 'members', members, constructs),
      ...remade(constructs, tables.questions, questions),
      ...filledTable(tables, 'asked', asked, constructs),
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
