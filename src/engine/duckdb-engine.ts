import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api';
import type { Engine, EngineColumn, EngineRow, EngineRows } from './engine.ts';

/**
 * Runs deduplication on DuckDB, embedded in the process: `npm i @duckdb/node-api` is all the set-up.
 *
 * Settings of the connection stay as the caller made them: `memory_limit`, `threads`, `temp_directory`. A database in a
 * file keeps what a run has done, so that one that was cut off goes on.
 *
 * @param connection - An open connection that nothing else uses while the run goes on.
 * @example
 * import { DuckDBInstance } from '@duckdb/node-api';
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
  const columns = await result.getColumns();
  const count = columns[0]?.length ?? 0;
  const rows: EngineRow[] = [];
  for (let at = 0; at < count; at++) {
    const row: Record<string, string | number | bigint> = {};
    for (let place = 0; place < names.length; place++) row[names[place] ?? ''] = plainValue(columns[place]?.[at]);
    rows.push(row);
  }
  return rows;
}

function plainValue(value: unknown): string | number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : String(value);
}

/** So many rows the engine takes in one piece. */
const rowsInChunk = 2048;

/**
 * Adds rows piece by piece, each a chunk of columns: a call for every value would cost five times as much. The chunk comes
 * from a query, for the package is known by its types only. Numbers beyond 32 bits go in as doubles, which hold them
 * exactly.
 */
async function loadRows(connection: DuckDBConnection, { table, columns, count }: EngineRows): Promise<void> {
  const appender = await connection.createAppender(table);
  let chunk: DuckDBDataChunk | null = null;
  for (let from = 0; from < count; from += rowsInChunk) {
    const size = Math.min(rowsInChunk, count - from);
    // the appender copies what it takes, so that a chunk serves again
    if (chunk?.rowCount !== size) chunk = await blankChunk(connection, columns, size);
    if (chunk === null) break;
    fillChunk(chunk, columns, from);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function blankChunk(
  connection: DuckDBConnection,
  columns: readonly EngineColumn[],
  size: number,
): Promise<DuckDBDataChunk | null> {
  const result = await connection.run(
    `SELECT ${columns.map(({ type }) => blanks[type]).join(', ')} FROM range(${size})`,
  );
  return result.fetchChunk();
}

function fillChunk(chunk: DuckDBDataChunk, columns: readonly EngineColumn[], from: number): void {
  const { rowCount } = chunk;
  columns.forEach(({ values }, at) => {
    const vector = chunk.getColumnVector(at);
    for (let row = 0; row < rowCount; row++) vector.setItem(row, values[from + row] ?? null);
    vector.flush();
  });
}

const blanks: Readonly<Record<EngineColumn['type'], string>> = {
  integer: 'CAST(0 AS INTEGER)',
  bigint: 'CAST(0 AS DOUBLE)',
  text: "''",
};

async function inTransaction(connection: DuckDBConnection, work: () => Promise<void>): Promise<void> {
  await connection.run('BEGIN TRANSACTION');
  try {
    await work();
    await connection.run('COMMIT');
  } catch (error) {
    // a commit that fails, on a full disk, has ended the transaction: what cannot be taken back must not hide why
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
