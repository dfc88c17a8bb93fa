import type { RuleSet } from '../dedupe/rule-set.ts';
import { evidenceSql, openEvidence } from './evidence-sql.ts';
import { constructsOf, type SqlDialect } from './sql-dialect.ts';
import { verdictSql } from './verdict-sql.ts';

/** What {@link rulesSql} reads. */
export interface RulesSqlOptions {
  /** The table of pairs of rows to judge, in the columns `one` and `other`; `pairs` by default. */
  readonly pairs?: string;
  /** The table of rows; `document_rows` by default. */
  readonly rows?: string;
  /** A table of evidence that is there already: the pairs are then judged by it alone. */
  readonly evidence?: string;
}

/**
 * Prints the rules as one query that compares pairs of rows and judges them, as `comparePair` and `judgePair` would.
 *
 * The query gives `one`, `other` and `outcome`: `merge`, `review`, `apart`, or `open` where the engine has bounds only
 * and the pair may merge. `review` says that it surely will not merge, and that a person may have to see it.
 *
 * With `evidence`, a table that has a whole number for each comparison of `PairEvidence`, its name in small letters with
 * `_` between words (`title_part`), and no NULL, nothing is open; the places of what decided stand beside the outcome:
 * `merge_rule`, `review_rule` and `veto` count from 0 in `rules`, −1 says none.
 *
 * @throws RealistError `unknown-dialect`.
 * @example
 * const rules = { vetoes: [], merges: [{ name: 'same', says: 'the same DOI', when: [{ of: 'doi', least: 1 }] }], reviews: [] } as const;
 * rulesSql(rules, 'spark', { evidence: 'evidence' }).includes('CASE WHEN (doi >= 1) THEN 0 ELSE -1 END AS merge_rule'); // true
 * rulesSql(ruleSet(), 'duckdb').includes('levenshtein(part, whole)'); // true
 */
export function rulesSql(rules: RuleSet, dialect: SqlDialect, options: RulesSqlOptions = {}): string {
  const constructs = constructsOf(dialect);
  const { pairs = 'pairs', rows = 'document_rows', evidence } = options;
  if (evidence !== undefined) return judgedSql(rules, evidence);
  const { outcome } = verdictSql(rules, openEvidence);
  return `SELECT one, other,\n  ${outcome} AS outcome\nFROM (${evidenceSql({ pairs, rows }, constructs)}) evidence`;
}

function judgedSql(rules: RuleSet, evidence: string): string {
  const { outcome, merge, review, veto } = verdictSql(rules, []);
  const columns = [`${outcome} AS outcome`, `${merge} AS merge_rule`, `${review} AS review_rule`, `${veto} AS veto`];
  return `SELECT *,\n  ${columns.join(',\n  ')}\nFROM ${evidence}`;
}
