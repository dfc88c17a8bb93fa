import { RealistError } from '../core/realist-error.ts';

/** The dialects that the rules are printed in. */
export type SqlDialect = 'duckdb' | 'spark';

/**
 * What the plan needs of a dialect, construct by construct. All else is the same in both: comparisons, CASE, joins,
 * GROUP BY, window functions, `least`, `greatest`, `abs`, `length`, `substr`, `replace`, `coalesce`, `levenshtein`, `&`
 * and `|`.
 */
export interface SqlConstructs {
  /** Names of the types of a column: a whole number of 32 bits, of 64 bits, a text. */
  readonly types: { readonly integer: string; readonly bigint: string; readonly text: string };
  /** What follows the columns of a table that is made. */
  readonly tableFormat: string;
  /** Makes a table of what a query gives, after the table of that name was dropped. */
  readonly tableOf: (name: string, query: string) => string;
  /** Names a query for the next statements: made once where the dialect can, else asked anew. */
  readonly scratch: (name: string, query: string) => string;
  readonly dropScratch: (name: string) => string;
  /** The whole part of a quotient of two numbers, neither below 0. */
  readonly quotient: (dividend: string, divisor: string) => string;
  readonly shiftRight: (number: string, bits: number) => string;
  /** The parts of a text between spaces. */
  readonly parts: (text: string) => string;
  /** Whether two lists share an item. */
  readonly overlap: (list: string, other: string) => string;
  /** How many different items two lists share. */
  readonly shared: (list: string, other: string) => string;
  /** How many items of a list, each as often as it stands there, stand in another. */
  readonly countIn: (list: string, other: string) => string;
  /** The numbers of a group in one text, between spaces. */
  readonly joined: (number: string) => string;
}

const duckdb: SqlConstructs = {
  types: { integer: 'INTEGER', bigint: 'BIGINT', text: 'VARCHAR' },
  tableFormat: '',
  tableOf: (name, query) => `CREATE TABLE ${name} AS\n${query}`,
  scratch: (name, query) => `CREATE OR REPLACE TEMP TABLE ${name} AS\n${query}`,
  dropScratch: (name) => `DROP TABLE IF EXISTS ${name}`,
  quotient: (dividend, divisor) => `(${dividend} // ${divisor})`,
  shiftRight: (number, bits) => `(${number} >> ${bits})`,
  parts: (text) => `string_split(${text}, ' ')`,
  overlap: (list, other) => `list_has_any(${list}, ${other})`,
  shared: (list, other) => `length(list_intersect(${list}, ${other}))`,
  countIn: (list, other) => `length(list_filter(${list}, lambda item: list_contains(${other}, item)))`,
  joined: (number) => `string_agg(CAST(${number} AS VARCHAR), ' ')`,
};

const spark: SqlConstructs = {
  types: { integer: 'INT', bigint: 'BIGINT', text: 'STRING' },
  tableFormat: ' USING PARQUET',
  tableOf: (name, query) => `CREATE TABLE ${name} USING PARQUET AS\n${query}`,
  scratch: (name, query) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`,
  dropScratch: (name) => `DROP VIEW IF EXISTS ${name}`,
  quotient: (dividend, divisor) => `(${dividend} div ${divisor})`,
  shiftRight: (number, bits) => `shiftright(${number}, ${bits})`,
  parts: (text) => `split(${text}, ' ')`,
  overlap: (list, other) => `arrays_overlap(${list}, ${other})`,
  shared: (list, other) => `size(array_intersect(${list}, ${other}))`,
  countIn: (list, other) => `size(filter(${list}, item -> array_contains(${other}, item)))`,
  joined: (number) => `concat_ws(' ', collect_list(CAST(${number} AS STRING)))`,
};

const dialects: Readonly<Record<string, SqlConstructs>> = { duckdb, spark };

/**
 * The constructs of a dialect.
 *
 * @throws RealistError `unknown-dialect`.
 */
export function constructsOf(dialect: SqlDialect): SqlConstructs {
  const constructs = Object.hasOwn(dialects, dialect) ? dialects[dialect] : undefined;
  if (constructs !== undefined) return constructs;
  throw new RealistError(
    'unknown-dialect',
    ['dialect'],
    `'${dialect}' is no dialect of the plan; give 'duckdb' or 'spark'`,
  );
}
