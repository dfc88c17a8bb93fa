import type { SqlConstructs } from './sql-dialect.ts';

/** A step of the plan: statements that may be run again from the first on, whatever became of them before. */
export interface PlanStep {
  readonly name: string;
  readonly statements: readonly string[];
}

/** One of the parts that the work is cut into, counted from 0. */
export interface PlanPart {
  readonly part: number;
  readonly parts: number;
}

/** Makes a table anew. */
export function remade({ tableOf }: SqlConstructs, name: string, query: string): string[] {
  return [`DROP TABLE IF EXISTS ${name}`, tableOf(name, query)];
}

/** Makes a table anew of queries that live no longer than the step, each built on the ones before it. */
export function remadeFrom(
  constructs: SqlConstructs,
  scratch: readonly (readonly [name: string, query: string])[],
  [name, query]: readonly [name: string, query: string],
): string[] {
  return [
    ...scratch.map(([below, asked]) => constructs.scratch(below, asked)),
    ...remade(constructs, name, query),
    ...scratch.map(([below]) => constructs.dropScratch(below)).toReversed(),
  ];
}

/** The rows of tables of one form, one table for each part. */
export function allParts(parts: number, columns: string, tableOf: (part: number) => string): string {
  const each = Array.from({ length: parts }, (_, part) => `SELECT ${columns} FROM ${tableOf(part)}`);
  return `(${each.join(' UNION ALL ')})`;
}
