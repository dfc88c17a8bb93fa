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
  /** What follows the type of a column that is filled from outside, by its type; nothing where it is left out. */
  readonly storage: { readonly text?: string };
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
  /** Whether what comes before `|` in one of the items of a list stands somewhere in a text. */
  readonly startIn: (list: string, text: string) => string;
  /** The numbers of a group in one text, between spaces. */
  readonly joined: (number: string) => string;
  /** Makes a table of the files of CSV in a folder, which have no head. */
  readonly csvTable: (name: string, files: CsvFiles) => readonly string[];
}

/** Files of one form: the names and types of their columns, and the folder in which they are. */
interface CsvFiles {
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly folder: string;
}

const duckdb: SqlConstructs = {
  types: { integer: 'INTEGER', bigint: 'BIGINT', text: 'VARCHAR' },
  // to find out how texts are best compressed costs more than all else of a commit
  storage: { text: ' USING COMPRESSION uncompressed' },
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
  startIn: (list, text) => `length(list_filter(${list}, lambda item: contains(${text}, split_part(item, '|', 1)))) > 0`,
  joined: (number) => `string_agg(CAST(${number} AS VARCHAR), ' ')`,
  csvTable: (name, { columns, folder }) => [
    `CREATE OR REPLACE VIEW ${name} AS SELECT * FROM read_csv('${folder}/*.csv', header = false, delim = ',', quote = '"', columns = {${columns.map(([column, type]) => `'${column}': '${type}'`).join(', ')}})`,
  ],
};

const spark: SqlConstructs = {
  types: { integer: 'INT', bigint: 'BIGINT', text: 'STRING' },
  storage: {},
  tableFormat: ' USING PARQUET',
  tableOf: (name, query) => `CREATE TABLE ${name} USING PARQUET AS\n${query}`,
  scratch: (name, query) => `CREATE OR REPLACE TEMPORARY VIEW ${name} AS\n${query}`,
  dropScratch: (name) => `DROP VIEW IF EXISTS ${name}`,
  quotient: (dividend, divisor) => `(${dividend} div ${divisor})`,
  shiftRight: (number, bits) => `shiftright(${number}, ${bits})`,
  parts: (text) => `split(${text}, ' ')`,
  overlap: (list, other) => `arrays_overlap(${list}, ${other})`,
  shared: (list, other) => `size(array_intersect(${list}, ${other}))`,
  countIn: (list, other) =>
    `aggregate(${list}, 0, (found, item) -> found + CASE WHEN array_contains(${other}, item) THEN 1 ELSE 0 END)`,
  startIn: (list, text) => `exists(${list}, item -> contains(${text}, split_part(item, '|', 1)))`,
  joined: (number) => `concat_ws(' ', collect_list(CAST(${number} AS STRING)))`,
  csvTable: (name, { columns, folder }) => [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (\n  ${columns.map(([column, type]) => `${column} ${type}`).join(',\n  ')}\n) USING CSV OPTIONS ('header' = 'false') LOCATION '${folder}'`,
  ],
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
