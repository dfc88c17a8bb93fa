import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceNames } from '../../src/dedupe/evidence-order.ts';
import { judgePair } from '../../src/dedupe/judge-pair.ts';
import type { EvidenceName, PairEvidence } from '../../src/dedupe/pair-evidence.ts';
import { ruleSet } from '../../src/dedupe/rule-set.ts';
import { evidenceColumn } from '../../src/engine/evidence-columns.ts';
import { rulesSql } from '../../src/engine/rules-sql.ts';
import { duckdbAt } from './found-on.ts';

const values: Partial<Record<EvidenceName, readonly number[]>> = {
  title: [0, 50, 69, 70, 80, 90, 95, 100],
  authors: [-1, 0, 50, 60, 80, 100],
  abstract: [0, 69, 70, 85],
  year: [-5, -2, 0, 1, 2],
  pages: [-2, -1, 0, 1, 2, 3],
  tellingWords: [-1, 0, 1, 2, 3, 5, 6],
  wordsChanged: [0, 1],
  authorsListed: [0, 1, 2],
  agreements: [0, 2, 4],
  conflicts: [0, 1, 2, 3],
  notice: [-2, -1, 0, 1],
  form: [-1, 0, 1, 2],
};
const evidence = fc
  .tuple(...evidenceNames.map((name) => fc.constantFrom(...(values[name] ?? [-1, 0, 1]))))
  .map((numbers): PairEvidence => {
    const given: Partial<Record<EvidenceName, number>> = {};
    evidenceNames.forEach((name, at) => {
      given[name] = numbers[at] ?? 0;
    });
    return JSON.parse(JSON.stringify(given));
  });

const treatments = [
  {},
  { preprint: 'same', conference: 'same', notice: 'same', cochrane: 'same', reprint: 'same' },
] as const;

it('judges evidence as judgePair does', { timeout: 120_000 }, async () => {
  const engine = await duckdbAt();
  const rows = fc.sample(evidence, 2000);
  const columns = ['place', ...evidenceNames.map(evidenceColumn)];
  await engine.execute(`CREATE TABLE evidence (${columns.map((column) => `${column} INTEGER NOT NULL`).join(', ')})`);
  const numbersOf = (name: EvidenceName) => Int32Array.from(rows, (row) => row[name]);
  const all = [Int32Array.from(rows, (_, place) => place), ...evidenceNames.map(numbersOf)];
  await engine.load({
    table: 'evidence',
    columns: columns.map((name, at) => ({ name, type: 'integer', values: all[at] ?? new Int32Array(0) })),
    count: rows.length,
  });
  const outcomes = new Set<string>();
  for (const treatment of treatments) {
    const rules = ruleSet(treatment);
    const judged = await engine.read(
      `SELECT * FROM (${rulesSql(rules, 'duckdb', { evidence: 'evidence' })}) ORDER BY place`,
    );
    judged.forEach(({ outcome, merge_rule, review_rule, veto }, place) => {
      const row = rows[place];
      const verdict = row && judgePair(row, rules);
      const rule = rules.merges[Number(merge_rule)] ?? rules.reviews[Number(review_rule)] ?? null;
      outcomes.add(String(outcome));
      if (
        verdict?.outcome !== outcome ||
        verdict?.rule !== rule ||
        verdict?.veto !== (rules.vetoes[Number(veto)] ?? null)
      )
        expect({ place, outcome, rule, veto }).toEqual(verdict);
    });
  }
  expect([...outcomes].sort()).toEqual(['apart', 'merge', 'review']);
});

const small = {
  vetoes: [
    {
      name: 'other-year',
      says: 'other years',
      outcome: 'apart',
      when: [{ of: 'year', most: -1 }],
      unless: [[{ of: 'doi', least: 1 }]],
    },
  ],
  merges: [
    {
      name: 'same-title',
      says: 'the same title',
      when: [
        { of: 'title', least: 95 },
        { of: 'container', least: 0 },
      ],
    },
  ],
  reviews: [{ name: 'part', says: 'a part', when: [{ of: 'titlePart', least: 1 }] }],
} as const;

it.each(['duckdb', 'spark'] as const)('prints the rules for %s, as is written down', async (dialect) => {
  await expect(`${rulesSql(small, dialect)}\n`).toMatchFileSnapshot(`golden/rules-${dialect}.sql`);
  await expect(`${rulesSql(small, dialect, { evidence: 'evidence' })}\n`).toMatchFileSnapshot(
    `golden/rules-of-evidence-${dialect}.sql`,
  );
});

it('uses no function of Spark but these, each of which its reference documents', () => {
  const used = rulesSql(ruleSet(), 'spark').match(/\b[a-z_]+(?=\()/g) ?? [];
  const documented =
    'abs aggregate array_contains array_intersect arrays_overlap contains exists greatest least length levenshtein replace shiftright size split split_part substr';
  expect([...new Set(used)].sort()).toEqual(documented.split(' '));
});

it('refuses a dialect that it does not know', () => {
  const other: string = 'oracle';
  const print = (dialect: never) => rulesSql(small, dialect);
  expect(() => Reflect.apply(print, undefined, [other])).toThrow(/no dialect/);
});
