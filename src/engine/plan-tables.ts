import { bigintColumns, integerColumns, textColumns } from './row-schema.ts';
import type { SqlConstructs } from './sql-dialect.ts';

/** The tables of a run, each the result of a stage. */
export interface PlanTables {
  /** The stages that are done. */
  readonly steps: string;
  /** The rows of documents, and the keys of each row. */
  readonly rows: string;
  readonly keys: string;
  /** Pairs that a person or an earlier search joined, and pairs that a person parted. */
  readonly joined: string;
  readonly parted: string;
  /** Rows that agree in every field with another, the original. */
  readonly copies: string;
  /** Rows that share a key, of one part of the keys, and pairs of neighbours in blocks that are too large. */
  readonly blocksOfPart: (part: number) => string;
  readonly neighbours: string;
  /** Pairs with their outcome by whole numbers, of one part of the rows. */
  readonly roughOfPart: (part: number) => string;
  /** All of them with their outcome after their strings, and of these the ones that are not apart. */
  readonly judged: string;
  readonly edges: string;
  /** Pairs that join rows, in both directions. */
  readonly links: string;
  readonly labels: (round: number) => string;
  /** Rows by their component, and pairs for a person, in portions. */
  readonly members: string;
  readonly questions: string;
  /** The rows of the pairs for a person, in the portions of these. */
  readonly asked: string;
  /** What is given back. */
  readonly clusters: string;
  readonly finals: string;
  readonly doubts: string;
  readonly review: string;
  /** Names of queries that live from one statement to the next. */
  readonly blockKeys: string;
  readonly blockCrowds: string;
  readonly pairs: string;
  readonly hooked: string;
}

/** The tables of a run; their names begin alike, so that they stand beside others. */
export function planTables(prefix: string): PlanTables {
  const of = (name: string) => `${prefix}${name}`;
  return {
    steps: of('steps'),
    rows: of('rows'),
    keys: of('keys'),
    joined: of('joined'),
    parted: of('parted'),
    copies: of('copies'),
    blocksOfPart: (part) => of(`blocks_${part}`),
    neighbours: of('neighbours'),
    roughOfPart: (part) => of(`rough_${part}`),
    judged: of('judged'),
    edges: of('edges'),
    links: of('links'),
    labels: (round) => of(`labels_${round}`),
    members: of('members'),
    questions: of('questions'),
    asked: of('asked'),
    clusters: of('clusters'),
    finals: of('finals'),
    doubts: of('doubts'),
    review: of('review'),
    blockKeys: of('block_keys'),
    blockCrowds: of('block_crowds'),
    pairs: of('pairs'),
    hooked: of('hooked'),
  };
}

type ColumnType = keyof SqlConstructs['types'];

/** The columns of the tables that are filled from outside, and of those that hold whole rows as texts. */
export const tableColumns: Readonly<
  Record<
    'rows' | 'keys' | 'joined' | 'parted' | 'members' | 'asked' | 'clusters' | 'finals' | 'doubts',
    readonly (readonly [string, ColumnType])[]
  >
> = {
  rows: [
    ...bigintColumns.map((name) => [name, 'bigint'] as const),
    ...integerColumns.map((name) => [name, 'integer'] as const),
    ...textColumns.map((name) => [name, 'text'] as const),
  ],
  keys: [
    ['key', 'integer'],
    ['rid', 'bigint'],
  ],
  joined: [
    ['one', 'bigint'],
    ['other', 'bigint'],
  ],
  parted: [
    ['one', 'bigint'],
    ['other', 'bigint'],
  ],
  members: [
    ['portion', 'bigint'],
    ['said', 'text'],
  ],
  asked: [
    ['portion', 'bigint'],
    ['said', 'text'],
  ],
  clusters: [
    ['place', 'bigint'],
    ['removed', 'integer'],
    ['said', 'text'],
  ],
  finals: [
    ['rid', 'bigint'],
    ['cluster_rid', 'bigint'],
  ],
  doubts: [
    ['one', 'bigint'],
    ['other', 'bigint'],
    ['score', 'integer'],
    ['one_id', 'text'],
    ['other_id', 'text'],
    ['said', 'text'],
  ],
};

/** Makes an empty table. No column is ever NULL. */
export function createTable(
  tables: PlanTables,
  name: keyof typeof tableColumns,
  { types, storage, tableFormat }: SqlConstructs,
): string {
  const stored = (type: ColumnType) => (type === 'text' ? (storage.text ?? '') : '');
  const columns = tableColumns[name].map(([column, type]) => `${column} ${types[type]} NOT NULL${stored(type)}`);
  return `CREATE TABLE ${tables[name]} (\n  ${columns.join(',\n  ')}\n)${tableFormat}`;
}

/** Makes a table anew, its texts stored as they are, and fills it with what a query gives. */
export function filledTable(
  tables: PlanTables,
  name: keyof typeof tableColumns,
  query: string,
  constructs: SqlConstructs,
): string[] {
  return [
    `DROP TABLE IF EXISTS ${tables[name]}`,
    createTable(tables, name, constructs),
    `INSERT INTO ${tables[name]}\n${query}`,
  ];
}
