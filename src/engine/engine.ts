import type { SqlDialect } from './sql-dialect.ts';

/** A column of a table, with its values in the order of the rows. No value is missing, no text leaves ASCII. */
export type EngineColumn =
  | { readonly name: string; readonly type: 'integer'; readonly values: Int32Array }
  /** Whole numbers that a double holds exactly. */
  | { readonly name: string; readonly type: 'bigint'; readonly values: Float64Array }
  | { readonly name: string; readonly type: 'text'; readonly values: readonly string[] };

/** Rows to be added to a table, column by column. */
export interface EngineRows {
  readonly table: string;
  readonly columns: readonly EngineColumn[];
  readonly count: number;
}

/** One row that an engine gives back, by the names of its columns. */
export type EngineRow = Readonly<Record<string, string | number | bigint>>;

/**
 * What runs the plan: a program that understands SQL of one dialect and keeps tables from one statement to the next.
 */
export interface Engine {
  readonly dialect: SqlDialect;
  /** Runs one statement that gives no rows. */
  readonly execute: (sql: string) => Promise<void>;
  /** Runs one query and gives its rows in their order. */
  readonly read: (sql: string) => Promise<readonly EngineRow[]>;
  /** Adds rows to a table that exists. */
  readonly load: (rows: EngineRows) => Promise<void>;
  /** Does work so that all of it stays or none; left out where the engine cannot. */
  readonly atomically?: (work: () => Promise<void>) => Promise<void>;
}
