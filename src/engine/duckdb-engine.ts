import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { Engine, EngineColumn, EngineRow, EngineRows } from './engine.ts';

/**
 * Runs deduplication on DuckDB, embedded in the process: `npm i @duckdb/node-api` is all the set-up.
 *
 * Settings of the connection stay as the caller made them: `memory_limit`, `threads`, `temp_directory`. A database in a
 * file keeps what a run has done, so that one that was cut off goes on.
 *
 * @param connection - An open connection that nothing else uses while the run goes on.
 * @example
 * const { DuckDBInstance } = await import('@duckdb/node-api');
 * const connection = await (await DuckDBInstance.create(':memory:')).connect();
 * duckdbEngine(connection).dialect; // 'duckdb'
 */
export function duckdbEngine(connection: DuckDBConnection): Engine {
  return {
    dialect: 'duckdb',
    execute: async (sql) => {
      await connection.run(sql);
    },
    read: (sql) => readRows(connection, sql),
    load: (rows) => loadRows(connection, rows),
    atomically: (work) => inTransaction(connection, work),
  };
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<EngineRow[]> {
  const result = await connection.run(sql);
  const names = result.columnNames();
  const rows = await result.getRows();
  return rows.map((values) => {
    const row: Record<string, string | number | bigint> = {};
    for (let at = 0; at < names.length; at++) row[names[at] ?? ''] = plainValue(values[at]);
    return row;
  });
}

function plainValue(value: unknown): string | number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : String(value);
}

async function loadRows(connection: DuckDBConnection, { table, columns, count }: EngineRows): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let row = 0; row < count; row++) {
    for (const column of columns) appendValue(appender, column, row);
    appender.endRow();
  }
  appender.closeSync();
}

/** A number of 32 bits goes into a column of 64 as it is, which costs less than to make a `bigint` of it. */
function appendValue(appender: DuckDBAppender, column: EngineColumn, row: number): void {
  if (column.type === 'text') appender.appendVarchar(column.values[row] ?? '');
  else appendNumber(appender, column.values[row] ?? 0);
}

function appendNumber(appender: DuckDBAppender, value: number): void {
  if (value === (value | 0)) appender.appendInteger(value);
  else appender.appendBigInt(BigInt(value));
}

async function inTransaction(connection: DuckDBConnection, work: () => Promise<void>): Promise<void> {
  await connection.run('BEGIN TRANSACTION');
  try {
    await work();
    await connection.run('COMMIT');
  } catch (error) {
    await connection.run('ROLLBACK');
    throw error;
  }
}
