export * from './deduplicate-on.ts';
export * from './duckdb-engine.ts';
export type * from './engine.ts';
export type * from './engine-progress.ts';
export type { DocumentSource } from './load-stage.ts';
export * from './rules-sql.ts';
export type { SqlDialect } from './sql-dialect.ts';
export * from './sql-engine.ts';
