import { RealistError } from '../core/realist-error.ts';
import type { Engine, EngineRow, EngineRows } from './engine.ts';
import type { SqlDialect } from './sql-dialect.ts';

/** What a client of an engine can do. */
export interface SqlClient {
  readonly dialect: SqlDialect;
  /** Runs one statement; a query gives its rows, by the names of their columns. */
  readonly execute: (sql: string) => Promise<unknown>;
  /** Adds rows to a table that exists. */
  readonly load: (rows: EngineRows) => Promise<void>;
  /** Does work so that all of it stays or none, where the engine can. */
  readonly atomically?: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Runs deduplication through any client that sends SQL text, such as one of a Spark Thrift server.
 *
 * Each statement is sent by itself, without a semicolon. Names of columns are read as they come, whatever their case.
 *
 * @example
 * const sent: string[] = [];
 * const engine = sqlEngine({ dialect: 'spark', execute: async (sql) => { sent.push(sql); }, load: async () => {} });
 * await engine.execute('SELECT 1');
 * sent; // ['SELECT 1']
 */
export function sqlEngine(client: SqlClient): Engine {
  return {
    dialect: client.dialect,
    execute: async (sql) => {
      await client.execute(sql);
    },
    read: async (sql) => rowsOf(await client.execute(sql)),
    load: client.load,
    ...(client.atomically && { atomically: client.atomically }),
  };
}

/**
 * The rows that a client gave: a list of objects.
 *
 * @throws RealistError `no-rows` where a query gave anything else.
 */
function rowsOf(given: unknown): EngineRow[] {
  if (Array.isArray(given)) return given.map(plainRow);
  throw new RealistError(
    'no-rows',
    ['execute'],
    'a query must give a list of rows, each an object by the names of its columns',
  );
}

function plainRow(row: object): EngineRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), plainValue(value)]));
}

function plainValue(value: unknown): string | number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : String(value);
}
